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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Contacts and their folders. */
final class ContactArea implements Area {

    static final EntityKind CONTACT = new EntityKind(
            "Contact", "Contacts", Set.of("primaryEmailAddress", "secondaryEmailAddress", "tertiaryEmailAddress"),
            Map.of("extensions", ExtensionArea.EXTENSION));
    static final EntityKind CONTACT_FOLDER = new EntityKind("ContactFolder", "ContactFolders", Set.of(), Map.of());

    @Override
    public List<ServedOperation> operations() {
        return List.of(
                new ServedOperation("GET POST", Shapes.CONTACTS),
                new ServedOperation("GET", Shapes.CONTACTS + "/\\$count"),
                new ServedOperation("GET PATCH DELETE", Shapes.CONTACTS + "/" + Shapes.ID),
                new ServedOperation("GET POST", "contactfolders|" + Shapes.CONTACT_FOLDER + "/childfolders"),
                new ServedOperation("GET PATCH DELETE", Shapes.CONTACT_FOLDER));
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of("contacts", CONTACT, "contactfolders", CONTACT_FOLDER);
    }

    @Override
    public List<TrackedCollection> tracked() {
        return List.of(new TrackedCollection(Shapes.CONTACTS, "Contacts", ApiVersion.ALL));
    }
}
