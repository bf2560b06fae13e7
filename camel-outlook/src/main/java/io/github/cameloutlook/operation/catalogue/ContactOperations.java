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
package io.github.cameloutlook.operation.catalogue;

import java.util.ArrayList;
import java.util.List;

import static io.github.cameloutlook.client.HttpMethod.DELETE;
import static io.github.cameloutlook.client.HttpMethod.GET;
import static io.github.cameloutlook.client.HttpMethod.PATCH;
import static io.github.cameloutlook.client.HttpMethod.POST;
import static io.github.cameloutlook.client.HttpMethod.PUT;
import static io.github.cameloutlook.operation.catalogue.BodyKind.IMAGE;
import static io.github.cameloutlook.operation.catalogue.BodyKind.OBJECT;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CONTACT;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CONTACT_FOLDER;
import static io.github.cameloutlook.operation.catalogue.EntityKind.PERSON;
import static io.github.cameloutlook.operation.catalogue.EntityKind.PHOTO;
import static io.github.cameloutlook.operation.catalogue.Input.CONTACT_ID;
import static io.github.cameloutlook.operation.catalogue.Input.FOLDER;
import static io.github.cameloutlook.operation.catalogue.Input.ID;
import static io.github.cameloutlook.operation.catalogue.Input.INCLUDE_DIRECTORY;
import static io.github.cameloutlook.operation.catalogue.Input.PHOTO_SIZE;
import static io.github.cameloutlook.operation.catalogue.OperationBuilder.row;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXPAND;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXTENDED_PROPERTIES;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXTENSIONS;
import static io.github.cameloutlook.operation.catalogue.QueryOption.FILTER;
import static io.github.cameloutlook.operation.catalogue.QueryOption.ORDER_BY;
import static io.github.cameloutlook.operation.catalogue.QueryOption.SEARCH;
import static io.github.cameloutlook.operation.catalogue.QueryOption.SELECT;
import static io.github.cameloutlook.operation.catalogue.QueryOption.TOP;
import static io.github.cameloutlook.operation.catalogue.ResultKind.CONTENT;
import static io.github.cameloutlook.operation.catalogue.ResultKind.ENTITY;
import static io.github.cameloutlook.operation.catalogue.ResultKind.LIST;

/** Contacts, their folders, people and photos. */
final class ContactOperations {

    private static final String FOLDERS = "/contactFolders";
    private static final String FOLDER_ITEM = FOLDERS + "/{contactFolder}";
    private static final String PARENT = FOLDERS + "/{parentContactFolder}";
    private static final String CONTACT_ITEM = "/contacts/{contactId}";
    private static final String CONTACT_PHOTO = CONTACT_ITEM + "/photo";

    private ContactOperations() {
    }

    static List<OperationBuilder> rows() {
        List<OperationBuilder> rows = new ArrayList<>();
        rows.addAll(contacts());
        rows.addAll(contactFolders());
        rows.addAll(people());
        rows.addAll(photo());
        return rows;
    }

    private static List<OperationBuilder> contacts() {
        return List.of(
                row("contacts", "list", "Lists contacts of the folder, or of the default folder.")
                        .via(GET, PARENT + "/contacts", "/contacts").accepts(FOLDER)
                        .query(SELECT, EXPAND, EXTENDED_PROPERTIES, EXTENSIONS, FILTER, SEARCH, ORDER_BY, TOP)
                        .returns(LIST, CONTACT).by(Flow.LIST),
                row("contacts", "get", "Reads a contact, whatever folder it lies in.")
                        .via(GET, CONTACT_ITEM).needs(CONTACT_ID).query(SELECT, EXPAND, EXTENDED_PROPERTIES, EXTENSIONS)
                        .returns(ENTITY, CONTACT),
                row("contacts", "create", "Creates a contact in the folder, or in the default folder.")
                        .via(POST, PARENT + "/contacts", "/contacts").accepts(FOLDER).takes(BodyKind.CONTACT)
                        .returns(ENTITY, CONTACT),
                row("contacts", "update", "Changes those properties of a contact that the body holds.")
                        .via(PATCH, CONTACT_ITEM).needs(CONTACT_ID).takes(BodyKind.CONTACT).returns(ENTITY, CONTACT),
                row("contacts", "delete", "Moves a contact to Deleted Items.")
                        .via(DELETE, CONTACT_ITEM).needs(CONTACT_ID),
                row("contacts", "permanentDelete", "Deletes a contact so that its owner cannot restore it.")
                        .via(POST, CONTACT_ITEM + "/permanentDelete").needs(CONTACT_ID));
    }

