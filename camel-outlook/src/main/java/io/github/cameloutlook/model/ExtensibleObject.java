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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Something that takes extended properties: items and folders. */
public abstract class ExtensibleObject extends OutlookObject {

    protected ExtensibleObject() {
    }

    /** A view over these properties. */
    protected ExtensibleObject(Map<String, Object> properties) {
        super(properties);
    }

    /** Value of an extended property that was expanded; null when there is none of that id. */
    public String extendedProperty(String id) {
        for (SingleValueExtendedProperty property : getSingleValueExtendedProperties()) {
            if (id.equalsIgnoreCase(property.getId())) {
                return property.getValue();
            }
        }
        return null;
    }

    /** Values of an extended property that was expanded; empty when there is none of that id. */
    public List<String> extendedPropertyValues(String id) {
        for (MultiValueExtendedProperty property : getMultiValueExtendedProperties()) {
            if (id.equalsIgnoreCase(property.getId())) {
                return property.getValue();
            }
        }
        return List.of();
    }

    /**
     * Gives an extended property a value, which the service takes as text whatever its type.
     *
     * @param id type, set and name, such as {@code String {00020329-0000-0000-c000-000000000046} Name Color}. Every
     *           name that was ever used stays in the mailbox: take few and constant ones
     */
    public void setExtendedProperty(String id, String value) {
        List<SingleValueExtendedProperty> properties = new ArrayList<>(getSingleValueExtendedProperties());
        properties.removeIf(property -> id.equalsIgnoreCase(property.getId()));
        properties.add(SingleValueExtendedProperty.of(id, value));
        setSingleValueExtendedProperties(properties);
    }

    /** Gives an extended property several values; its type ends with Array. */
    public void setExtendedProperty(String id, List<String> values) {
        List<MultiValueExtendedProperty> properties = new ArrayList<>(getMultiValueExtendedProperties());
        properties.removeIf(property -> id.equalsIgnoreCase(property.getId()));
        MultiValueExtendedProperty added = new MultiValueExtendedProperty();
        added.setId(id);
        added.setValue(values);
        properties.add(added);
        setMultiValueExtendedProperties(properties);
    }

    /** Extended properties, when they were expanded or are to be set. */
    public List<SingleValueExtendedProperty> getSingleValueExtendedProperties() {
        return objects("singleValueExtendedProperties", SingleValueExtendedProperty::new);
    }

    public void setSingleValueExtendedProperties(List<SingleValueExtendedProperty> singleValueExtendedProperties) {
        set("singleValueExtendedProperties", singleValueExtendedProperties);
    }

    /** Extended properties with several values. */
    public List<MultiValueExtendedProperty> getMultiValueExtendedProperties() {
        return objects("multiValueExtendedProperties", MultiValueExtendedProperty::new);
    }

    public void setMultiValueExtendedProperties(List<MultiValueExtendedProperty> multiValueExtendedProperties) {
        set("multiValueExtendedProperties", multiValueExtendedProperties);
    }
}
