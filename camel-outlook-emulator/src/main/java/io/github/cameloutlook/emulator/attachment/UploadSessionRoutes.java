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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.cameloutlook.emulator.graph.AddressedItem;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.ItemAddressing;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.mime.AttachmentSize;
import io.github.cameloutlook.emulator.resource.ActionParameters;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.store.ContentState;
import io.github.cameloutlook.emulator.store.Timestamps;

/** Opens upload sessions for large attachments. */
public final class UploadSessionRoutes implements Routes {

    // "3 MB" in the documentation, which does not say which kind. Taken as the smaller one here and as the larger one for
    // a single request, so that there is no size which neither takes.
    static final long MINIMUM_SIZE = 3_000_000;
    static final long MAXIMUM_SIZE = 150L * 1024 * 1024;

    private final ItemAddressing items;
    private final UploadSessions sessions;

    /** Opens sessions for attachments of items of one kind. */
    public UploadSessionRoutes(ItemAddressing items, UploadSessions sessions) {
        this.items = items;
        this.sessions = sessions;
    }

    @Override
    public void register(Router router) {
        items.register(router, "POST", "/attachments/createUploadSession", this::create);
    }

    private Response create(GraphRequest request) throws IOException {
        AddressedItem addressed = items.find(request);
        Map<String, Object> item = item(ActionParameters.only(request.json(), "createUploadSession", "AttachmentItem"));
        requireFile(GraphRequest.parameter(item, "attachmentType"));
        long size = size(GraphRequest.parameter(item, "size"));
        Map<String, Object> properties = properties(request, item, size);
        UploadSession session = sessions.create(request.mailbox(), addressed, properties, size);

        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.context("microsoft.graph.uploadSession"));
        body.put("uploadUrl", url(request, addressed.state(), session));
        body.put("expirationDateTime", session.expiration().toString());
        body.put("nextExpectedRanges", List.of("0-"));
        return Response.json(201, body);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> item(Map<String, Object> body) {
        if (GraphRequest.parameter(body, "AttachmentItem") instanceof Map<?, ?> item) {
            return (Map<String, Object>) item;
        }
        throw new GraphException(400, "ErrorInvalidParameter", "The parameter AttachmentItem is required.");
    }

    private static void requireFile(Object type) {
        String name = String.valueOf(type).toLowerCase(Locale.ROOT);
        if (!name.equals("file")) {
            throw new GraphException(
                    400, "ErrorInvalidParameter", "The attachmentType must be file: other attachments have no upload session.");
        }
    }

    private static long size(Object value) {
        if (!(value instanceof Integer || value instanceof Long)) {
            throw new GraphException(400, "ErrorInvalidParameter", "The size of the attachment is required.");
        }
        long size = ((Number) value).longValue();
        if (size < MINIMUM_SIZE) {
            throw new GraphException(
                    400, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize",
                    "The size of the attachment must not be less than 3 MB: add a smaller one in one request.");
        }
        if (size > MAXIMUM_SIZE) {
            throw new GraphException(
                    413, "ErrorAttachmentSizeLimitExceeded", "The size of the attachment must not be more than 150 MB.");
        }
        return size;
    }

    private static Map<String, Object> properties(GraphRequest request, Map<String, Object> item, long size) {
        if (!(GraphRequest.parameter(item, "name") instanceof String name) || name.isBlank()) {
            throw new GraphException(400, "ErrorInvalidParameter", "The name of the attachment is required.");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("lastModifiedDateTime", Timestamps.of(request.mailbox().clock().instant()));
        properties.put("name", name);
        properties.put("contentType",
                Objects.requireNonNullElse(InputValues.text("contentType", GraphRequest.parameter(item, "contentType")),
                        "application/octet-stream"));
        properties.put("size", AttachmentSize.of(size));
        properties.put("isInline",
                Boolean.TRUE.equals(InputValues.flag("isInline", GraphRequest.parameter(item, "isInline"))));
        properties.put("contentId", InputValues.text("contentId", GraphRequest.parameter(item, "contentId")));
        properties.put("contentLocation", null);
        return properties;
    }

    private String url(GraphRequest request, ContentState item, UploadSession session) {
        String user = request.mailbox().id() + "@" + UploadHandler.TENANT;
        return UploadHandler.origin(request.http().origin()) + UploadHandler.PATH + "users('" + user + "')/"
               + items.collection() + "('"
               + request.idOf(item) + "')/AttachmentSessions('" + session.id() + "')?authtoken="
               + URLEncoder.encode(session.token(), StandardCharsets.UTF_8);
    }
}
