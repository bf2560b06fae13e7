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
package io.github.cameloutlook.emulator.dialect.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import io.github.cameloutlook.emulator.dialect.schema.ApiVersion;
import io.github.cameloutlook.emulator.dialect.schema.Areas;
import io.github.cameloutlook.emulator.dialect.schema.BoundOperation;
import io.github.cameloutlook.emulator.dialect.schema.Enumeration;
import io.github.cameloutlook.emulator.dialect.schema.FirstNames;
import io.github.cameloutlook.emulator.dialect.schema.StructuredType;

/** The description that the service gives of itself: its types, operations and sets as CSDL. */
public final class MetadataDocument {

    private static final String NAMESPACE = "Microsoft.OutlookServices";
    private static final String EDMX = "http://docs.oasis-open.org/odata/ns/edmx";
    private static final String EDM = "http://docs.oasis-open.org/odata/ns/edm";
    private static final List<String> PRIMITIVES
            = List.of("String", "Boolean", "Int32", "Double", "Guid", "Binary", "Date", "DateTimeOffset");

    private final Areas areas;
    private final ApiVersion version;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private XMLStreamWriter xml;

    public MetadataDocument(Areas areas, ApiVersion version) {
        this.areas = areas;
        this.version = version;
    }

    /** The document in UTF-8. */
    public byte[] write() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("edmx", "Edmx", EDMX);
            xml.writeNamespace("edmx", EDMX);
            xml.writeAttribute("Version", "4.0");
            xml.writeStartElement("edmx", "DataServices", EDMX);
            xml.writeStartElement("Schema");
            xml.writeDefaultNamespace(EDM);
            xml.writeAttribute("Namespace", NAMESPACE);
            Collection<StructuredType> types = areas.types().all();
            for (Map.Entry<String, Enumeration> enumeration : Enumeration.named().entrySet()) {
                enumeration(enumeration.getKey(), enumeration.getValue());
            }
            for (StructuredType type : types) {
                type(type);
            }
            for (BoundOperation operation : areas.bound()) {
                operation(operation);
            }
            container();
            xml.writeEndDocument();
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("plain names can be written", e);
        }
    }

    private void enumeration(String name, Enumeration enumeration) throws XMLStreamException {
        xml.writeStartElement("EnumType");
        xml.writeAttribute("Name", name);
        for (Map.Entry<Integer, String> member : enumeration.byNumber().entrySet()) {
            element("Member", "Name", (String) enumeration.toOutlook(member.getValue()), "Value",
                    member.getKey().toString());
        }
        xml.writeEndElement();
    }

    private void type(StructuredType type) throws XMLStreamException {
        List<StructuredType.Member> members
                = type.members().stream().filter(member -> member.versions().contains(version)).toList();
        if (members.isEmpty() && !type.members().isEmpty()) {
            return;
        }
        xml.writeStartElement(type.entity() ? "EntityType" : "ComplexType");
        xml.writeAttribute("Name", name(type.name()));
        if (type.base() != null) {
            xml.writeAttribute("BaseType", NAMESPACE + "." + name(type.base()));
        }
        if (type.open()) {
            xml.writeAttribute("OpenType", "true");
        }
        if (type.name().equals(StructuredType.ENTITY)) {
            xml.writeAttribute("Abstract", "true");
            xml.writeStartElement("Key");
            element("PropertyRef", "Name", "Id");
            xml.writeEndElement();
        }
        for (StructuredType.Member member : members) {
            element(member.navigation() ? "NavigationProperty" : "Property", "Name", member.nameIn(version), "Type",
                    qualified(member.type()));
        }
        xml.writeEndElement();
    }

    private void operation(BoundOperation operation) throws XMLStreamException {
        if (!operation.versions().contains(version)) {
            return;
        }
        xml.writeStartElement(operation.function() ? "Function" : "Action");
        xml.writeAttribute("Name", operation.name());
        xml.writeAttribute("IsBound", "true");
        element("Parameter", "Name", "bindingParameter", "Type", qualified(operation.on()));
        for (String parameter : Arrays.stream(operation.parameters().split(" ")).filter(one -> !one.isEmpty()).toList()) {
            String[] parts = parameter.split(":", 2);
            element("Parameter", "Name", parts[0], "Type", qualified(parts.length == 1 ? "String" : parts[1]));
        }
        if (operation.returned() != null) {
            element("ReturnType", "Type", qualified(operation.returned()));
        }
        xml.writeEndElement();
    }

    private void container() throws XMLStreamException {
        xml.writeStartElement("EntityContainer");
        xml.writeAttribute("Name", "EntityContainer");
        element("EntitySet", "Name", "Users", "EntityType", qualified(StructuredType.USER));
        element("Singleton", "Name", "Me", "Type", qualified(StructuredType.USER));
        xml.writeEndElement();
    }

    private void element(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private String qualified(String type) {
        if (type.endsWith("*")) {
            return "Collection(" + qualified(type.substring(0, type.length() - 1)) + ")";
        }
        return PRIMITIVES.contains(type) ? "Edm." + type : NAMESPACE + "." + name(type);
    }

    private String name(String type) {
        return version == ApiVersion.V1 ? FirstNames.type(type) : type;
    }
}
