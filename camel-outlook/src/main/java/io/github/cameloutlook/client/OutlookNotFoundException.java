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
package io.github.cameloutlook.client;

import java.util.Locale;
import java.util.Set;

/** The mailbox, folder or item does not exist (any more), or its id changed. */
public class OutlookNotFoundException extends OutlookException {

    /** Codes of a mailbox that cannot be reached, for a while or for good: they say nothing about what is in it. */
    private static final Set<String> OF_MAILBOXES = Set.of(
            "mailboxnotenabledforrestapi", "mailboxnotsupportedforrestapi", "usernotsupported", "errornonexistentmailbox",
            "errorinvaliduser",
            "request_resourcenotfound");

    public OutlookNotFoundException(ErrorDetails details, Throwable cause) {
        super(details, cause);
    }

    /** Whether the mailbox cannot be found, and nothing is known of what was asked for. */
    public boolean isOfMailbox() {
        return getCode() != null && OF_MAILBOXES.contains(getCode().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a failure says that what was asked for is not in its mailbox. The service says so with a code; a bare 404
     * is of a server before it, which knows nothing of mailboxes.
     */
    public static boolean isGone(Throwable failure) {
        return failure instanceof OutlookNotFoundException missing && !missing.isOfMailbox()
                && (missing.getCode() != null || missing.getStatus() == 0);
    }
}
