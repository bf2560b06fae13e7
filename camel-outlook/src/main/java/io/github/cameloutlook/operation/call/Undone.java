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
package io.github.cameloutlook.operation.call;

import java.util.concurrent.CompletionException;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.OutlookServiceUnavailableException;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;

/** Failures of steps whose outcome does not matter any more, because the whole was given up or undone. */
public final class Undone {

    private Undone() {
    }

    /** The failure; an unknown outcome becomes an ordinary failure, since nobody needs to look for its effect. */
    public static Throwable of(Throwable reason, String hint) {
        if (!(reason instanceof OutlookUnknownOutcomeException unknown)) {
            return reason;
        }
        ErrorDetails details = unknown.getDetails();
        return new OutlookServiceUnavailableException(
                new ErrorDetails(
                        details.mailbox(), details.operation(), details.status(), details.code(), details.message(),
                        details.requestId(), hint),
                unknown);
    }

    /** The same, to be thrown inside of a stage. */
    public static CompletionException exception(Throwable reason, String hint) {
        return new CompletionException(hint == null ? reason : of(reason, hint));
    }
}