    private static List<OperationBuilder> contactFolders() {
        return List.of(
                row("contactFolders", "list", "Lists the folders of contacts at the top, without the default one.")
                        .via(GET, FOLDERS).query(SELECT, EXPAND, EXTENDED_PROPERTIES, FILTER, ORDER_BY, TOP)
                        .returns(LIST, CONTACT_FOLDER).by(Flow.LIST),
                row("contactFolders", "listChildFolders", "Lists the folders directly below a folder of contacts.")
                        .via(GET, FOLDER_ITEM + "/childFolders").needs(FOLDER)
                        .query(SELECT, EXPAND, EXTENDED_PROPERTIES, FILTER, ORDER_BY, TOP)
                        .returns(LIST, CONTACT_FOLDER).by(Flow.LIST),
                row("contactFolders", "get", "Reads a folder of contacts.")
                        .via(GET, FOLDER_ITEM).needs(FOLDER).query(SELECT, EXPAND, EXTENDED_PROPERTIES)
                        .returns(ENTITY, CONTACT_FOLDER),
                row("contactFolders", "create", "Creates a folder of contacts below the folder, or at the top.")
                        .via(POST, PARENT + "/childFolders", FOLDERS).accepts(FOLDER).takes(OBJECT)
                        .returns(ENTITY, CONTACT_FOLDER),
                row("contactFolders", "update", "Changes those properties of a folder of contacts that the body holds.")
                        .via(PATCH, FOLDER_ITEM).needs(FOLDER).takes(OBJECT).returns(ENTITY, CONTACT_FOLDER),
                row("contactFolders", "delete", "Deletes a folder of contacts with all that is in it.")
                        .via(DELETE, FOLDER_ITEM).needs(FOLDER),
                row("contactFolders", "permanentDelete", "Deletes a folder of contacts so that its owner cannot restore it.")
                        .via(POST, FOLDER_ITEM + "/permanentDelete").needs(FOLDER));
    }

    private static List<OperationBuilder> people() {
        return List.of(
                row("people", "list", "Lists the people that the user has to do with, those who matter most first.")
                        .via(GET, "/people").accepts(INCLUDE_DIRECTORY).query(SELECT, FILTER, SEARCH, ORDER_BY, TOP)
                        .returns(LIST, PERSON).by(Flow.LIST),
                row("people", "get", "Reads a person.")
                        .via(GET, "/people/{id}").needs(ID).query(SELECT).returns(ENTITY, PERSON));
    }

    private static List<OperationBuilder> photo() {
        return List.of(
                row("photo", "list", "Lists the sizes that there are of the photo of the user.")
                        .via(GET, "/photos").ofOne(CONTACT_ID).returns(LIST, PHOTO).by(Flow.LIST),
                row("photo", "get", "Reads size and type of the photo of the contact, or of the user.")
                        .via(GET, CONTACT_PHOTO, "/photos/{photoSize}", "/photo").ofOne(CONTACT_ID).accepts(PHOTO_SIZE)
                        .returns(ENTITY, PHOTO),
                row("photo", "getContent", "Reads the photo of the contact, or of the user.")
                        .via(GET, CONTACT_PHOTO + "/$value", "/photos/{photoSize}/$value", "/photo/$value")
                        .ofOne(CONTACT_ID).accepts(PHOTO_SIZE).returns(CONTENT).by(Flow.DOWNLOAD),
                row("photo", "update", "Sets the photo of the contact, or of the user.")
                        .via(PUT, CONTACT_PHOTO + "/$value", "/photo/$value").ofOne(CONTACT_ID).takes(IMAGE)
                        .by(Flow.PUT_PHOTO),
                row("photo", "delete", "Deletes the photo of the user. That of a contact cannot be deleted.")
                        .via(DELETE, "/photo/$value").ofOne(CONTACT_ID));
    }
}
