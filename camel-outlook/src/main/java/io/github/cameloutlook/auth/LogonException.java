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
package io.github.cameloutlook.auth;

import java.time.Duration;

/** Why a user cannot be signed in to a server on premises. The message holds no secret. */
public final class LogonException extends TokenException {

    private LogonException(String message, String hint, boolean temporary, Duration retryAfter, Throwable cause) {
        super(message, null, hint, temporary, retryAfter, cause);
    }

    /**
     * Trying again unchanged cannot help, or would do harm.
     *
     * @param hint what to change, or null
     */
    public static LogonException refused(String message, String hint, Throwable cause) {
        return new LogonException(message, hint, false, null, cause);
    }

    /** Trying again later may help. */
    public static LogonException temporary(String message, Throwable cause) {
        return new LogonException(message, null, true, null, cause);
    }
}
