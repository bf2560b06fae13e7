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

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.aad.msal4j.MsalServiceException;

/** Tells what a failure of MSAL means. */
final class SignInFailure {

    private static final Pattern CODE = Pattern.compile("AADSTS\\d+");
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private SignInFailure() {
    }

    static TokenException of(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof MsalServiceException service) {
            return ofService(service);
        }
        // MSAL wraps broken connections, and answers that are no JSON, which a failing gateway gives
        if (cause.getClass().getSimpleName().equals("MsalJsonParsingException") || causedByIo(cause)) {
            return TokenException.temporary("The sign-in service cannot be reached: " + firstLine(cause.getMessage()), null,
                    null, cause);
        }
        return TokenException.refused(firstLine(cause.getMessage()), null, null, cause);
    }

    private static TokenException ofService(MsalServiceException failure) {
        String message = firstLine(failure.getMessage());
        Matcher matcher = CODE.matcher(String.valueOf(failure.getMessage()));
        String code = matcher.find() ? matcher.group() : failure.errorCode();
        Integer status = failure.statusCode();
        boolean temporary = status == null || status == 408 || status == 429 || status >= 500;
        return temporary
                ? TokenException.temporary(message, code, retryAfter(failure.headers()), failure)
                : TokenException.refused(message, code, SignInHints.of(code), failure);
    }

    private static Duration retryAfter(Map<String, List<String>> headers) {
        if (headers == null) {
            return null;
        }
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if ("Retry-After".equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
                String seconds = header.getValue().get(0).strip();
                // the sign-in service sends seconds; anything else is left to the usual back-off
                return seconds.matches("\\d{1,4}") ? min(Duration.ofSeconds(Long.parseLong(seconds))) : null;
            }
        }
        return null;
    }

    private static Duration min(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static boolean causedByIo(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause(), depth++) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** What follows the first line are trace ids and time stamps. */
    private static String firstLine(String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("").strip();
    }
}
