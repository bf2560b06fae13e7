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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.Exchange;

/**
 * The transaction ids of events that an exchange is about to create. The service creates one event per id, so whoever
 * sends the same event again has to send the same id. Ids stay with the exchange until their event is known to be
 * created: a redelivery of the exchange finds them again.
 */
public final class EventTransactions {

    private static final String PROPERTY = "CamelOutlookEventTransactions";

    private final Map<String, String> ids;
    private final String place;

    private EventTransactions(Map<String, String> ids, String place) {
        this.ids = ids;
        this.place = place;
    }

    /** The transactions of an exchange. */
    public static EventTransactions of(Exchange exchange) {
        EventTransactions known = exchange.getProperty(PROPERTY, EventTransactions.class);
        return known == null ? new EventTransactions(new ConcurrentHashMap<>(), "") : known;
    }

    /** Those of one item of a batch: two items may hold the same event and mean two events. */
    public EventTransactions at(int position) {
        return new EventTransactions(ids, place + position + "/");
    }

    public void keep(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** Whether an event was begun before, and is not known to be created. */
    boolean isOpen(String fingerprint) {
        return ids.containsKey(place + fingerprint);
    }

    /** The id for an event: the one it had before, or else a new one. */
    String id(String fingerprint) {
        return ids.computeIfAbsent(place + fingerprint, key -> UUID.randomUUID().toString());
    }

    /** Ends a transaction: the same event again is another one. */
    void end(String fingerprint) {
        ids.remove(place + fingerprint);
    }
}
