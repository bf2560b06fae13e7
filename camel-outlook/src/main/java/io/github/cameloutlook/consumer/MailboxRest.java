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

import io.github.cameloutlook.client.OutlookMailboxNotEnabledException;

/**
 * How long a mailbox is left alone after it failed. As a rule the next poll tries it again; one that is not enabled for
 * the API stays so for hours or days, and is asked now and then.
 *
 * @param whileNotEnabled time between two attempts at a mailbox that is not enabled
 */
record MailboxRest(Duration whileNotEnabled) {

    private static final int DEEPEST = 16;

    /** Until when a mailbox is left alone; null when the next poll may try it. */
    Instant until(Throwable failure, Instant now) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OutlookMailboxNotEnabledException) {
                return now.plus(whileNotEnabled);
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** Whether a mailbox is left alone now. */
    boolean lasts(Instant until, Instant now) {
        // a clock that was set back must not put the next attempt off
        return until != null && now.isBefore(until) && !until.isAfter(now.plus(whileNotEnabled));
    }
}
