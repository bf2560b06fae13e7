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

import java.net.http.HttpHeaders;

/** Says why an answer has no content where some was asked for. */
final class NoContent {

    private NoContent() {
    }

    /**
     * @param property property that should have the content
     * @param type     type of the object, or null
     */
    static OutlookException failure(
            OutlookRequest request, int status, HttpHeaders headers, String property, String type) {
        String requestId = headers.firstValue("request-id").orElse(null);
        if (type != null && !type.endsWith("FileAttachment")) {
            return new OutlookUnsupportedException(
                    new ErrorDetails(
                            request.mailbox(), request.operation(), status, null,
                            "what is attached is of the type " + type + ", of which this API has no content", requestId,
                            "An attached item is read as JSON: attachments/get with expand=microsoft.graph.itemAttachment/item."
                                                                                                                         + " A link to a file has no content in the mailbox."),
                    null);
        }
        return new OutlookMalformedResponseException(
                new ErrorDetails(
                        request.mailbox(), request.operation(), status, null, "the answer has no " + property, requestId, null),
                null);
    }
}
