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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The entity, complex and enumeration types of the service's metadata (CSDL), by their names in microsoft.graph. */
final class ServiceMetadata {

    private static final String NAMESPACE = "microsoft.graph";

    private final Map<String, Map<String, String>> properties = new HashMap<>();
    private final Map<String, String> baseTypes = new HashMap<>();
    private final Set<String> enumerations = new HashSet<>();

    static ServiceMetadata read(Path file) throws IOException, XMLStreamException {
        ServiceMetadata metadata = new ServiceMetadata();
        try (InputStream in = Files.newInputStream(file)) {
            metadata.read(XMLInputFactory.newDefaultFactory().createXMLStreamReader(in));
        }
        return metadata;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean ours = false;
        Map<String, String> type = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            String name = xml.getAttributeValue(null, "Name");
            switch (xml.getLocalName()) {
                case "Schema" -> ours = NAMESPACE.equals(xml.getAttributeValue(null, "Namespace"));
                case "EntityType", "ComplexType" -> type = begin(xml, name, ours);
                case "EnumType" -> type = enumeration(name, ours);
                // anything else that has properties is no type
                case "Action", "Function", "EntityContainer" -> type = null;
                case "Property", "NavigationProperty" -> put(type, name, xml.getAttributeValue(null, "Type"));
                default -> {
                }
            }
        }
    }

    private Map<String, String> begin(XMLStreamReader xml, String name, boolean ours) {
        Map<String, String> type = new LinkedHashMap<>();
        if (ours) {
            properties.put(name, type);
            String base = xml.getAttributeValue(null, "BaseType");
            if (base != null) {
                baseTypes.put(name, shortName(base));
            }
        }
        return type;
    }

    private Map<String, String> enumeration(String name, boolean ours) {
        if (ours) {
            enumerations.add(name);
        }
        return null;
    }

    private static void put(Map<String, String> type, String name, String valueType) {
        if (type != null) {
            type.put(name, valueType);
        }
    }

    /** Properties of a type with those of the types below it. */
    Map<String, String> properties(String type) {
        Map<String, String> own = properties.get(type);
        if (own == null) {
            throw new IllegalArgumentException("The metadata has no type " + type);
        }
        Map<String, String> all = new LinkedHashMap<>();
        if (baseTypes.containsKey(type)) {
            all.putAll(properties(baseTypes.get(type)));
        }
        all.putAll(own);
        return all;
    }

    boolean isEnumeration(String type) {
        return enumerations.contains(type);
    }

    static String shortName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
