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

/** Why no access token can be had. The message holds no secret. */
public class TokenException extends RuntimeException {

    private final String code;
    private final String hint;
    private final boolean temporary;
    private final transient Duration retryAfter;

    TokenException(String message, String code, String hint, boolean temporary, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.hint = hint;
        this.temporary = temporary;
        this.retryAfter = retryAfter;
    }

    /**
     * The sign-in service refuses: trying again unchanged cannot help.
     *
     * @param code error code such as AADSTS7000215, or null
     * @param hint what to change, or null
     */
    public static TokenException refused(String message, String code, String hint, Throwable cause) {
        return new TokenException(message, code, hint, false, null, cause);
    }

    /**
     * The sign-in service could not be reached or is overloaded.
     *
     * @param retryAfter how long it asked to wait, or null
     */
    public static TokenException temporary(String message, String code, Duration retryAfter, Throwable cause) {
        return new TokenException(message, code, null, true, retryAfter, cause);
    }

    /** Error code of the sign-in service, or null. */
    public String getCode() {
        return code;
    }

    /** What to change, or null. */
    public String getHint() {
        return hint;
    }

    /** Whether trying again later may help. */
    public boolean isTemporary() {
        return temporary;
    }

    /** How long the sign-in service asked to wait, or null. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
