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

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.Repeatability;
import io.github.cameloutlook.operation.call.BatchItem;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.catalogue.Input;

/** Books by a transaction id, by which the service knows an event that it has created already. */
final class TransactionBooker implements Booker {

    private final OperationCall call;
    private final String path;
    private final Booking booking;
    private final DuplicateEvent duplicate;

    TransactionBooker(OperationCall call, String path, Booking booking) {
        this.call = call;
        this.path = path;
        this.booking = booking;
        this.duplicate = new DuplicateEvent(call, path, booking.event(), booking.event().getTransactionId() == null);
    }

    @Override
    public CompletableFuture<OutlookResponse> book() {
        return duplicate.settled(call.services().client().send(request()));
    }

    @Override
    public CompletableFuture<BatchItem> batchItem() {
        EventTransactions transactions = EventTransactions.of(call.exchange());
        return CompletableFuture.completedFuture(new BatchItem(
                request(), null, () -> transactions.end(booking.fingerprint()), duplicate::settled));
    }

    private OutlookRequest request() {
        if (booking.event().getTransactionId() == null && call.inputs().isOn(Input.SAFE_SEND)) {
            EventTransactions transactions = EventTransactions.of(call.exchange());
            transactions.keep(call.exchange());
            booking.event().setTransactionId(transactions.id(booking.fingerprint()));
        }
        boolean once = booking.event().getTransactionId() == null;
        return call.request(HttpMethod.POST, path).json(booking.event().properties())
                .repeatability(once ? call.operation().repeatability() : Repeatability.SAFE).build();
    }
}
