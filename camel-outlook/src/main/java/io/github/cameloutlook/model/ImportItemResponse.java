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

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The item of a mailbox that an import made or updated. */
public final class ImportItemResponse extends OutlookObject {

    public ImportItemResponse() {
        this(new LinkedHashMap<>());
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImportItemResponse(Map<String, Object> properties) {
        super(properties);
    }

    /** Id of the item. */
    public String getItemId() {
        return string("itemId");
    }

    /** Version of the item. */
    public String getChangeKey() {
        return string("changeKey");
    }
}
