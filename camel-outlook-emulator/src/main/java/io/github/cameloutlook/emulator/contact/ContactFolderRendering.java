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
package io.github.cameloutlook.emulator.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.ExtendedProperties;
import io.github.cameloutlook.emulator.resource.MessageType;
import io.github.cameloutlook.emulator.resource.Paging;
import io.github.cameloutlook.emulator.store.ContactFolder;
import io.github.cameloutlook.emulator.store.ContactStore;

/** Shows folders of contacts to a client as its request wants them. */
public final class ContactFolderRendering {

    static final EntityType<ContactFolder> CONTACT_FOLDER = new EntityType<ContactFolder>("contactFolder")
            .with("id", Shape.ID, ContactFolder::id)
            .with("parentFolderId", Shape.ID, ContactFolder::parentId)
            .with("displayName", Shape.STRING, ContactFolder::displayName)
            .withHidden(ExtendedProperties.SINGLE, Shape.collection(MessageType.EXTENDED_PROPERTY),
                    folder -> ExtendedProperties.values(folder.extendedProperties(), false))
            .withHidden(ExtendedProperties.MULTI, Shape.collection(MessageType.EXTENDED_PROPERTY), folder -> List.of())
            .withNavigation("childFolders").withNavigation("contacts").withNavigation(ExtendedProperties.SINGLE)
            .withNavigation(ExtendedProperties.MULTI);

    private final GraphRequest request;
    private final Selection<ContactFolder> selection;
    private final List<Expansion> expansions;

    public ContactFolderRendering(GraphRequest request, String select, String expand) {
        this.request = request;
        this.selection = Selection.parse(CONTACT_FOLDER, select);
        this.expansions = Expansion.parse(CONTACT_FOLDER, expand);
    }

    static ContactFolderRendering of(GraphRequest request) {
        return new ContactFolderRendering(request, request.query().get("$select"), request.query().get("$expand"));
    }

    Map<String, Object> entity(ContactFolder folder) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.context", request.mailboxContext("/contactFolders" + contextSuffix() + "/$entity"));
        result.putAll(item(folder));
        return result;
    }

    String contextSuffix() {
        return selection.contextSuffix();
    }

    /** A folder as an item of a collection. */
    public Map<String, Object> item(ContactFolder folder) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Property<ContactFolder> property : selection.properties()) {
            result.put(property.name(), property.value().apply(folder));
        }
        for (Expansion expansion : expansions) {
            Object value = expanded(expansion, folder);
            if (value != null) {
                result.put(expansion.navigation(), value);
            }
        }
        return result;
    }

    private Object expanded(Expansion expansion, ContactFolder folder) {
        ContactStore store = request.mailbox().contacts();
        String select = expansion.options().get("$select");
        return switch (expansion.navigation()) {
            case "childFolders" -> {
                ContactFolderRendering inner = new ContactFolderRendering(request, select, null);
                yield store.childFolders(folder).stream().map(inner::item).toList();
            }
            case "contacts" -> {
                ContactRendering inner = new ContactRendering(request, select, null);
                yield store.contacts(folder).stream().limit(Paging.DEFAULT_TOP).map(inner::item).toList();
            }
            default -> ExtendedProperties.expand(expansion, folder.extendedProperties());
        };
    }
}
