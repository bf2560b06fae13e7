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

import io.github.cameloutlook.auth.LogonException;
import io.github.cameloutlook.auth.LogonGuard;

/** What a server's answer says about the user who was to be signed in. */
final class Refusals {

    private Refusals() {
    }

    /** Tells how a logon went. */
    static void settle(LogonGuard.Attempt attempt, WireAnswer answer) {
        if (answer == null || answer.status() >= 500) { // a proxy's failure says nothing about the user
            attempt.undecided();
        } else if (answer.status() == 401) {
            attempt.refused();
        } else {
            attempt.accepted();
        }
    }

    /** Which mailbox a request is about, if it is about one. */
    static String to(OutlookRequest request) {
        return request.mailbox() == null ? "" : " to mailbox " + request.mailbox();
    }

    /** An answer to a user who is known to the server. */
    static WireAnswer check(WireAnswer answer, OutlookRequest request) {
        if (answer.status() == 401) {
            throw LogonException.refused(
                    "the server refused the user's name or password, or the user's access" + to(request),
                    "Check username and password, and that the user has Full Access to the mailbox. So that the account is not"
                                                                                                          + " locked, they are not tried again for 15 minutes.",
                    null);
        }
        return answer;
    }
}
