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

import java.util.List;

import static io.github.cameloutlook.client.HttpMethod.GET;
import static io.github.cameloutlook.client.HttpMethod.POST;
import static io.github.cameloutlook.operation.catalogue.EntityKind.EXCHANGE_SETTINGS;
import static io.github.cameloutlook.operation.catalogue.EntityKind.EXPORTED_ITEM;
import static io.github.cameloutlook.operation.catalogue.EntityKind.IMPORTED_ITEM;
import static io.github.cameloutlook.operation.catalogue.EntityKind.MAILBOX_FOLDER;
import static io.github.cameloutlook.operation.catalogue.EntityKind.MAILBOX_ITEM;
import static io.github.cameloutlook.operation.catalogue.Input.FOLDER;
import static io.github.cameloutlook.operation.catalogue.Input.ID;
import static io.github.cameloutlook.operation.catalogue.OperationBuilder.row;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXPAND;
import static io.github.cameloutlook.operation.catalogue.QueryOption.FILTER;
import static io.github.cameloutlook.operation.catalogue.QueryOption.SELECT;
import static io.github.cameloutlook.operation.catalogue.QueryOption.TOP;
import static io.github.cameloutlook.operation.catalogue.ResultKind.ENTITY;
import static io.github.cameloutlook.operation.catalogue.ResultKind.LIST;

/** Folders and items of a mailbox whatever their kind, and their export and import. */
final class ExchangeMailboxOperations {

    private static final String MAILBOX = "/admin/exchange/mailboxes/{exchangeMailbox}";
    private static final String FOLDERS = MAILBOX + "/folders";
    private static final String FOLDER_ITEM = FOLDERS + "/{exchangeFolderItself}";
    private static final String ITEMS = FOLDERS + "/{exchangeFolder}/items";

    private ExchangeMailboxOperations() {
    }

    static List<OperationBuilder> rows() {
        return List.of(
                row("exchangeSettings", "get", "Reads by which id import and export address the mailbox.")
                        .via(GET, "/settings/exchange").returns(ENTITY, EXCHANGE_SETTINGS),
                row("mailboxFolders", "list", "Lists the folders of the mailbox, whatever they hold.")
                        .via(GET, FOLDERS).ofService().query(SELECT, EXPAND, FILTER, TOP)
                        .returns(LIST, MAILBOX_FOLDER).by(Flow.LIST),
                row("mailboxFolders", "listChildFolders", "Lists the folders directly below a folder.")
                        .via(GET, FOLDER_ITEM + "/childFolders").ofService().needs(FOLDER).query(SELECT, EXPAND, FILTER, TOP)
                        .returns(LIST, MAILBOX_FOLDER).by(Flow.LIST),
                row("mailboxFolders", "get", "Reads a folder.")
                        .via(GET, FOLDER_ITEM).ofService().needs(FOLDER).query(SELECT, EXPAND)
                        .returns(ENTITY, MAILBOX_FOLDER),
                row("mailboxItems", "list", "Lists the items of a folder: ids, types and sizes.")
                        .via(GET, ITEMS).ofService().needs(FOLDER).query(SELECT, EXPAND, FILTER, TOP)
                        .returns(LIST, MAILBOX_ITEM).by(Flow.LIST),
                row("mailboxItems", "get", "Reads type and size of an item.")
                        .via(GET, ITEMS + "/{id}").ofService().needs(FOLDER, ID).query(SELECT, EXPAND)
                        .returns(ENTITY, MAILBOX_ITEM),
                row("mailboxItems", "export", "Exports items in full, 20 at a time, with a result for each.")
                        .via(POST, MAILBOX + "/exportItems").ofService().accepts(ID).takes(BodyKind.IDS).repeatable()
                        .returns(LIST, EXPORTED_ITEM).by(Flow.EXPORT_ITEMS),
                row("mailboxItems", "import", "Puts an exported item into the folder, or over an item of it.")
                        .via(POST, MAILBOX + "/createImportSession").ofService().accepts(FOLDER)
                        .takes(BodyKind.MAILBOX_ITEM).returns(ENTITY, IMPORTED_ITEM).by(Flow.IMPORT_ITEM));
    }
}
