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

/**
 * A MAPI property of an item that Graph has no name for. Every distinct name uses up one of the mailbox's named
 * properties for good: keep names few and constant.
 */
public final class SingleValueExtendedProperty extends OutlookObject {

    public SingleValueExtendedProperty() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SingleValueExtendedProperty(Map<String, Object> properties) {
        super(properties);
    }

    /** A property and its value. */
    public static SingleValueExtendedProperty of(String id, String value) {
        SingleValueExtendedProperty property = new SingleValueExtendedProperty();
        property.setId(id);
        property.setValue(value);
        return property;
    }

    /** Type and name, such as {@code String {guid} Name x}. */
    public String getId() {
        return string("id");
    }

    public void setId(String id) {
        set("id", id);
    }

    /** Value as text. */
    public String getValue() {
        return string("value");
    }

    public void setValue(String value) {
        set("value", value);
    }
}
