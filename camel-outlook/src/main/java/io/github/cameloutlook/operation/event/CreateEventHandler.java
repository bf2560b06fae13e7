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
package io.github.cameloutlook.operation.event;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.Repeatability;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.operation.attachment.Attachments;
import io.github.cameloutlook.operation.call.BatchItem;
import io.github.cameloutlook.operation.call.Batchable;
import io.github.cameloutlook.operation.call.Fingerprint;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.call.RequestBodies;
import io.github.cameloutlook.operation.call.Undone;
import io.github.cameloutlook.operation.catalogue.EntityKind;
import io.github.cameloutlook.operation.catalogue.Input;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Books events once, however often an answer is lost: by a transaction id, by which the service knows an event that it
 * has created already. An event with attachments is made without attendees, gets its attachments, and then its
 * attendees: what they are invited with is complete, and what could not be completed invites nobody.
 */
public final class CreateEventHandler implements OperationHandler, Batchable {

    private static final Logger LOG = LoggerFactory.getLogger(CreateEventHandler.class);

    /**
     * What is to be booked.
     *
     * @param event       the event without its attachments
     * @param described   attachments that the body describes
     * @param files       attachments of the exchange
     * @param fingerprint tells the event from others that the exchange books
     * @param ours        whether its transaction id is made here
     */
    private record Booking(OutlookEvent event, List<OutlookAttachment> described, List<AttachmentContent> files,
            String fingerprint, boolean ours) {

        DuplicateEvent duplicate(OperationCall call, String path) {
            return new DuplicateEvent(call, path, event, ours);
        }

        boolean hasAttachments() {
            return !described.isEmpty() || !files.isEmpty();
        }
    }

    private final Attachments attachments;

    public CreateEventHandler(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        return call.path().thenCompose(path -> {
            Booking booking = read(call, path);
            CompletableFuture<OutlookResponse> booked
                    = booking.hasAttachments() ? byParts(call, path, booking) : post(call, path, booking);
            return booked.thenApply(response -> {
                EventTransactions.of(call.exchange()).end(booking.fingerprint());
                return OperationResult.entity(new OutlookEvent(response.json()), EntityKind.EVENT, response);
            });
        });
    }

    @Override
    public CompletableFuture<BatchItem> batchItem(OperationCall call) {
        return call.path().thenApply(path -> {
            Booking booking = read(call, path);
            if (booking.hasAttachments()) {
                throw new OutlookInputException("the event has attachments: create it by events/create.");
            }
            EventTransactions transactions = EventTransactions.of(call.exchange());
            OutlookRequest request = request(call, path, booking);
            return new BatchItem(
                    request, null, () -> transactions.end(booking.fingerprint()), booking.duplicate(call, path)::settled);
        });
    }

    private static Booking read(OperationCall call, String path) {
        OutlookEvent event = new OutlookEvent(RequestBodies.read(call));
        if (event.getId() != null) {
            // an event that was read is to be copied: its transaction was that of the original
            event.remove("transactionId");
        }
        List<AttachmentContent> files = Attachments.read(call, null);
        String fingerprint = Fingerprint.of(call.mailbox() + path, event.properties(), files);
        List<OutlookAttachment> described = described(event);
        event.remove("attachments");
        return new Booking(event, described, files, fingerprint, event.getTransactionId() == null);
    }

    /** Read before anything is sent, so that what is no attachment leaves no event behind. */
    private static List<OutlookAttachment> described(OutlookEvent event) {
        try {
            List<OutlookAttachment> described = event.getAttachments();
            described.stream().filter(OutlookAttachment::isFile).forEach(CreateEventHandler::checkContent);
            return described;
        } catch (IllegalStateException | NullPointerException e) {
            throw new OutlookInputException("The attachments of the event are no list of attachments: " + e.getMessage(), e);
        }
    }

    private static void checkContent(OutlookAttachment file) {
        try {
            file.getContentBytes();
        } catch (IllegalArgumentException e) {
            throw new OutlookInputException(
                    "The contentBytes of attachment '" + file.getName() + "' are no base64: " + e.getMessage(), e);
        }
    }

    private static OutlookRequest request(OperationCall call, String path, Booking booking) {
        OutlookEvent event = booking.event();
        if (event.getTransactionId() == null && call.inputs().isOn(Input.SAFE_SEND)) {
            EventTransactions transactions = EventTransactions.of(call.exchange());
            transactions.keep(call.exchange());
            event.setTransactionId(transactions.id(booking.fingerprint()));
        }
        boolean once = event.getTransactionId() == null;
        return call.request(HttpMethod.POST, path).json(event.properties())
                .repeatability(once ? call.operation().repeatability() : Repeatability.SAFE).build();
    }

    private static CompletableFuture<OutlookResponse> post(OperationCall call, String path, Booking booking) {
        OutlookRequest request = request(call, path, booking);
        return booking.duplicate(call, path).settled(call.services().client().send(request));
    }

    private CompletableFuture<OutlookResponse> byParts(OperationCall call, String path, Booking booking) {
        Object attendees = booking.event().get("attendees");
        booking.event().remove("attendees");
        return post(call, path, booking).thenCompose(created -> {
            EventCompletion completion = new EventCompletion(call, attachments, new OutlookEvent(created.json()));
            return completion.complete(booking.files(), booking.described(), attendees)
                    // an event that was there before is not taken away
                    .handle((event, failure) -> failure == null || completion.wasThere()
                            ? completed(event, failure)
                            : this.<OutlookResponse> discard(call, completion.item(), booking,
                                    OutlookException.unwrap(failure)))
                    .thenCompose(Function.identity());
        });
    }

    private static <T> CompletableFuture<T> completed(T result, Throwable failure) {
        return failure == null ? CompletableFuture.completedFuture(result) : CompletableFuture.failedFuture(failure);
    }

    /** Takes an incomplete event away. The next try makes another event, so it is another transaction. */
    private <T> CompletableFuture<T> discard(OperationCall call, String item, Booking booking, Throwable reason) {
        EventTransactions.of(call.exchange()).end(booking.fingerprint());
        return call.services().client().send(call.request(HttpMethod.DELETE, item).build()).handle((done, failure) -> {
            if (failure == null) {
                throw Undone.exception(reason, "The event could not be completed, so it was deleted again. It is safe to try"
                                               + " again.");
            }
            LOG.warn("An incomplete event is left over in mailbox {}: {}", call.mailbox(), item);
            reason.addSuppressed(OutlookException.unwrap(failure));
            throw Undone.exception(reason, null);
        });
    }
}
