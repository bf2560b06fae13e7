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

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.StoreException;

/** The service: takes a request that may pass, finds its operation, gives the answer or the error. */
public final class GraphService implements Handler {

    private final Mailboxes mailboxes;
    private final Router router = new Router();

    public GraphService(Mailboxes mailboxes, List<Routes> features) {
        this.mailboxes = mailboxes;
        features.forEach(feature -> feature.register(router));
    }

    /** Adds operations; to be done before the first request. */
    public GraphService with(Routes feature) {
        feature.register(router);
        return this;
    }

    @Override
    public Response handle(Request request) throws Exception {
        return handle(request, Caller.ANYBODY);
    }

    /** Answers a request of somebody whose right to send it was checked. */
    public Response handle(Request request, Caller caller) throws Exception {
        try {
            return answer(request, caller);
        } catch (GraphException e) {
            return error(e, request);
        } catch (StoreException e) {
            return error(refusal(e), request);
        }
    }

    private Response answer(Request request, Caller caller) throws Exception {
        List<PathSegment> path = FolderPath.collapse(PathSegment.split(request.rawPath()));
        if (path.isEmpty() || !isVersion(path.get(0).text())) {
            throw new GraphException(400, "BadRequest", "Invalid version.");
        }
        String version = path.get(0).text().toLowerCase(Locale.ROOT);
        List<PathSegment> rest = path.subList(1, path.size());
        if (!rest.isEmpty() && rest.get(0).text().equalsIgnoreCase("me")) {
            return operate(request, caller, version, signedIn(caller), rest.subList(1, rest.size()));
        }
        if (rest.size() > 1 && rest.get(0).text().equalsIgnoreCase("users")) {
            String user = rest.get(1).text();
            Mailbox mailbox = mailboxes.find(user).orElseThrow(() -> new GraphException(
                    404, "ErrorInvalidUser",
                    "The requested user '" + user + "' is invalid."));
            return operate(request, caller, version, mailbox, rest.subList(2, rest.size()));
        }
        return operate(request, caller, version, null, rest);
    }

    private Response operate(Request request, Caller caller, String version, Mailbox mailbox, List<PathSegment> path)
            throws Exception {
        if (mailbox != null && !mailbox.isEnabled() && caller.isOfService()) {
            throw notEnabled();
        }
        Optional<Router.Match> match = mailbox == null ? router.matchRoot(path) : router.matchMailbox(path);
        if (match.isEmpty()) {
            String name = path.isEmpty() ? "" : path.get(path.size() - 1).text();
            throw new GraphException(400, "BadRequest", "Resource not found for the segment '" + name + "'.");
        }
        // HEAD is a GET whose body the server leaves out
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Operation operation = match.get().operation(method).orElseThrow(() -> new GraphException(
                405, "Request_BadRequest",
                "Specified HTTP method is not allowed for the request target.")
                .header("Allow", String.join(", ", match.get().operations().keySet())));
        GraphRequest graphRequest
                = new GraphRequest(request, version, request.rawPath(), mailbox, caller, match.get().variables());
        // a query that nobody could read is refused even where nobody asks for it
        graphRequest.query();
        Response response = operation.answer(graphRequest);
        if (mailbox != null) {
            response.about(mailbox.id(), mailbox.upn());
        }
        String applied = graphRequest.prefer().appliedHeader();
        return applied == null ? response : response.header("Preference-Applied", applied);
    }

    private Mailbox signedIn(Caller caller) {
        if (caller.applicationOnly()) {
            throw GraphException.badRequest("/me request is only valid with delegated authentication flow.");
        }
        if (caller.user() == null) {
            return mailboxes.all().stream().findFirst().orElseThrow(GraphService::notEnabled);
        }
        return mailboxes.find(caller.user()).orElseThrow(GraphService::notEnabled);
    }

    private static GraphException notEnabled() {
        return new GraphException(
                404, "MailboxNotEnabledForRESTAPI",
                "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
    }

    private static boolean isVersion(String text) {
        return text.equalsIgnoreCase("v1.0") || text.equalsIgnoreCase("beta");
    }

    private static GraphException refusal(StoreException e) {
        return switch (e.reason()) {
            case ITEM_NOT_FOUND -> new GraphException(404, "ErrorItemNotFound", e.getMessage());
            case FOLDER_NOT_FOUND -> new GraphException(404, "ErrorFolderNotFound", e.getMessage());
            case FOLDER_EXISTS -> new GraphException(409, "ErrorFolderExists", e.getMessage());
            case CHANGE_KEY_MISMATCH -> new GraphException(412, "ErrorIrresolvableConflict", e.getMessage());
            case DELETE_DISTINGUISHED_FOLDER -> new GraphException(400, "ErrorDeleteDistinguishedFolder", e.getMessage());
            case MOVE_DISTINGUISHED_FOLDER -> new GraphException(400, "ErrorMoveDistinguishedFolder", e.getMessage());
            case GROUP_NOT_EMPTY -> new GraphException(400, "ErrorInvalidRequest", e.getMessage());
            case FOLDER_CYCLE -> new GraphException(400, "ErrorMoveCopyFailed", e.getMessage());
        };
    }

    private Response error(GraphException e, Request request) {
        Response response = errorResponse(
                e.status(), e.code(), e.getMessage(), e.annotations(), request, mailboxes.clock().instant());
        e.headers().forEach(response::header);
        return response;
    }

    /** The error envelope; also for errors found before the service is reached. */
    public static Response errorResponse(int status, String code, String message, Request request, Instant now) {
        return errorResponse(status, code, message, Map.of(), request, now);
    }

    private static Response errorResponse(
            int status, String code, String message, Map<String, Object> annotations, Request request, Instant now) {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("date", now.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
        inner.put("request-id", UUID.randomUUID().toString());
        String clientRequestId = request.header("client-request-id");
        inner.put("client-request-id", clientRequestId == null ? inner.get("request-id") : clientRequestId);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.putAll(annotations);
        error.put("innerError", inner);
        return Response.json(status, Map.of("error", error)).header("request-id", (String) inner.get("request-id"));
    }
}
