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
package io.github.cameloutlook.emulator.sending;

import java.io.IOException;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.MessageInput;
import io.github.cameloutlook.emulator.resource.MimeInput;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.transport.MailTransport;

/** Sends new messages and drafts. The answer says no more than that the message was accepted. */
public final class SendRoutes implements Routes {

    private final MailTransport transport;

    public SendRoutes(MailTransport transport) {
        this.transport = transport;
    }

    @Override
    public void register(Router router) {
        router.mailbox("POST", "/sendMail", this::sendMail)
                .messages("POST", "/{message}/send", this::sendDraft);
    }

    private Response sendMail(GraphRequest request) throws IOException {
        Mailbox mailbox = request.mailbox();
        if (!request.hasJsonBody()) {
            MimeInput mime = MimeInput.read(request);
            transport.check(mailbox, mime.mail().properties());
            transport.submitNew(mailbox, edit -> mime.draft(mailbox, edit), true);
            return Response.status(202);
        }
        Map<String, Object> body = request.json();
        Map<String, Object> json = message(body);
        boolean save = isTrue(GraphRequest.parameter(body, "saveToSentItems"), "saveToSentItems");
        // Checked before there is a draft: a refused message leaves no trace.
        transport.check(mailbox, MessageInput.properties(json));
        transport.submitNew(mailbox, edit -> MessageInput.draft(mailbox, json, edit), save);
        return Response.status(202);
    }

    private Response sendDraft(GraphRequest request) {
        Message message = request.message();
        if (!message.state().isDraft()) {
            throw MailTransport.alreadySent();
        }
        transport.submit(request.mailbox(), message, true);
        return Response.status(202);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> message(Map<String, Object> body) {
        if (GraphRequest.parameter(body, "message") instanceof Map<?, ?> message) {
            return (Map<String, Object>) message;
        }
        throw new GraphException(400, "ErrorInvalidParameter", "The parameter 'message' is required and must be an object.");
    }

    // Microsoft's samples send this parameter as text too.
    private static boolean isTrue(Object value, String name) {
        String text = value == null ? "true" : value.toString();
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new GraphException(400, "RequestBodyRead", "Cannot convert the value of '" + name + "' to 'Edm.Boolean'.");
        }
        return Boolean.parseBoolean(text);
    }
}
