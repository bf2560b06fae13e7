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
package io.github.cameloutlook.client;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One upload session: ranges in order, one at a time. */
final class UploadSession {

    /** Below the service's 4 MB, and a multiple of 320 KiB as other services behind such sessions want it. */
    static final int RANGE_SIZE = 12 * 320 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(UploadSession.class);
    private static final String OPERATION = "attachments/upload";
    /** So often a range may break without anything having got through in between. */
    private static final int MAXIMUM_RESUMES = 5;

    private final OutlookClient client;
    private final String mailbox;
    private final URI url;
    private final AttachmentContent content;
    private final RangedSource source;
    private final Optional<KnownAttachments> known;
    private final UploadProtocol protocol;
    /** How the answer to the last range was lost, or null: from then on the file may be complete. */
    private volatile Throwable lost;

    /** @param known what the item had before, if that is known */
    UploadSession(OutlookClient client, UploadProtocol protocol, String mailbox, String url, AttachmentContent content,
                  Optional<KnownAttachments> known) {
        this.client = client;
        this.protocol = protocol;
        this.mailbox = mailbox;
        this.url = address(url);
        this.content = content;
        this.source = new RangedSource(content);
        this.known = known;
    }

    private URI address(String uploadUrl) {
        try {
            return new URI(uploadUrl);
        } catch (URISyntaxException e) { // its message quotes the address, which is a secret
            throw malformed("the upload address cannot be read");
        }
    }

    CompletableFuture<String> run() {
        CompletableFuture<String> result = new CompletableFuture<>();
        sendFrom(0, 0).exceptionallyCompose(this::settle).whenComplete((id, failure) -> {
            closeSource();
            if (failure == null) {
                result.complete(id);
                return;
            }
            cancel().whenComplete((cancelled, ignored) -> result
                    .completeExceptionally(OutlookException.of(put(0, 1), failure)));
        });
        return result;
    }

    /** Complete, expired or lost: which one it is, the attachments of the item tell. */
    private CompletableFuture<String> settle(Throwable failure) {
        if (lost == null) {
            return CompletableFuture.failedFuture(failure);
        }
        Throwable cause = lost; // that the session is gone now is a consequence, whatever became of the file
        Throwable last = OutlookException.unwrap(failure);
        if (last != cause) {
            cause.addSuppressed(last);
        }
        if (known.isEmpty()) {
            return CompletableFuture.failedFuture(cause);
        }
        return known.get().added(content.name()).handle((id, unseen) -> {
            if (id != null) {
                LOG.debug("Upload to mailbox {} is complete although the answer to its end was lost", mailbox);
                return CompletableFuture.completedFuture(id);
            }
            if (unseen != null) {
                cause.addSuppressed(OutlookException.unwrap(unseen));
            }
            return CompletableFuture.<String> failedFuture(cause);
        }).thenCompose(settled -> settled);
    }

    private CompletableFuture<String> sendFrom(long start, int setbacks) {
        return sendRange(start, 0).thenCompose(state -> {
            if (state.done()) {
                return attachmentId(state);
            }
            int setbacksNow = state.nextOffset() > start ? setbacks : setbacks + 1;
            if (setbacksNow > MAXIMUM_RESUMES) { // the service may ask for a range again, but not for ever
                throw malformed("the service keeps asking for bytes from " + state.nextOffset() + " on");
            }
            return sendFrom(state.nextOffset(), setbacksNow);
        });
    }

    private CompletableFuture<UploadState> sendRange(long start, int resumes) {
        long length = Math.min(RANGE_SIZE, content.size() - start);
        return client.send(put(start, length)).thenApply(answer -> next(answer, start + length))
                .exceptionallyCompose(failure -> resume(start, length, resumes, failure));
    }

    private OutlookRequest put(long start, long length) {
        return protocol.range(mailbox, url).operation(OPERATION)
                .header("Content-Range", "bytes " + start + "-" + (start + length - 1) + "/" + content.size())
                .body(new RequestBody.Stream("application/octet-stream", length, () -> source.range(start, length)))
                // a range that was taken is refused the second time: ask first where the session is
                .repeatability(Repeatability.ONLY_IF_NOT_EXECUTED).build();
    }

