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
package io.github.cameloutlook.dialect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a server says that it offers: the types of its mailboxes by their names, as its $metadata document (OData CSDL)
 * describes them. Names are compared without case, as the service does.
 */
public final class ServiceMetadata {

    private static final String USER = "user";
    private static final String COLLECTION = "Collection(";
    /** The longest known one has some two million characters. */
    private static final int LARGEST = 16 << 20;

    /** @param collection whether a key follows */
    private record Member(String type, boolean collection) {
    }

    private record Type(String base, Map<String, Member> members) {
    }

    private final Map<String, Type> types = new HashMap<>();
    private final Set<String> operations = new HashSet<>();

    private ServiceMetadata() {
    }

    /**
     * Reads a description.
     *
     * @throws IllegalArgumentException if it is no description, or has no mailboxes in it
     */
    public static ServiceMetadata read(InputStream csdl) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        // it comes from the network: no entities, no other documents
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ServiceMetadata metadata = new ServiceMetadata();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content(csdl)));
            Type current = null;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    current = metadata.element(reader, current);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("It is no XML, or not all of it", e);
        }
        if (!metadata.types.containsKey(USER)) {
            throw new IllegalArgumentException("It describes no type User");
        }
        return metadata;
    }

    private static byte[] content(InputStream csdl) {
        byte[] content;
        try {
            content = csdl.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not all of it came", e);
        }
        if (content.length > LARGEST) {
            throw new IllegalArgumentException("It has more than " + LARGEST + " bytes");
        }
        return content;
    }

    /** @return the type that the elements inside describe */
    private Type element(XMLStreamReader reader, Type current) {
        String name = reader.getAttributeValue(null, "Name");
        switch (reader.getLocalName()) {
            case "EntityType", "ComplexType" -> {
                Type type = new Type(plain(reader.getAttributeValue(null, "BaseType")), new HashMap<>());
                types.put(plain(name), type);
                return type;
            }
            case "Property", "NavigationProperty" -> {
                if (current != null && name != null) {
                    String type = reader.getAttributeValue(null, "Type");
                    current.members.put(
                            name.toLowerCase(Locale.ROOT),
                            new Member(plain(type), type != null && type.startsWith(COLLECTION)));
                }
            }
            case "Action", "Function" -> {
                operations.add(plain(name));
                return null;
            }
            default -> {
                // parameters, keys, enumerations: no part of a path
            }
        }
        return current;
    }

    /** Name of a type without namespace and collection, in lower case. */
    private static String plain(String type) {
        if (type == null) {
            return null;
        }
        String element = type.startsWith(COLLECTION) && type.endsWith(")")
                ? type.substring(COLLECTION.length(), type.length() - 1) : type;
        return element.substring(element.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * The first part of a path that the server does not have; empty when it has all of it. What cannot be told, such as
     * what is behind the answer of a function, counts as there.
     *
     * @param path of the wire, below the mailbox: /MailFolders('x')/messages
     */
    public Optional<String> lacking(String path) {
        String type = USER;
        boolean key = false;
        for (String segment : path.split("/")) {
            String name = segment.replaceFirst("\\(.*", "");
            if (name.isEmpty()) {
                continue;
            }
            if (name.startsWith("$") || operations.contains(plain(name))) {
                return Optional.empty();
            }
            if (key) { // also one that is called like a property
                key = false;
                continue;
            }
            Member member = member(type, name.toLowerCase(Locale.ROOT));
            if (member != null) {
                type = member.type();
                key = member.collection() && !segment.contains("(");
            } else if (types.containsKey(plain(name)) && name.indexOf('.') > 0) {
                type = plain(name);
            } else {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private Member member(String type, String name) {
        String at = type;
        for (int depth = 0; depth < 16 && at != null && types.containsKey(at); depth++) {
            Type described = types.get(at);
            if (described.members.containsKey(name)) {
                return described.members.get(name);
            }
            at = described.base;
        }
        return null;
    }
}
