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

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.operation.call.BatchItem;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.PatientLook;
import io.github.cameloutlook.operation.catalogue.PathTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Books where the service does not know transactions: the event carries a stamp, an extended property, by which it is
 * looked for before it is sent again.
 */
final class StampBooker implements Booker {

    /**
     * Id of the property. Its name is constant, since every distinct name uses up one of the mailbox's named properties
     * for good.
     */
    static final String PROPERTY = "String {6b6f3d1a-0c5e-4d0b-9a3e-5a1f0f6d7c21} Name CamelOutlookEvent";

    /** Posts in all; after that the failure goes to the route, whose redelivery looks before it posts. */
    private static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(StampBooker.class);

    private final OperationCall call;
    private final String path;
    private final PatientLook look;
    private final Booking booking;
    private final EventTransactions transactions;
    private final boolean mayBeThere;
    private final String stamp;

    StampBooker(OperationCall call, String path, PatientLook look, Booking booking) {
        this.call = call;
        this.path = path;
        this.look = look;
        this.booking = booking;
        this.transactions = EventTransactions.of(call.exchange());
        this.mayBeThere = transactions.isOpen(booking.fingerprint());
        this.stamp = transactions.id(booking.fingerprint());
        transactions.keep(call.exchange());
        booking.event().setExtendedProperty(PROPERTY, stamp);
    }

    @Override
    public CompletableFuture<OutlookResponse> book() {
        return mayBeThere
                ? found().thenCompose(event -> event == null ? attempt(1) : get(event)) : attempt(1);
    }

    @Override
    public CompletableFuture<BatchItem> batchItem() {
        CompletableFuture<String> before = mayBeThere ? found() : CompletableFuture.completedFuture(null);
        return before.thenApply(id -> new BatchItem(
                id == null ? request() : read(id), null, () -> transactions.end(booking.fingerprint()),
                failure -> settled(failure, MOST_ATTEMPTS)));
    }

    private CompletableFuture<OutlookResponse> attempt(int number) {
        return call.services().client().send(request())
                .exceptionallyCompose(failure -> settled(OutlookException.unwrap(failure), number));
    }

    /** What became of an attempt with an unknown outcome: the event that is there, or what another attempt makes. */
    private CompletableFuture<OutlookResponse> settled(Throwable failure, int attempts) {
        if (!(failure instanceof OutlookUnknownOutcomeException)) {
            return CompletableFuture.failedFuture(failure);
        }
        LOG.debug("The creation of an event has an unknown outcome; looking for it in the calendar", failure);
        return look.until(id -> id != null, this::found).handle((id, lookFailure) -> {
            if (lookFailure != null) {
                failure.addSuppressed(OutlookException.unwrap(lookFailure));
                return CompletableFuture.<OutlookResponse> failedFuture(failure);
            }
            if (id != null) {
                return get(id);
            }
            return attempts < MOST_ATTEMPTS
                    ? attempt(attempts + 1) : CompletableFuture.<OutlookResponse> failedFuture(failure);
        }).thenCompose(Function.identity());
    }

    private OutlookRequest request() {
        return call.request(HttpMethod.POST, path).json(booking.event().properties())
                .repeatability(call.operation().repeatability()).build();
    }

    private CompletableFuture<OutlookResponse> get(String id) {
        return call.services().client().send(read(id));
    }

    private OutlookRequest read(String id) {
        return call.request(HttpMethod.GET, "/events/" + PathTemplate.segment(id)).build();
    }

    /** Id of the event with the stamp; null when there is none. */
    private CompletableFuture<String> found() {
        OutlookRequest request = call.request(HttpMethod.GET, path).query("$select", "id")
                .query("$filter", "singleValueExtendedProperties/Any(ep: ep/id eq '" + PROPERTY + "' and ep/value eq '" + stamp
                                  + "')")
                .build();
        return call.services().client().send(request).thenApply(response -> PageReader.page(request, response).items()
                .stream().map((Map<String, Object> event) -> String.valueOf(event.get("id"))).findFirst().orElse(null));
    }
}
