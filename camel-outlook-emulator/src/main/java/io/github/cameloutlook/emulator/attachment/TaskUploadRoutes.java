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
package io.github.cameloutlook.emulator.attachment;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.AddressedItem;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.ItemAddressing;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ActionParameters;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.store.Attachment;

/**
 * Upload sessions for the files of tasks. Other than those of mail they are part of the Graph API: their URLs lie on
 * its host and want the access token.
 */
public final class TaskUploadRoutes implements Routes {

    private static final long MAXIMUM_SIZE = 25L * 1024 * 1024;
    private static final int RANGE_LIMIT = 4 * 1024 * 1024;
    private static final String SESSION = "/attachmentSessions/{session}";

    private final ItemAddressing tasks;
    private final UploadSessions sessions;

    public TaskUploadRoutes(ItemAddressing tasks, UploadSessions sessions) {
        this.tasks = tasks;
        this.sessions = sessions;
    }

    @Override
    public void register(Router router) {
        tasks.register(router, "POST", "/attachments/createUploadSession", this::create);
        tasks.register(router, "GET", "/attachmentSessions", this::list);
        tasks.register(router, "GET", SESSION, this::get);
        tasks.register(router, "PUT", SESSION + "/content", this::put);
        tasks.register(router, "DELETE", SESSION, this::cancel);
    }

    private Response create(GraphRequest request) throws IOException {
        AddressedItem task = tasks.find(request);
        Object parameter = GraphRequest.parameter(
                ActionParameters.only(request.json(), "createUploadSession", "attachmentInfo"), "attachmentInfo");
        if (parameter == null) {
            throw GraphException.badRequest("The parameter attachmentInfo is required.");
        }
        Map<String, Object> info = InputValues.object("attachmentInfo", parameter);
        if (!"file".equals(String.valueOf(InputValues.get(info, "attachmentType")).toLowerCase(Locale.ROOT))) {
            throw GraphException.badRequest("The attachmentType must be file.");
        }
        long size = size(InputValues.get(info, "size"));
        Map<String, Object> properties = TaskAttachmentRoutes.properties(request, InputValues.get(info, "name"),
                InputValues.get(info, "contentType"), size);
        UploadSession session = sessions.create(request.mailbox(), task, properties, size);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.context("microsoft.graph.uploadSession"));
        body.put("uploadUrl", taskUrl(request) + "/attachmentSessions/" + session.id());
        body.put("expirationDateTime", session.expiration().toString());
        body.put("nextExpectedRanges", List.of("0"));
        return Response.json(200, body);
    }

    private static long size(Object value) {
        if (!(value instanceof Integer || value instanceof Long) || ((Number) value).longValue() <= 0) {
            throw GraphException.badRequest("The size of the attachment is required.");
        }
        long size = ((Number) value).longValue();
        if (size > MAXIMUM_SIZE) {
            throw new GraphException(
                    413, "RequestEntityTooLarge", "The size of the attachment must not be more than 25 MB.");
        }
        return size;
    }

    /** URL of the task in the path: what stands before its attachments or sessions. */
    private static String taskUrl(GraphRequest request) {
        return request.url().replaceFirst("(?i)/attachment(s|Sessions)/[^/]+(/content)?$", "");
    }

    private UploadSession session(GraphRequest request) throws IOException {
        UploadSession session = sessions.find(request.variable("session"));
        if (!session.itemId().equals(tasks.find(request).state().immutableId())) {
            throw GraphException.itemNotFound();
        }
        return session;
    }

    private Response list(GraphRequest request) {
        String task = tasks.find(request).state().immutableId();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext(tasks.itemContext(request) + "/attachmentSessions"));
        body.put("value", sessions.of(task).stream().map(TaskUploadRoutes::rendered).toList());
        return Response.json(200, body);
    }

    private Response get(GraphRequest request) throws IOException {
        UploadSession session = session(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context",
                request.mailboxContext(tasks.itemContext(request) + "/attachmentSessions/$entity"));
        body.putAll(rendered(session));
        return Response.json(200, body);
    }

    private static Map<String, Object> rendered(UploadSession session) {
        Map<String, Object> rendered = new LinkedHashMap<>();
        rendered.put("id", session.id());
        rendered.put("expirationDateTime", session.expiration().toString());
        rendered.put("nextExpectedRanges", List.of(String.valueOf(session.received())));
        return rendered;
    }

    private Response put(GraphRequest request) throws IOException {
        UploadSession session = session(request);
        ContentRange range = ContentRange.parse(request.http().header("Content-Range"));
        if (range.length() > RANGE_LIMIT) {
            throw new GraphException(413, "RequestEntityTooLarge", "A range must not be larger than 4 MB.");
        }
        session.check(range);
        // read before it counts: of a range that breaks off nothing is taken
        byte[] bytes = request.http().body().readNBytes((int) range.length() + 1);
        if (bytes.length != range.length()) {
            throw new GraphException(
                    400, "invalidRange", "The body does not have the " + range.length() + " bytes that Content-Range tells.");
        }
        if (!session.take(range, bytes)) {
            // these names are spelled differently from those of the session
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("ExpirationDateTime", session.expiration().toString());
            body.put("NextExpectedRanges", List.of(String.valueOf(session.received())));
            return Response.json(200, body);
        }
        sessions.complete(session);
        Attachment attachment = session.attachment();
        session.item().update(null, edit -> edit.attachments().add(attachment));
        return Response.status(201).header("Location", taskUrl(request) + "/attachments/" + attachment.id());
    }

    private Response cancel(GraphRequest request) throws IOException {
        sessions.cancel(session(request));
        return Response.status(204);
    }
}
