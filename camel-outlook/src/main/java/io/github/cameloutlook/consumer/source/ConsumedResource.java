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
package io.github.cameloutlook.consumer.source;

import java.time.Duration;
import java.time.Instant;

import io.github.cameloutlook.consumer.position.PositionFormat;
import io.github.cameloutlook.consumer.position.PositionRepository;
import io.github.cameloutlook.consumer.position.StatePlace;

/**
 * What is particular to what a consumer takes from mailboxes: one for each resource and mode. Everything else, from
 * turns of mailboxes to health, is the same for all.
 */
public interface ConsumedResource {

    /** Its name in the names of states: that of the resource, unless a mode needs another. */
    String name();

    /** Where its states are kept in a mailbox, when nothing else is configured. */
    StatePlace statePlace();

    /** What subscriptions tell of it; null when the service has no notifications of it. */
    Subscribable subscribable();

    /**
     * Makes the sources of mailboxes.
     *
     * @param positions       where positions are kept
     * @param rememberedItems most items that the position of a mailbox remembers in memory
     */
    SourceFactory sources(ConsumerParts parts, PositionRepository positions, int rememberedItems);

    /** Puts its items into exchanges. */
    ItemDelivery delivery(ConsumerParts parts);

    /** When that what an item tells of happened, by the clock of the service; null when it does not say. */
    Instant happened(Item item);

    /** Most items that a stored position remembers, for each walk. */
    default int storedItems() {
        return PositionFormat.STORED_SEEN;
    }

    /**
     * When progress is written down in the middle of a poll.
     *
     * @param configured how long after the last time at the latest
     */
    default Duration commitInterval(Duration configured) {
        return configured;
    }

    /** Whether there is a position to keep. */
    default boolean hasPosition() {
        return true;
    }
}
