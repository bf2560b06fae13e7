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

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A MAPI property with several values that Graph has no name for. */
public final class MultiValueExtendedProperty extends OutlookObject {

    public MultiValueExtendedProperty() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MultiValueExtendedProperty(Map<String, Object> properties) {
        super(properties);
    }

    /** Type and name, such as {@code StringArray {guid} Name x}. */
    public String getId() {
        return string("id");
    }

    public void setId(String id) {
        set("id", id);
    }

    /** Values as text. */
    public List<String> getValue() {
        return strings("value");
    }

    public void setValue(List<String> value) {
        set("value", value);
    }
}
