/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.cameloutlook.model;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** An email address and how much it matters to the user. */
public final class ScoredEmailAddress extends OutlookObject {

    public ScoredEmailAddress() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScoredEmailAddress(Map<String, Object> properties) {
        super(properties);
    }

    /** The address. */
    public String getAddress() {
        return string("address");
    }

    /** How much it matters compared to others; not a per cent. */
    public Double getRelevanceScore() {
        return decimal("relevanceScore");
    }

    /** Whether the user is likely to choose this one: high or notSpecified. */
    public String getSelectionLikelihood() {
        return string("selectionLikelihood");
    }

    /** Id of the item that the address was found in. */
    public String getItemId() {
        return string("itemId");
    }
}
