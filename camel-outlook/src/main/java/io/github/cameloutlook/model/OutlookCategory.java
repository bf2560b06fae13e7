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

/** A category of a mailbox. Items refer to it by its name. */
public final class OutlookCategory extends OutlookObject {

    public OutlookCategory() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookCategory(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Name; cannot be changed once the category exists. */
    public String getDisplayName() {
        return string("displayName");
    }

    public void setDisplayName(String displayName) {
        set("displayName", displayName);
    }

    /** none or preset0 to preset24. */
    public String getColor() {
        return string("color");
    }

    public void setColor(String color) {
        set("color", color);
    }
}
