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
package io.github.cameloutlook.consumer;

import java.time.Instant;

/**
 * How it stands with the notifications of one mailbox.
 *
 * @param state            what the subscription is
 * @param subscriptionId   id of the subscription; null when there is none
 * @param expires          when the subscription ends unless it is renewed; null when there is none
 * @param lastNotification when the last verified notification came; null when none came
 * @param notifications    how many verified notifications came
 * @param failures         how often in a row establishing or renewing failed
 * @param lastError        why it failed last; null when it went well
 * @param missed           how many notifications did not come, where the service numbers them
 */
public record NotifierStatus(State state, String subscriptionId, Instant expires, Instant lastNotification,
        long notifications, int failures, Throwable lastError, long missed) {

    /** Where none can be missed. */
    public NotifierStatus(State state, String subscriptionId, Instant expires, Instant lastNotification, long notifications,
                          int failures, Throwable lastError) {
        this(state, subscriptionId, expires, lastNotification, notifications, failures, lastError, 0);
    }

    /** What the subscription of a mailbox is. */
    public enum State {
        /** It is about to be made or taken over. */
        ESTABLISHING,
        /** Changes are told. */
        ACTIVE,
        /** It could not be made or renewed; that is tried again, and the mailbox is polled meanwhile. */
        FAILED,
        /** Another node of the cluster has it, or somebody else keeps it. */
        ELSEWHERE,
        /** The consumer is stopped. */
        STOPPED
    }

    /** That of a mailbox whose notifications are not seen to now. */
    public static NotifierStatus stopped() {
        return new NotifierStatus(State.STOPPED, null, null, null, 0, 0, null);
    }
}
