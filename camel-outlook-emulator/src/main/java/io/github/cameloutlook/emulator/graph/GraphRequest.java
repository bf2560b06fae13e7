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
package io.github.cameloutlook.emulator.graph;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.store.ItemIds;
import io.github.cameloutlook.emulator.store.ItemState;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Message;

/** A request to the service, taken apart: whose mailbox, which item, which options. */
public final class GraphRequest {

    private final Request http;
    private final String version;
    private final String path;
    private final Mailbox mailbox;
    private final Caller caller;
    private final Map<String, String> variables;
    private final Preferences preferences;
    private QueryOptions query;

    GraphRequest(Request http, String version, String path, Mailbox mailbox, Caller caller, Map<String, String> variables) {
        this.http = http;
        this.version = version;
        this.path = path;
        this.mailbox = mailbox;
        this.caller = caller;
        this.variables = variables;
        this.preferences = new Preferences(http.header("Prefer"));
    }

    public Request http() {
        return http;
    }

    /** v1.0 or beta. */
    public String version() {
        return version;
    }

    public boolean isBeta() {
        return "beta".equals(version);
    }

    /** Mailbox addressed; null below the version root. */
    public Mailbox mailbox() {
        return mailbox;
    }

    public Caller caller() {
        return caller;
    }

    /** A segment of the path by its name in the template; null when the path that was taken has none. */
    public String variable(String name) {
        return variables.get(name);
    }

    public Preferences prefer() {
        return preferences;
    }

    public QueryOptions query() {
        if (query == null) {
            query = QueryOptions.parse(http.rawQuery(), isBeta());
        }
        return query;
    }

    /** Change key of the If-Match header; null when there is none or any will do. */
    public String ifMatch() {
        String value = http.header("If-Match");
        if (value == null || "*".equals(value.strip())) {
            return null;
        }
        String tag = value.strip();
        if (tag.startsWith("W/")) {
            tag = tag.substring(2);
        }
        return tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\"") ? tag.substring(1, tag.length() - 1) : tag;
    }

    public boolean hasJsonBody() {
        String type = http.header("Content-Type");
        return type == null || type.toLowerCase(Locale.ROOT).contains("json");
    }

    /** The whole body; 413 beyond 4 MB, and beyond 64 MB in the Outlook REST API, which has no upload sessions. */
    public byte[] bytes() throws IOException {
        return JsonBody.bytes(http.body(), http.isOutlookRest() ? 64 : 4);
    }

    /** The JSON object in the body; 400 when there is none. */
    public Map<String, Object> json() throws IOException {
        Map<String, Object> body = JsonBody.read(bytes());
        if (body == null) {
            throw GraphException.badRequest("Empty Payload. JSON content expected.");
        }
        return body;
    }

    /** The JSON object in the body, or an empty one when there is no body. */
    public Map<String, Object> jsonIfAny() throws IOException {
        return jsonOrNone().orElseGet(LinkedHashMap::new);
    }

    /** The JSON object in the body, or nothing when there is no body. */
    public Optional<Map<String, Object>> jsonOrNone() throws IOException {
        return Optional.ofNullable(JsonBody.read(bytes()));
    }

    /** Parameter of an action, in either spelling: toRecipients or ToRecipients. */
    public static Object parameter(Map<String, Object> body, String name) {
        if (body.containsKey(name)) {
            return body.get(name);
        }
        for (Map.Entry<String, Object> entry : body.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** Folder named by the path variable {folder}; null when the path names none. */
    public MailFolder folderIfAny() {
        String name = variable("folder");
        return name == null ? null : folder(name);
    }

    /** Folder by id or well-known name; 404 or 400 when there is none. */
    public MailFolder folder(String idOrName) {
        return mailbox.folder(idOrName).orElseThrow(() -> {
            refuseBadId(idOrName);
            return GraphException.folderNotFound();
        });
    }

    /** Message named by the path variable {message}; it must lie in the folder of the path, if that names one. */
    public Message message() {
        String id = variable("message");
        Message message = mailbox.message(id).orElseThrow(() -> {
            refuseBadId(id);
            return GraphException.itemNotFound();
        });
        MailFolder folder = folderIfAny();
        if (folder != null && message.folder() != folder && folder.search().isEmpty()) {
            throw GraphException.itemNotFound();
        }
        return message;
    }

    /** Answers for an id that nothing in the mailbox has, if its form tells why. */
    public void refuseBadId(String id) {
        ItemIds.Shape shape = mailbox.ids().shape(id);
        if (shape == ItemIds.Shape.MALFORMED) {
            throw new GraphException(400, "ErrorInvalidIdMalformed", "Id is malformed.");
        }
        if (shape == ItemIds.Shape.FOREIGN) {
            throw new GraphException(
                    400, "ErrorInvalidMailboxItemId",
                    "Item Id doesn't belong to the current mailbox. The item may have been moved.");
        }
    }

    /** Id of a message as this request wants it. */
    public String idOf(Message message) {
        return idOf(message.state());
    }

    /** Id of an item as this request wants it. */
    public String idOf(ItemState item) {
        return prefer().immutableIds() ? item.immutableId() : item.id();
    }

    /** Value of @odata.context: what follows $metadata#, for instance users('...')/messages. */
    public String context(String fragment) {
        return http.origin() + "/" + version + "/$metadata#" + fragment;
    }

    /** Value of @odata.context for something in the mailbox, for instance /messages/$entity. */
    public String mailboxContext(String fragment) {
        return context("users('" + mailbox.id() + "')" + fragment);
    }

    /** This request's URL without query. */
    public String url() {
        return http.origin() + path;
    }
}
