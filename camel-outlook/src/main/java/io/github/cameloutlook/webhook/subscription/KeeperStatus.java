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
package io.github.cameloutlook.webhook.subscription;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.NotifierStatus.State;
import io.github.cameloutlook.consumer.SequenceNumbers;

/** How it stands with a subscription. Read by any thread; changed by one at a time, but for what is counted. */
final class KeeperStatus {

    private final AtomicLong notifications = new AtomicLong();
    private final SequenceNumbers numbers = new SequenceNumbers();
    private volatile State state = State.ELSEWHERE;
    private volatile Throwable lastError;
    private volatile int failures;
    private volatile Instant lastNotification;

    void become(State now) {
        state = now;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Something was done that worked. */
    void worked() {
        state = State.ACTIVE;
        failures = 0;
        lastError = null;
    }

    /** Something failed. */
    void failed(Throwable failure) {
        state = State.FAILED;
        failures++;
        lastError = failure;
    }

    /** How often in a row it failed. */
    int failures() {
        return failures;
    }

    /** A notification came. */
    void notified(Instant at) {
        lastNotification = at;
        notifications.incrementAndGet();
    }

    /** A notification with a number came; whether one before it is missing. */
    boolean numbered(String subscriptionId, long number) {
        return numbers.received(subscriptionId, number);
    }

    NotifierStatus with(SubscriptionRecord entry) {
        return new NotifierStatus(
                state, entry.subscriptionId(), entry.expires(), lastNotification, notifications.get(), failures, lastError,
                numbers.missed());
    }
}
