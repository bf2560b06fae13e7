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
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;

import javax.net.ssl.SSLHandshakeException;

import io.github.cameloutlook.auth.TokenException;

/** What a failure says about the request: whether it may pass by itself, and whether the service did the work. Pure. */
final class FailureClassification {

    /** What to do about a failure. */
    enum Verdict {
        /** Send again, after a while. */
        REPEAT,
        /** A definite failure: sending it again unchanged cannot help. */
        FAIL,
        /** It may have been executed, and executing it twice would do it twice. */
        OUTCOME_UNKNOWN
    }

    private enum Execution {
        NOT_EXECUTED,
        UNKNOWN
    }

    private FailureClassification() {
    }

    /**
     * @param code        the service's code, or null
     * @param retryAfter  whether the service named a time to wait
     * @param conditional whether the request had a condition (If-Match)
     */
    static Verdict ofAnswer(
            int status, String code, boolean retryAfter, boolean conditional,
            Repeatability repeatability) {
        if (status == 429 || status == 509) {
            return passing(Execution.NOT_EXECUTED, repeatability);
        }
        if (status == 503 && retryAfter) { // refused at the door: the time to come back is named before any work
            return passing(Execution.NOT_EXECUTED, repeatability);
        }
        if (status == 501 || status == 505 || status == 507) { // not implemented, wrong version, mailbox full
            return Verdict.FAIL;
        }
        if (status >= 500 || status == 408) { // a gateway's failure says nothing about the server behind it
            return passing(Execution.UNKNOWN, repeatability);
        }
        boolean lostRace = (status == 409 || status == 412) && "ErrorIrresolvableConflict".equalsIgnoreCase(code);
        if (lostRace && !conditional) { // Exchange: two writes to one item overlapped and this one lost
            return passing(Execution.NOT_EXECUTED, repeatability);
        }
        return Verdict.FAIL;
    }

    static Verdict ofException(Throwable failure, Repeatability repeatability) {
        if (failure instanceof TokenException token) { // without a token nothing was sent
            return token.isTemporary() ? Verdict.REPEAT : Verdict.FAIL;
        }
        if (failure instanceof OutlookMalformedResponseException && repeatability != Repeatability.SAFE) {
            return Verdict.OUTCOME_UNKNOWN; // it says yes, but not in the service's words: a proxy may have said it
        }
        if (!(failure instanceof IOException)) { // our own refusals and mistakes
            return Verdict.FAIL;
        }
        if (causedBy(failure, BodySourceException.class)) { // the body never became complete, by our own fault
            return Verdict.FAIL;
        }
        if (causedBy(failure, CertificateException.class) || causedBy(failure, CertPathValidatorException.class)) {
            return Verdict.FAIL; // a certificate does not become trusted by asking again
        }
        if (isBeforeSending(failure)) {
            return passing(Execution.NOT_EXECUTED, repeatability);
        }
        return passing(Execution.UNKNOWN, repeatability);
    }

    private static boolean isBeforeSending(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException || causedBy(failure, UnresolvedAddressException.class);
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause(), depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** A failure that may pass: repeat it where that cannot do harm. */
    private static Verdict passing(Execution execution, Repeatability repeatability) {
        if (execution == Execution.NOT_EXECUTED || repeatability == Repeatability.SAFE) {
            return Verdict.REPEAT;
        }
        return Verdict.OUTCOME_UNKNOWN;
    }
}
