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
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Operation;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.MessageInput;
import io.github.cameloutlook.emulator.resource.MessageRendering;
import io.github.cameloutlook.emulator.resource.MimeInput;
import io.github.cameloutlook.emulator.settings.TimeZones;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.MessageEdit;
import io.github.cameloutlook.emulator.store.WellKnownFolder;
import io.github.cameloutlook.emulator.transport.MailTransport;

/** Replies and forwards, sent at once or made as drafts. */
public final class AnswerRoutes implements Routes {

    private final MailTransport transport;

    public AnswerRoutes(MailTransport transport) {
        this.transport = transport;
    }

    @Override
    public void register(Router router) {
        router.messages("POST", "/{message}/reply", sent(AnswerKind.REPLY))
                .messages("POST", "/{message}/replyAll", sent(AnswerKind.REPLY_ALL))
                .messages("POST", "/{message}/forward", sent(AnswerKind.FORWARD))
                .messages("POST", "/{message}/createReply", drafted(AnswerKind.REPLY))
                .messages("POST", "/{message}/createReplyAll", drafted(AnswerKind.REPLY_ALL))
                .messages("POST", "/{message}/createForward", drafted(AnswerKind.FORWARD));
    }

    private Operation sent(AnswerKind kind) {
        return request -> {
            Prepared prepared = prepare(request, kind);
            // Checked before there is a draft: a refused message leaves no trace.
            transport.check(request.mailbox(), prepared.properties());
            transport.submitNew(request.mailbox(), prepared.filling(), true);
            return Response.status(202);
        };
    }

    private Operation drafted(AnswerKind kind) {
        return request -> Response.json(201, MessageRendering.entity(request, draft(request, prepare(request, kind))));
    }

    private static Message draft(GraphRequest request, Prepared prepared) {
        return request.mailbox().addMessage(request.mailbox().folder(WellKnownFolder.DRAFTS), prepared.filling());
    }

    private record Prepared(Map<String, Object> properties, Consumer<MessageEdit> filling) {
    }

    private static Prepared prepare(GraphRequest request, AnswerKind kind) throws IOException {
        Answer answer = new Answer(request.mailbox(), request.message().state(), kind);
        Map<String, Object> properties = new LinkedHashMap<>(answer.properties());
        if (request.hasJsonBody()) {
            AnswerInput input = AnswerInput.read(request, kind);
            ZoneId zone = zone(request);
            properties.putAll(MessageInput.properties(input.message()));
            return new Prepared(properties, edit -> answer.fill(edit, input, zone));
        }
        MimeInput mime = MimeInput.read(request);
        mime.mail().properties().forEach((name, value) -> {
            if (name.equals("from") || name.equals("sender")
                    || name.endsWith("Recipients") && !((java.util.List<?>) value).isEmpty()) {
                properties.put(name, value);
            }
        });
        return new Prepared(properties, edit -> answer.fill(edit, mime));
    }

    private static ZoneId zone(GraphRequest request) {
        String name = request.prefer().timeZone();
        return TimeZones.find(name).orElseThrow(() -> new GraphException(
                400, "TimeZoneNotSupportedException", "The time zone '" + name + "' is not supported."));
    }
}
