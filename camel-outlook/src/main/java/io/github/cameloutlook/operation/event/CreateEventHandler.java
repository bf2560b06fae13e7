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

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.operation.attachment.Attachments;
import io.github.cameloutlook.operation.call.BatchItem;
import io.github.cameloutlook.operation.call.Batchable;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.call.PatientLook;
import io.github.cameloutlook.operation.call.Undone;
import io.github.cameloutlook.operation.catalogue.EntityKind;
import io.github.cameloutlook.operation.catalogue.Input;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Books events once, however often an answer is lost, wherever the service lets an event be known again. An event with
 * attachments is made without attendees, gets its attachments, and then its attendees: what they are invited with is
 * complete, and what could not be completed invites nobody.
 */
public final class CreateEventHandler implements OperationHandler, Batchable {

    private static final Logger LOG = LoggerFactory.getLogger(CreateEventHandler.class);

    private final Attachments attachments;
    private final PatientLook look;

    /** @param look looks for events whose creation has an unknown outcome */
    public CreateEventHandler(Attachments attachments, PatientLook look) {
        this.attachments = attachments;
        this.look = look;
    }

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        return call.path().thenCompose(path -> {
            Booking booking = Booking.read(call, path);
            CompletableFuture<OutlookResponse> booked
                    = booking.hasAttachments() ? byParts(call, path, booking) : booker(call, path, booking).book();
            return booked.thenApply(response -> {
                EventTransactions.of(call.exchange()).end(booking.fingerprint());
                return OperationResult.entity(new OutlookEvent(response.json()), EntityKind.EVENT, response);
            });
        });
    }

    @Override
    public CompletableFuture<BatchItem> batchItem(OperationCall call) {
        return call.path().thenCompose(path -> {
            Booking booking = Booking.read(call, path);
            if (booking.hasAttachments()) {
                throw new OutlookInputException("the event has attachments: create it by events/create.");
            }
            return booker(call, path, booking).batchItem();
        });
    }

    /** What books the event, by what the API knows an event again. */
    private Booker booker(OperationCall call, String path, Booking booking) {
        OutlookClient client = call.services().client();
        if (client.has(Capability.TRANSACTION_IDS)) {
            return new TransactionBooker(call, path, booking);
        }
        return call.inputs().isOn(Input.SAFE_SEND) && client.has(Capability.EXTENDED_PROPERTIES)
                ? new StampBooker(call, path, look, booking) : new PlainBooker(call, path, booking);
    }

    private CompletableFuture<OutlookResponse> byParts(OperationCall call, String path, Booking booking) {
        Object attendees = booking.event().get("attendees");
        booking.event().remove("attendees");
        return booker(call, path, booking).book().thenCompose(created -> {
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
