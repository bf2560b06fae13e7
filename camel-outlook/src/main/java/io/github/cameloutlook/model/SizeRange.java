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

/** A range of sizes in kilobytes. */
public final class SizeRange extends OutlookObject {

    public SizeRange() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SizeRange(Map<String, Object> properties) {
        super(properties);
    }

    /** Smallest size. */
    public Integer getMinimumSize() {
        return integer("minimumSize");
    }

    public void setMinimumSize(Integer minimumSize) {
        set("minimumSize", minimumSize);
    }

    /** Largest size. */
    public Integer getMaximumSize() {
        return integer("maximumSize");
    }

    public void setMaximumSize(Integer maximumSize) {
        set("maximumSize", maximumSize);
    }
}