    /** Where the service is now; by default right behind what was sent. */
    private UploadState next(OutlookResponse answer, long end) {
        UploadState state = UploadState.of(answer);
        if (state.done()) {
            return state;
        }
        long offset = state.nextOffset() < 0 ? end : state.nextOffset();
        if (offset >= content.size()) {
            throw malformed("the service took all " + content.size() + " bytes but does not say that the file is complete");
        }
        return new UploadState(false, null, offset);
    }

    /** A range that broke on the way: the service knows how far it got. */
    private CompletableFuture<UploadState> resume(long start, long length, int resumes, Throwable wrapped) {
        Throwable failure = OutlookException.unwrap(wrapped);
        boolean takenBefore = resumes > 0 && failure instanceof OutlookBadRequestException refusal
                && refusal.getStatus() == 416 && start + length < content.size();
        if (takenBefore) { // sent again because its answer was lost: the service has it already
            return CompletableFuture.completedFuture(new UploadState(false, null, start + length));
        }
        boolean brokenOnTheWay = failure instanceof OutlookUnknownOutcomeException
                || failure instanceof OutlookServiceUnavailableException;
        if (failure instanceof OutlookUnknownOutcomeException && start + length == content.size()) {
            lost = failure;
        }
        if (!brokenOnTheWay || resumes >= MAXIMUM_RESUMES) {
            return CompletableFuture.failedFuture(failure);
        }
        LOG.debug("Upload to mailbox {} broke in the range from {}; asking where to go on", mailbox, start);
        OutlookRequest where
                = protocol.session(HttpMethod.GET, mailbox, url).operation(OPERATION).build();
        return client.send(where).handle((answer, refusal) -> {
            if (refusal != null) {
                return whenStateIsUnknown(start, length, resumes, failure, OutlookException.unwrap(refusal));
            }
            UploadState state = next(answer, start);
            return state.done() || state.nextOffset() != start
                    ? CompletableFuture.completedFuture(state) : sendRange(start, resumes + 1);
        }).thenCompose(state -> state);
    }

    private CompletableFuture<UploadState> whenStateIsUnknown(
            long start, long length, int resumes, Throwable failure,
            Throwable refusal) {
        boolean gone = refusal instanceof OutlookNotFoundException || refusal instanceof OutlookSyncStateException;
        boolean unreachable = refusal instanceof OutlookConnectionException;
        if (gone || unreachable) {
            return CompletableFuture.failedFuture(failure);
        }
        // Outlook does not promise that a session can be asked: then the range is sent again
        return sendRange(start, resumes + 1);
    }

    private CompletableFuture<String> attachmentId(UploadState state) {
        return state.attachmentId() != null
                ? CompletableFuture.completedFuture(state.attachmentId())
                : CompletableFuture.failedFuture(malformed("the file is complete, but the answer names no attachment"));
    }

    /** Gives the session up, so that the service need not keep what it got. Best effort: sessions expire. */
    private CompletableFuture<?> cancel() {
        return client.send(protocol.session(HttpMethod.DELETE, mailbox, url).operation(OPERATION)
                .repeatability(Repeatability.ONLY_IF_NOT_EXECUTED).build()).exceptionally(failure -> {
                    LOG.debug("The upload session of mailbox {} could not be cancelled: {}", mailbox,
                            OutlookException.unwrap(failure).getMessage());
                    return null;
                });
    }

    private void closeSource() {
        try {
            source.close();
        } catch (IOException e) {
            LOG.warn("Content of attachment {} could not be closed: {}", content.name(), e.getMessage());
        }
    }

    private OutlookMalformedResponseException malformed(String message) {
        return new OutlookMalformedResponseException(new ErrorDetails(mailbox, OPERATION, 0, null, message, null, null), null);
    }
}
