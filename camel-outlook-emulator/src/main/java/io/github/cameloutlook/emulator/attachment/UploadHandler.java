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
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphService;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.ContentState;
import io.github.cameloutlook.emulator.store.StoreException;

/**
 * The URLs of upload sessions, which are not part of the Graph API: they lie on another host and tell by themselves who
 * may use them. A client that sends its access token there is refused.
 */
public final class UploadHandler implements Handler {

    /** Where upload URLs begin. */
    public static final String PATH = "/api/gv1.0/";

    static final String TENANT = "84df9e7f-e9f6-40af-b435-aaaaaaaaaaaa";

    private static final int RANGE_LIMIT = 4 * 1024 * 1024;
    private static final Pattern FORM
            = Pattern.compile("(?i)(?<item>.*/(messages|events)\\('[^']+'\\))/AttachmentSessions\\('(?<id>\\w+)'\\)");
    private static final Pattern TOKEN = Pattern.compile("(?:^|&)authtoken=([^&]*)");

    private final UploadSessions sessions;
    private final Clock clock;

    public UploadHandler(UploadSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Another origin by which the same server is reached, as upload URLs lie on another host than the API: clients must
     * not take them for their own. Where the server is reached by a name we know no other for, the same.
     */
    static String origin(String origin) {
        URI uri = URI.create(origin);
        String other = switch (uri.getHost()) {
            case "127.0.0.1" -> "localhost";
            case "localhost" -> "127.0.0.1";
            default -> uri.getHost();
        };
        return uri.getScheme() + "://" + other + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    @Override
    public Response handle(Request request) throws IOException {
        try {
            return answer(request);
        } catch (GraphException e) {
            // A client that is still sending would see a broken connection instead of the answer.
            request.body().transferTo(OutputStream.nullOutputStream());
            return GraphService.errorResponse(e.status(), e.code(), e.getMessage(), request, clock.instant());
        } catch (StoreException e) {
            return GraphService.errorResponse(404, "ErrorItemNotFound", e.getMessage(), request, clock.instant());
        }
    }

    private Response answer(Request request) throws IOException {
        Matcher path = FORM.matcher(URLDecoder.decode(request.rawPath().replace("+", "%2B"), StandardCharsets.UTF_8));
        if (!path.matches()) {
            throw new GraphException(404, "uploadSessionNotFound", "There is no upload session at this URL.");
        }
        if (request.header("Authorization") != null) {
            throw new GraphException(
                    401, "InvalidAuthenticationToken",
                    "The upload URL is authenticated by itself and on another host: the header Authorization must not be sent.");
        }
        UploadSession session = sessions.find(path.group("id"), token(request.rawQuery()));
        return switch (request.method()) {
            case "PUT" -> put(request, session, path.group("item"));
            case "GET" -> Response.json(200, status(request, session));
            case "DELETE" -> {
                sessions.cancel(session);
                yield Response.status(204);
            }
            default -> throw new GraphException(405, "UnsupportedMethod", "An upload session takes PUT, GET and DELETE.");
        };
    }

    private Response put(Request request, UploadSession session, String itemPath) throws IOException {
        ContentRange range = ContentRange.parse(request.header("Content-Range"));
        if (range.length() > RANGE_LIMIT) {
            throw new GraphException(413, "RequestEntityTooLarge", "A range must not be larger than 4 MB.");
        }
        session.check(range);
        // Read before it counts: of a range that breaks off nothing is taken.
        byte[] bytes = request.body().readNBytes((int) range.length() + 1);
        if (bytes.length != range.length()) {
            throw new GraphException(
                    400, "invalidRange", "The body does not have the " + range.length() + " bytes that Content-Range tells.");
        }
        if (!session.take(range, bytes)) {
            return Response.json(200, status(request, session));
        }
        sessions.complete(session);
        Attachment attachment = session.attachment();
        session.item().update(null, edit -> {
            edit.attachments().add(attachment);
            edit.contentChanged();
        });
        ContentState item = session.item().state();
        // of the kind that the item's id was when the session was opened
        String itemId = itemPath.contains(item.immutableId()) ? item.immutableId() : item.id();
        return Response.status(201).header("Location", request.origin() + itemPath + "/Attachments('"
                                                       + AttachmentIds.within(itemId, attachment.id()) + "')");
    }

    // The answers of this host are spelled differently from Graph's.
    private static Map<String, Object> status(Request request, UploadSession session) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.origin() + "/api/v2.0/$metadata#Users('" + session.mailbox().id()
                                   + "')/Messages('" + session.itemId() + "')/AttachmentSessions/$entity");
        body.put("ExpirationDateTime", session.expiration().toString());
        body.put("nextExpectedRanges", List.of(String.valueOf(session.received())));
        return body;
    }

    private static String token(String query) {
        Matcher matcher = TOKEN.matcher(query == null ? "" : query);
        return matcher.find() ? URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8) : null;
    }
}
