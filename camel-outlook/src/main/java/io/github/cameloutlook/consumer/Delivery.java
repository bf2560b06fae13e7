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
package io.github.cameloutlook.consumer;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemDelivery;
import io.github.cameloutlook.consumer.source.ItemSource;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Puts items into exchanges: headers that every item has, and what its resource adds.
 *
 * @param particular body and headers of the resource
 */
record Delivery(ItemDelivery particular) {

    /**
     * Fills the exchange; may wait for the service.
     *
     * @param  source           source of the item
     * @return                  why it cannot be filled, if that concerns this item only; null when it is filled
     * @throws RuntimeException why it cannot be filled, if that concerns the whole mailbox
     */
    RuntimeException fill(Exchange exchange, String mailbox, Item item, ItemSource source) {
        Message message = exchange.getIn();
        message.setHeader(OutlookConstants.MAILBOX, mailbox);
        if (item.changeType() != null) {
            message.setHeader(OutlookConstants.CHANGE_TYPE, item.changeType().name());
        }
        if (item.failures() > 0) {
            message.setHeader(OutlookConstants.REDELIVERY_COUNTER, item.failures());
            message.setHeader(OutlookConstants.REDELIVERED, true);
        }
        try {
            particular.fill(exchange, mailbox, item);
            return null;
        } catch (RuntimeException e) {
            if (source.isToBlame(item, e)) {
                return e;
            }
            throw e;
        }
    }
}
