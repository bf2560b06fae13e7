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
package io.github.cameloutlook.operation.mail;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import org.apache.camel.Exchange;

/** Remembers at the exchange what is unsettled, and forgets it once it is settled. */
final class SendMemory {

    private final Exchange exchange;
    private final Supplier<String> fingerprint;

    /**
     * The memory of one send.
     *
     * @param fingerprint tells what is sent; computed only when something is or becomes unsettled
     */
    SendMemory(Exchange exchange, Supplier<String> fingerprint) {
        this.exchange = exchange;
        this.fingerprint = fingerprint;
    }

    /** The unsettled send of the same content, or null. */
    UnsettledSend unsettled() {
        boolean any = exchange.getProperty(UnsettledSend.PROPERTY) != null;
        return any ? UnsettledSend.of(exchange, fingerprint.get()) : null;
    }

    /** Keeps or forgets according to how the send ends. */
    <T> CompletableFuture<T> remember(CompletableFuture<T> send, String stamp, String draftId) {
        return send.whenComplete((outcome, failure) -> {
            if (failure != null && OutlookException.unwrap(failure) instanceof OutlookUnknownOutcomeException unknown) {
                new UnsettledSend(stamp, draftId, fingerprint.get(), unknown).keep(exchange);
            } else {
                UnsettledSend.settled(exchange);
            }
        });
    }
}
