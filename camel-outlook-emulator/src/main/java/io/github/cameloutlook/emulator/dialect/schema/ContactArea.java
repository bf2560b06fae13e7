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
            "Contact", "Contacts", Set.of(), Map.of("extensions", ExtensionArea.EXTENSION));
    static final EntityKind CONTACT_FOLDER = new EntityKind("ContactFolder", "ContactFolders", Set.of(), Map.of());

    private static final String FOLDERS = "(?:contactfolders|" + Shapes.CONTACT_FOLDER + "/childfolders)";

    @Override
    public List<ServedOperation> operations() {
        return List.of(
                new ServedOperation("GET POST", Shapes.CONTACTS),
                new ServedOperation("GET", Shapes.CONTACTS + "/\\$count"),
                new ServedOperation("GET PATCH DELETE", Shapes.CONTACTS + "/" + Shapes.ID),
                new ServedOperation("GET", FOLDERS),
                new ServedOperation("POST", FOLDERS, ApiVersion.V2.andLater()),
                new ServedOperation("GET", Shapes.CONTACT_FOLDER),
                new ServedOperation("PATCH DELETE", Shapes.CONTACT_FOLDER, ApiVersion.V2.andLater()));
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of("contacts", CONTACT, "contactfolders", CONTACT_FOLDER);
    }

    @Override
    public List<TrackedCollection> tracked() {
        return List.of(new TrackedCollection(Shapes.CONTACTS, "Contacts", ApiVersion.ALL));
    }

    @Override
    public List<StructuredType> types() {
        return List.of(
                StructuredType.entity(StructuredType.USER, null)
                        .leadingTo(ApiVersion.ALL, "Contacts:Contact* ContactFolders:ContactFolder*"),
                BaseArea.extended(StructuredType.entity("Contact", "Item")
                        .with("ParentFolderId Birthday:DateTimeOffset FileAs DisplayName GivenName Initials MiddleName NickName")
                        .with("Surname Title Generation EmailAddresses:EmailAddress* ImAddresses:String* JobTitle CompanyName")
                        .with("Department OfficeLocation Profession BusinessHomePage AssistantName Manager")
                        .with("HomePhones:String* MobilePhone1 BusinessPhones:String* HomeAddress:PhysicalAddress")
                        .with("BusinessAddress:PhysicalAddress OtherAddress:PhysicalAddress SpouseName PersonalNotes")
                        .with("Children:String* YomiGivenName YomiSurname YomiCompanyName")
                        .leadingTo(ApiVersion.V2.andLater(), "Extensions:Extension*")),
                BaseArea.extended(
                        StructuredType.entity("ContactFolder", StructuredType.ENTITY).with("ParentFolderId DisplayName")
                                .leadingTo(ApiVersion.ALL, "ChildFolders:ContactFolder* Contacts:Contact*")));
    }
}
