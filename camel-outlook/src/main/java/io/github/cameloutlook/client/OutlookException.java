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

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.apache.camel.RuntimeCamelException;

/**
 * A request to the service failed. The message names the mailbox, the operation, the service's error code and request
 * id, and what to change. It holds no content, token or link.
 */
public class OutlookException extends RuntimeCamelException {

    private final ErrorDetails details;

    public OutlookException(ErrorDetails details, Throwable cause) {
        super(details.describe(), cause);
        this.details = details;
    }

    /** The failure behind the wrappers that futures put around it when they are chained. */
    public static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The failure of a request as an exception of ours. */
    static OutlookException of(OutlookRequest request, Throwable failure) {
        return FailureTranslation.ofFailure(request, unwrap(failure), false);
    }

    /** Everything known about the failure. */
    public ErrorDetails getDetails() {
        return details;
    }

    /** HTTP status, or 0 when there was no answer. */
    public int getStatus() {
        return details.status();
    }

    /** The service's error code such as ErrorItemNotFound, or null. */
    public String getCode() {
        return details.code();
    }

    /** The service's request id, or null. */
    public String getRequestId() {
        return details.requestId();
    }

    /** The mailbox that the request was for. */
    public String getMailbox() {
        return details.mailbox();
    }
}
