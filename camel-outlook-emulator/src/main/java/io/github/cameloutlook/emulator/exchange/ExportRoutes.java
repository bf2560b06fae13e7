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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ActionParameters;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.MessageState;

/** Items in full out of a mailbox, and the way into one. */
final class ExportRoutes implements Routes {

    private static final int MOST = 20;

    private final ExchangeMailboxes mailboxes;
    private final ImportSessions sessions;

    ExportRoutes(Mailboxes mailboxes, ImportSessions sessions) {
        this.mailboxes = new ExchangeMailboxes(mailboxes);
        this.sessions = sessions;
    }

    @Override
    public void register(Router router) {
        router.root("POST", ExchangeFolderRoutes.MAILBOX + "/exportItems", this::export)
                .root("POST", ExchangeFolderRoutes.MAILBOX + "/createImportSession", this::createSession);
    }

    private Response export(GraphRequest request) throws IOException {
        Mailbox mailbox = mailboxes.of(request);
        List<?> ids = (List<?>) InputValues.texts("itemIds", GraphRequest.parameter(
                ActionParameters.only(request.json(), "exportItems", "itemIds"), "itemIds"));
        if (ids == null || ids.isEmpty() || ids.size() > MOST) {
            throw new GraphException(400, "ErrorInvalidRequest", "From 1 to " + MOST + " itemIds can be exported at once.");
        }
        List<Object> value = new ArrayList<>();
        for (Object id : ids) {
            value.add(exported(mailbox, (String) id));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.context("Collection(microsoft.graph.exportItemResponse)"));
        body.put("value", value);
        return Response.json(200, body);
    }

    private static Map<String, Object> exported(Mailbox mailbox, String id) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("itemId", id);
        Optional<MessageState> state = mailbox.message(id).map(Message::state);
        if (state.isEmpty()) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", "ErrorItemNotFound");
            error.put("message", "The specified object was not found in the store.");
            result.put("error", error);
            return result;
        }
        result.put("changeKey", state.get().changeKey());
        result.put("data", ItemData.write(state.get()));
        return result;
    }

    private Response createSession(GraphRequest request) {
        Mailbox mailbox = mailboxes.of(request);
        ImportSessions.ImportSession session = sessions.create(mailbox);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.context("microsoft.graph.mailboxItemImportSession"));
        body.put("importUrl", ImportHandler.url(request.http().origin(), ExchangeMailboxes.idOf(mailbox),
                URLEncoder.encode(session.token(), StandardCharsets.UTF_8)));
        body.put("expirationDateTime", session.expires().toString());
        return Response.json(200, body);
    }
}
