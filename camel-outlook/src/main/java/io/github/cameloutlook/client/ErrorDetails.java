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

/**
 * What is known about a failed request.
 *
 * @param mailbox    mailbox as addressed, or null for the service as a whole
 * @param operation  operation such as messages/reply
 * @param status     HTTP status, or 0 when there was no answer
 * @param code       the service's error code, or null
 * @param message    the service's message or a description of ours, without content
 * @param requestId  the service's request id, or null
 * @param hint       what to change, or null
 * @param existingId id of the item that is there in place of one that was to be created, or null
 * @param servers    names of the servers that answered, as an Exchange server tells them; or null
 */
public record ErrorDetails(String mailbox, String operation, int status, String code, String message, String requestId,
        String hint, String existingId, String servers) {

    public ErrorDetails(String mailbox, String operation, int status, String code, String message, String requestId,
                        String hint) {
        this(mailbox, operation, status, code, message, requestId, hint, null, null);
    }

    ErrorDetails withHint(String other) {
        return new ErrorDetails(mailbox, operation, status, code, message, requestId, other, existingId, servers);
    }

    /** One line for people and logs. */
    public String describe() {
        StringBuilder text = new StringBuilder(operation);
        if (mailbox != null) {
            text.append(" on mailbox ").append(mailbox);
        }
        text.append(" failed");
        if (status > 0) {
            text.append(" with HTTP ").append(status);
        }
        if (code != null) {
            text.append(' ').append(code);
        }
        if (message != null) {
            text.append(": ").append(message);
        }
        if (hint != null) {
            text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ").append(hint);
        }
        if (requestId != null) {
            text.append(" (request-id ").append(requestId).append(')');
        }
        if (servers != null) {
            text.append(" (servers ").append(servers).append(')');
        }
        return text.toString();
    }
}
