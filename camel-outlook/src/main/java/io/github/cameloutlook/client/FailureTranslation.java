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

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;

import javax.net.ssl.SSLException;

import io.github.cameloutlook.auth.LogonException;
import io.github.cameloutlook.auth.TokenException;
import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.dialect.ErrorMeaning;
import io.github.cameloutlook.dialect.WireError;

/** Turns failures into typed exceptions that say what happened where, and what to change. */
record FailureTranslation(Dialect dialect) {

    private static final String UNKNOWN_OUTCOME
            = "Whether it was executed is unknown. Look for its effect before sending it again (safeSend does).";

    /**
     * An answer that is a failure.
     *
     * @param address the address that was asked, null for a request in a batch
     */
    OutlookException ofAnswer(
            OutlookRequest request, URI address, WireAnswer answer, Duration retryAfter, boolean outcomeUnknown) {
        int status = answer.status();
        WireError error = dialect.readError(status, answer::joinedHeader, answer.json());
        String requestId = answer.header("request-id");
        String message = Redaction.of(error.message());
        if (status / 100 == 3) {
            return new OutlookMalformedResponseException(
                    new ErrorDetails(
                            request.mailbox(), request.operation(), status,
                            null, "the answer is a redirect to " + host(answer.header("Location")) + ", which is not followed",
                            requestId, "Check that baseUrl is the root of the service."),
                    null);
        }
        String hint = outcomeUnknown ? UNKNOWN_OUTCOME : hint(request, address, status, error);
        ErrorDetails details = new ErrorDetails(
                request.mailbox(), request.operation(), status, error.code(), message,
                requestId == null ? error.requestId() : requestId, hint, error.existingId(),
                Redaction.of(error.servers()));
        return outcomeUnknown ? new OutlookUnknownOutcomeException(details, null) : typed(details, error.meaning(), retryAfter);
    }

    private static String hint(OutlookRequest request, URI address, int status, WireError error) {
        String tooLong = AddressLimits.hint(status, error.code(), address);
        if (tooLong != null) {
            return tooLong;
        }
        return error.advice() == null ? ErrorHints.of(request.operation(), status, error.code()) : error.advice();
    }

    private static OutlookException typed(ErrorDetails details, ErrorMeaning meaning, Duration retryAfter) {
        return switch (meaning) {
            case SYNC_STATE_LOST -> new OutlookSyncStateException(details, null);
            case MAILBOX_NOT_ENABLED -> new OutlookMailboxNotEnabledException(details, null);
            case ALREADY_THERE -> new OutlookConflictException(details, null);
            case SERVICE_ENDED -> new OutlookServiceEndedException(details, null);
            case AS_STATUS -> ofStatus(details, retryAfter);
        };
    }

    private static OutlookException ofStatus(ErrorDetails details, Duration retryAfter) {
        int status = details.status();
        return switch (status) {
            case 401 -> new OutlookAuthenticationException(details, null);
            case 403 -> new OutlookAccessDeniedException(details, null);
            case 404 -> new OutlookNotFoundException(details, null);
            case 409, 412 -> new OutlookConflictException(details, null);
            case 429, 509 -> new OutlookThrottledException(details, retryAfter, null);
            case 408, 500, 502, 503, 504 -> new OutlookServiceUnavailableException(details, null);
            default -> status > 500 && status != 501 && status != 507
                    ? new OutlookServiceUnavailableException(details, null)
                    : new OutlookBadRequestException(details, null);
        };
    }

    private static String host(String location) {
        try {
            String host = location == null ? null : URI.create(location).getHost();
            return host == null ? "nowhere" : host;
        } catch (IllegalArgumentException e) {
            return "an unreadable address";
        }
    }

    /** No answer, or one that could not be read. */
    static OutlookException ofFailure(OutlookRequest request, Throwable failure, boolean outcomeUnknown) {
        if (failure instanceof OutlookException outlook) {
            return outcomeUnknown
                    ? new OutlookUnknownOutcomeException(outlook.getDetails().withHint(UNKNOWN_OUTCOME), outlook) : outlook;
        }
        if (failure instanceof TokenException token) {
            return new OutlookAuthenticationException(
                    details(request, token.getCode(),
                            token instanceof LogonException ? token.getMessage() : "no access token: " + token.getMessage(),
                            token.getHint()),
                    token);
        }
        if (outcomeUnknown) {
            return new OutlookUnknownOutcomeException(
                    details(request, null, "no answer: " + describe(failure),
                            UNKNOWN_OUTCOME),
                    failure);
        }
        if (failure instanceof IOException && !(failure instanceof BodySourceException)) {
            return new OutlookConnectionException(details(request, null, describe(failure), hint(failure)), failure);
        }
        if (failure instanceof IllegalArgumentException) { // such as a header that HTTP does not allow
            return new OutlookBadRequestException(details(request, null, Redaction.of(failure.getMessage()), null), failure);
        }
        return new OutlookException(details(request, null, describe(failure), null), failure);
    }

    private static String hint(Throwable failure) {
        if (failure instanceof SSLException) {
            return "If the service's certificate is not signed by a public authority, trust it with sslContextParameters.";
        }
        boolean unreachable = failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
        return unreachable ? "Check the network, proxyHost and baseUrl." : null;
    }

    /** Nothing tells whether the request was executed. */
    static OutlookUnknownOutcomeException outcomeUnknown(OutlookRequest request, String message, Throwable cause) {
        return new OutlookUnknownOutcomeException(details(request, null, message, UNKNOWN_OUTCOME), cause);
    }

    private static ErrorDetails details(OutlookRequest request, String code, String message, String hint) {
        return new ErrorDetails(request.mailbox(), request.operation(), 0, code, message, null, hint);
    }

    private static String describe(Throwable failure) {
        String type = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? type : type + ": " + Redaction.of(failure.getMessage());
    }
}
