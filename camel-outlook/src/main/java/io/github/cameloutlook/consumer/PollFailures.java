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
import java.util.Map;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.ExceptionHandler;

/** What mailboxes that failed mean for the poll. */
final class PollFailures {

    private PollFailures() {
    }

    /** Reports the failure of one mailbox of several. */
    static void report(MailboxWatch watch, Throwable cause, ExceptionHandler handler) {
        Instant again = watch.restsUntil();
        handler.handleException(
                "Polling mailbox " + watch.mailbox() + " failed; other mailboxes are not affected. It is tried again "
                                + (again == null ? "at the next poll" : "at " + again),
                cause);
    }

    /**
     * Reports the failures of some of the mailboxes.
     *
     * @param  mailboxes how many the consumer has
     * @throws Exception if all of them failed: then the poll did
     */
    static void report(Map<MailboxWatch, Throwable> failed, int mailboxes, ExceptionHandler handler) throws Exception {
        if (failed.isEmpty()) {
            return;
        }
        if (failed.size() < mailboxes) {
            failed.forEach((watch, cause) -> report(watch, cause, handler));
            return;
        }
        Throwable first = failed.values().iterator().next();
        if (failed.size() > 1) {
            throw new RuntimeCamelException(
                    "All " + failed.size() + " mailboxes failed; the first: " + first.getMessage(), first);
        }
        throw first instanceof Exception exception ? exception : new RuntimeCamelException(first);
    }
}
