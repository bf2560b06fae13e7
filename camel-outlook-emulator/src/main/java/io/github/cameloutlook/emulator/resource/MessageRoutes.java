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
package io.github.cameloutlook.emulator.resource;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/** Reading and creating messages. */
public final class MessageRoutes implements Routes {

    @Override
    public void register(Router router) {
        router.messages("GET", "", MessageRoutes::list).messages("POST", "", MessageRoutes::create)
                .messages("GET", "/{message}", MessageRoutes::get);
    }

    private static Response list(GraphRequest request) {
        MailFolder folder = request.folderIfAny();
        List<Message> page = folder == null ? request.mailbox().messages(0, 10) : folder.messages(0, 10);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext("/messages"));
        body.put("value", page.stream().map(message -> MessageRendering.item(request, message)).toList());
        return Response.json(200, body);
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, MessageRendering.entity(request, request.message()));
    }

    private static Response create(GraphRequest request) throws IOException {
        MailFolder named = request.folderIfAny();
        MailFolder folder = named == null ? request.mailbox().folder(WellKnownFolder.DRAFTS) : named;
        Map<String, Object> json = request.json();
        Message message = request.mailbox().addMessage(folder, edit -> MessageInput.draft(request.mailbox(), json, edit));
        return Response.json(201, MessageRendering.entity(request, message));
    }
}
