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
package io.github.cameloutlook.consumer.collection;

import java.time.Instant;
import java.util.Map;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemDelivery;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Puts a contact, task or folder into an exchange.
 *
 * @param kind      what it is like
 * @param container folder or list as configured
 */
record CollectionDelivery(CollectionKind kind, String container) implements ItemDelivery {

    @Override
    public void fill(Exchange exchange, String mailbox, Item item) {
        Message message = exchange.getIn();
        Map<String, Object> properties = item.properties();
        message.setBody(kind.body().apply(properties));
        message.setHeader(kind.idHeader(), item.id());
        if (kind.containerHeader() != null) {
            message.setHeader(kind.containerHeader(), container);
        }
        if (item.isRemoved()) {
            return;
        }
        copy(properties, "parentFolderId", message, OutlookConstants.PARENT_FOLDER_ID);
        copy(properties, "@odata.etag", message, OutlookConstants.ETAG);
        Instant happened = CollectionResource.changed(item);
        if (happened != null) {
            message.setHeader(Exchange.MESSAGE_TIMESTAMP, happened.toEpochMilli());
        }
    }

    private static void copy(Map<String, Object> properties, String property, Message message, String header) {
        Object value = properties.get(property);
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
