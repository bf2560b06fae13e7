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

import java.time.Duration;
import java.time.Instant;

/**
 * How a mailbox is doing. Immutable.
 *
 * @param lastSuccess when a poll of it last succeeded, or null
 * @param failures    polls of it that failed since
 * @param lastError   why the last one failed; null after a success
 * @param lag         how long ago that what the last exchange told had happened when it was delivered, or null
 */
record MailboxHealth(Instant lastSuccess, int failures, Throwable lastError, Duration lag) {

    static final MailboxHealth UNKNOWN = new MailboxHealth(null, 0, null, null);

    MailboxHealth succeeded(Instant now) {
        return new MailboxHealth(now, 0, null, lag);
    }

    MailboxHealth failed(Throwable error) {
        return new MailboxHealth(lastSuccess, failures + 1, error, lag);
    }

    MailboxHealth delivered(Duration late) {
        return new MailboxHealth(lastSuccess, failures, lastError, late);
    }

    boolean isBroken() {
        return lastError != null;
    }
}
