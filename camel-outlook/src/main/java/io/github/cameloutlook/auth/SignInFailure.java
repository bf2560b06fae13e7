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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.aad.msal4j.MsalServiceException;

/** Tells what a failure of MSAL means. */
final class SignInFailure {

    private static final Pattern CODE = Pattern.compile("AADSTS\\d+");
    private static final Pattern TRACE = Pattern.compile("\\s*(Trace ID|Correlation ID|Timestamp):.*", Pattern.DOTALL);

    private SignInFailure() {
    }

    static TokenException of(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause(), depth++) {
            if (cause instanceof TokenException known) { // found out below MSAL, see SignInHttp
                return known;
            }
            if (cause instanceof MsalServiceException service) {
                return refused(service);
            }
        }
        return TokenException.refused("the sign-in failed: " + withoutTrace(failure.getMessage()), null, null, failure);
    }

    /** What the sign-in service says when it is asked without MSAL. */
    static TokenException of(String error, String description) {
        return refused(description == null ? error : description, error, null);
    }

    private static TokenException refused(MsalServiceException failure) {
        return refused(failure.getMessage(), failure.errorCode(), failure);
    }

    private static TokenException refused(String message, String error, Throwable cause) {
        Matcher matcher = CODE.matcher(String.valueOf(message));
        String code = matcher.find() ? matcher.group() : error;
        return TokenException.refused(withoutTrace(message), code, SignInHints.of(code), cause);
    }

    /** What follows the reason are trace ids and time stamps. */
    private static String withoutTrace(String message) {
        return message == null ? "no reason given" : TRACE.matcher(message).replaceFirst("").replaceAll("\\s+", " ").strip();
    }
}
