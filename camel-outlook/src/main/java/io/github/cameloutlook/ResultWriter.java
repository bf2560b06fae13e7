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
package io.github.cameloutlook;

import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.catalogue.EntityKind;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Writes the result of an operation to its exchange. The only place where a producer sets body and headers. */
final class ResultWriter {

    private ResultWriter() {
    }

    static void write(Exchange exchange, OperationResult result) {
        Message message = exchange.getMessage();
        if (result.replacesBody()) {
            // a stream is not closed with the exchange: who asked through a ProducerTemplate reads it afterwards
            message.setBody(result.body());
        }
        set(message, Exchange.CONTENT_TYPE, result.contentType());
        set(message, OutlookConstants.ATTACHMENT_ID, result.attachmentId());
        if (result.entity() != null) {
            entity(message, result.entity(), result.kind());
        }
        if (result.sent() != null) {
            set(message, OutlookConstants.SENT_MESSAGE_ID, result.sent().getId());
        }
        if (result.dispatched() != null) {
            set(message, OutlookConstants.NOTIFICATION_COUNT, result.dispatched().notifications());
            set(message, OutlookConstants.ACCEPTED_NOTIFICATION_COUNT, result.dispatched().accepted());
        }
        if (result.position() != null) {
            set(message, OutlookConstants.DELTA_LINK, result.position().link());
            set(message, OutlookConstants.HAS_MORE, result.position().hasMore());
        }
        if (result.response() != null) {
            response(message, result.response());
        }
    }

    private static void entity(Message message, OutlookObject entity, EntityKind kind) {
        set(message, OutlookConstants.ETAG, entity.get("@odata.etag"));
        kind.headers().forEach((property, header) -> set(message, header, entity.get(property)));
    }

    private static void response(Message message, OutlookResponse response) {
        set(message, OutlookConstants.STATUS, response.status());
        set(message, OutlookConstants.REQUEST_ID, response.header("request-id"));
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
