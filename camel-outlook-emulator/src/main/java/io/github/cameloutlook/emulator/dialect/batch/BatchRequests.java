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
package io.github.cameloutlook.emulator.dialect.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.dialect.schema.ApiVersion;
import io.github.cameloutlook.emulator.dialect.wire.OutlookPath;
import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.MailboxInPath;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.oauth.AuthorizedHandler;
import io.github.cameloutlook.emulator.oauth.Principal;

/**
 * Batches: up to 20 operations on one mailbox, sent one after the other until one fails, or to the end where that is
 * preferred.
 */
public final class BatchRequests implements AuthorizedHandler {

    private static final int MOST = 20;
    private static final int LIMIT = 4 * 1024 * 1024;
    private static final String CONTINUE = "odata.continue-on-error";
    private static final Pattern PREFERENCE = Pattern.compile("(?i)(?:^|[,;])\\s*odata\\.continue-on-error\\s*(?:$|[,;=])");

    private final Handler service;
    private final MailboxInPath mailboxes;

    /** @param service takes single requests of the Outlook REST service, and gives its answers as they leave */
    public BatchRequests(Handler service, MailboxInPath mailboxes) {
        this.service = service;
        this.mailboxes = mailboxes;
    }

    @Override
    public Response handle(Request request, Principal principal) throws Exception {
        String type = Objects.requireNonNullElse(request.header("Content-Type"), "").toLowerCase(Locale.ROOT);
        boolean multipart = type.startsWith("multipart/mixed");
        if (!multipart && !type.contains("json")) {
            throw new GraphException(
                    415, "ErrorInvalidRequest", "A batch is of the type multipart/mixed or application/json.");
        }
        byte[] body = body(request);
        BatchFormat format = multipart ? new MultipartFormat() : new JsonFormat();
        List<BatchOperation> operations = format.read(request, body);
        if (operations.isEmpty()) {
            throw new GraphException(400, "ErrorInvalidRequest", "The batch has no operations.");
        }
        if (operations.size() > MOST) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "The maximum number of operations in a batch request is " + MOST + ".");
        }
        boolean json = Objects.requireNonNullElse(request.header("Accept"), "").toLowerCase(Locale.ROOT)
                .startsWith("application/json");
        return run(request, principal.caller(), operations, multipart && json ? new JsonFormat() : format);
    }

    private static byte[] body(Request request) throws IOException {
        byte[] body = request.body().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw new GraphException(413, "RequestEntityTooLarge", "The request entity is too large: the limit is 4 MB.");
        }
        return body;
    }

    private Response run(Request batch, Caller caller, List<BatchOperation> operations, BatchFormat format) throws Exception {
        boolean goesOn = PREFERENCE.matcher(Objects.requireNonNullElse(batch.header("Prefer"), "")).find();
        List<BatchFormat.Done> done = new ArrayList<>();
        Duration delay = Duration.ZERO;
        for (BatchOperation operation : operations) {
            Response answer = answer(batch, caller, operation);
            delay = delay.plus(answer.delay());
            done.add(new BatchFormat.Done(operation, answer));
            if (answer.status() >= 400 && !goesOn) {
                break;
            }
        }
        Response response = format.write(done).delay(delay);
        return goesOn ? response.header("Preference-Applied", CONTINUE) : response;
    }

    private Response answer(Request batch, Caller caller, BatchOperation operation) throws Exception {
        Request request;
        try {
            request = new OperationRequest(batch, operation);
            refuseStrangers(batch, caller, request);
        } catch (GraphException e) {
            return refusal(e.status(), e.code(), e.getMessage());
        }
        Response answer = service.handle(request);
        if (answer.disruption() == Response.Disruption.NONE) {
            return settled(answer);
        }
        // within a batch a connection that breaks is seen by the front end only
        answer.complete();
        return refusal(504, "ErrorServerBusy", "The service did not answer the operation in time.");
    }

    /** The answer with its body read, so that the next operation finds this one done. */
    private static Response settled(Response answer) {
        byte[] body = answer.stream() == null ? null : answer.toBytes();
        answer.complete();
        return body == null ? answer : answer.withBody(body.length, out -> out.write(body));
    }

    private void refuseStrangers(Request batch, Caller caller, Request operation) {
        if (!OutlookPath.serves(operation.rawPath())) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "An operation of a batch is relative to the host: /api/v2.0/me/messages.");
        }
        if (OutlookPath.isBatch(operation.rawPath())) {
            throw new GraphException(400, "ErrorInvalidRequest", "A batch cannot be an operation of a batch.");
        }
        ApiVersion version = OutlookPath.versionOf(batch.rawPath());
        OutlookPath path = OutlookPath.parse(operation.rawPath());
        if (path.version() != version) {
            throw new GraphException(
                    400, "ErrorInvalidRequest",
                    "All operations of a batch must be of the version of the batch request, " + version.segment() + ".");
        }
        // the preview's address is of no mailbox
        String own = OutlookPath.isBatchOfMailbox(batch.rawPath())
                ? mailboxes.mailboxOf(OutlookPath.parse(batch.rawPath()).neutral(), caller) : null;
        if (own != null && !own.equals(mailboxes.mailboxOf(path.neutral(), caller))) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "All operations of a batch must be on the mailbox of the batch request.");
        }
    }

    private static Response refusal(int status, String code, String message) {
        return Response.json(status, Map.of("error", Map.of("code", code, "message", message)));
    }
}
