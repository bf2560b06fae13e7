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
package io.github.cameloutlook.streaming;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.NotifierStatus.State;
import io.github.cameloutlook.consumer.SequenceNumbers;

/** How it stands with listening for a mailbox. Read by any thread. */
final class StreamStatus {

    private final AtomicLong notifications = new AtomicLong();
    private final SequenceNumbers numbers = new SequenceNumbers();
    private volatile State state = State.ELSEWHERE;
    private volatile String subscriptionId;
    private volatile Throwable lastError;
    private volatile int failures;
    private volatile Instant lastNotification;

    void become(State now) {
        state = now;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    void subscribed(String id) {
        subscriptionId = id;
    }

    /** The connection is of use: something came on it. */
    void worked() {
        failures = 0;
        lastError = null;
    }

    int failed(Throwable failure) {
        state = State.FAILED;
        lastError = failure;
        failures++;
        return failures;
    }

    int failures() {
        return failures;
    }

    void notified(Instant at, Map<String, Object> notification) {
        lastNotification = at;
        notifications.incrementAndGet();
        if (notification.get("sequenceNumber") instanceof Number number
                && notification.get("subscriptionId") instanceof String id) {
            numbers.received(id, number.longValue());
        }
    }

    NotifierStatus get() {
        return new NotifierStatus(
                state, subscriptionId, null, lastNotification, notifications.get(), failures, lastError, numbers.missed());
    }
}
