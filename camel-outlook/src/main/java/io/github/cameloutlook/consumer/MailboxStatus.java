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
 * How it stands with a mailbox of a consumer, for JMX, consoles and meters.
 *
 * @param mailbox      as configured
 * @param lastWalk     when it was walked to the end last, null before that
 * @param lag          how late the last item was when it reached the route, null before the first one
 * @param failures     polls that failed since the last good one
 * @param lastError    why, null when the last poll was good
 * @param waitingSince since when the service owes an answer, null when it does not
 * @param push         how it stands with its notifications, null for a consumer that polls only
 */
public record MailboxStatus(String mailbox, Instant lastWalk, Duration lag, int failures, Throwable lastError,
        Instant waitingSince, NotifierStatus push) {
}
