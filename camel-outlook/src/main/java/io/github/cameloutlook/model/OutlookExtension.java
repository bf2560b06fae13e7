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

/** An open extension: properties of the caller's choice that the service keeps along with an item. */
public final class OutlookExtension extends OutlookObject {

    public OutlookExtension() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookExtension(Map<String, Object> properties) {
        super(properties);
    }

    /** An extension to be created; its values are set with {@link #with} or {@link #set}. */
    public static OutlookExtension of(String name) {
        OutlookExtension extension = new OutlookExtension();
        extension.set("@odata.type", "#microsoft.graph.openTypeExtension");
        extension.setExtensionName(name);
        return extension;
    }

    /** Sets a property of the caller's choice: a text, number or boolean, or a list of them. */
    public OutlookExtension with(String name, Object value) {
        set(name, value);
        return this;
    }

    /** The properties of the caller's choice alone, as a copy. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>(properties());
        values.keySet().removeIf(name -> name.startsWith("@") || name.equals("id") || name.equals("extensionName"));
        return values;
    }

    /** Id; ends with the name. */
    public String getId() {
        return string("id");
    }

    /** Name, unique in the item. Every name that was ever used stays in the mailbox: take few and constant ones. */
    public String getExtensionName() {
        return string("extensionName");
    }

    public void setExtensionName(String extensionName) {
        set("extensionName", extensionName);
    }
}
