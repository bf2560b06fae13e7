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
package io.github.cameloutlook.consumer.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.consumer.position.Timestamps;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemDelivery;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * Puts a message into an exchange: body, headers and attachments. Waits for the service only when it has attachments.
 */
final class MessageDelivery implements ItemDelivery {

    private final String folder;
    private final HeaderFilterStrategy headerFilter;
    private final MessageAttachments attachments;

    /** @param attachments adds attachments; null when exchanges carry none */
    MessageDelivery(String folder, HeaderFilterStrategy headerFilter, MessageAttachments attachments) {
        this.folder = folder;
        this.headerFilter = headerFilter;
        this.attachments = attachments;
    }

    @Override
    public void fill(Exchange exchange, String mailbox, Item item) {
        Message message = exchange.getIn();
        Map<String, Object> properties = item.properties();
        message.setBody(OutlookMessage.of(properties));
        message.setHeader(OutlookConstants.FOLDER, folder);
        message.setHeader(OutlookConstants.MESSAGE_ID, item.id());
        if (item.isRemoved()) {
            return;
        }
        copy(properties, "parentFolderId", message, OutlookConstants.PARENT_FOLDER_ID);
        copy(properties, "internetMessageId", message, OutlookConstants.INTERNET_MESSAGE_ID);
        copy(properties, "conversationId", message, OutlookConstants.CONVERSATION_ID);
        copy(properties, "@odata.etag", message, OutlookConstants.ETAG);
        copy(properties, "subject", message, OutlookConstants.SUBJECT);
        copy(properties, "hasAttachments", message, OutlookConstants.HAS_ATTACHMENTS);
        set(message, OutlookConstants.FROM, Addresses.one(properties.get("from")));
        set(message, OutlookConstants.TO, Addresses.all(properties.get("toRecipients")));
        set(message, OutlookConstants.CC, Addresses.all(properties.get("ccRecipients")));
        Instant received = Timestamps.read(properties, "receivedDateTime");
        if (received != null) {
            message.setHeader(Exchange.MESSAGE_TIMESTAMP, received.toEpochMilli());
        }
        if (properties.get("internetMessageHeaders") instanceof List<?> headers) {
            message.setHeader(OutlookConstants.INTERNET_MESSAGE_HEADERS, internetHeaders(headers, exchange));
        }
        if (attachments != null) {
            attachments.add(exchange, mailbox, item);
        }
    }

    private static void copy(Map<String, Object> properties, String property, Message message, String header) {
        set(message, header, properties.get(property));
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }

    /**
     * Headers that strangers wrote, as one map apart from the exchange's own headers. Several of one name become a
     * list.
     */
    private Map<String, Object> internetHeaders(List<?> headers, Exchange exchange) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Object header : headers) {
            if (header instanceof Map<?, ?> pair && pair.get("name") instanceof String name) {
                Object value = pair.get("value");
                if (!headerFilter.applyFilterToExternalHeaders(name, value, exchange)) {
                    map.merge(name, value == null ? "" : value, MessageDelivery::both);
                }
            }
        }
        return map;
    }

    private static Object both(Object before, Object added) {
        List<Object> values = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
        values.add(added);
        return values;
    }
}
