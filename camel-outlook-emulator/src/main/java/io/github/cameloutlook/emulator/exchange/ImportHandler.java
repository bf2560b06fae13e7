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
package io.github.cameloutlook.emulator.exchange;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Message;

/**
 * The URLs of import sessions, which are not part of the Graph API: they lie on another host and tell by themselves who
 * may use them. A client that sends its access token there is refused.
 */
final class ImportHandler implements Handler {

    private static final Pattern PATH = Pattern.compile("(?i)/api/gv1\\.0/Mailboxes\\('[^']+'\\)/importItem");
    private static final Pattern TOKEN = Pattern.compile("(?:^|&)authtoken=([^&]*)");

    private final ImportSessions sessions;

    ImportHandler(ImportSessions sessions) {
        this.sessions = sessions;
    }

    static String url(String origin, String mailboxId, String token) {
        return origin + "/api/gv1.0/Mailboxes('" + mailboxId + "')/importItem?authtoken=" + token;
    }

    static boolean serves(Request request) {
        return PATH.matcher(decoded(request.rawPath())).matches();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public Response handle(Request request) throws IOException {
        byte[] json = request.body().readAllBytes();
        if (!"POST".equals(request.method())) {
            throw new GraphException(405, "UnsupportedMethod", "An import URL takes POST.");
        }
        if (request.header("Authorization") != null) {
            throw new GraphException(
                    401, "InvalidAuthenticationToken",
                    "The import URL is authenticated by itself and on another host: the header Authorization must not be sent.");
        }
        Matcher token = TOKEN.matcher(Objects.toString(request.rawQuery(), ""));
        Mailbox mailbox = sessions.find(token.find() ? decoded(token.group(1)) : null).mailbox();
        if (!(Json.read(json) instanceof Map<?, ?> read)) {
            throw GraphException.badRequest("The body of an import is a JSON object.");
        }
        @SuppressWarnings("unchecked") // JSON objects have text keys
        Map<String, Object> parameters = (Map<String, Object>) read;
        Message message = imported(mailbox, parameters);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.origin() + "/api/gv1.0/$metadata#microsoft.graph.importMailboxItemResponse");
        body.put("itemId", message.id());
        body.put("changeKey", message.changeKey());
        return Response.json(200, body);
    }

    private static Message imported(Mailbox mailbox, Map<String, Object> parameters) {
        MailFolder folder = ExchangeFolderRoutes.folder(mailbox, required(parameters, "FolderId"));
        Map<?, ?> item = ItemData.read(required(parameters, "Data"));
        String id = text(parameters, "ItemId");
        String changeKey = text(parameters, "ChangeKey");
        switch (required(parameters, "Mode")) {
            case "create" -> {
                if (id != null || changeKey != null) {
                    throw GraphException.badRequest("ItemId and ChangeKey must not be given to create an item.");
                }
                return mailbox.addMessage(folder, edit -> ItemData.fill(edit, item));
            }
            case "update" -> {
                Message present = mailbox.message(required(parameters, "ItemId")).filter(found -> found.folder() == folder)
                        .filter(found -> found.changeKey().equals(required(parameters, "ChangeKey")))
                        .orElseThrow(GraphException::itemNotFound);
                mailbox.updateMessage(present, changeKey, edit -> ItemData.fill(edit, item));
                return present;
            }
            default -> throw GraphException.badRequest("The Mode of an import is create or update.");
        }
    }

    private static String required(Map<String, Object> parameters, String name) {
        String value = text(parameters, name);
        if (value == null) {
            throw GraphException.badRequest("The parameter " + name + " is required.");
        }
        return value;
    }

    private static String text(Map<String, Object> parameters, String name) {
        return GraphRequest.parameter(parameters, name) instanceof String text ? text : null;
    }
}
