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
package io.github.cameloutlook.consumer.calendar;

import java.util.Map;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemDelivery;
import io.github.cameloutlook.model.OutlookEvent;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Puts an event into an exchange.
 *
 * @param calendar the calendar as configured; null for the default one
 */
record EventDelivery(String calendar) implements ItemDelivery {

    @Override
    public void fill(Exchange exchange, String mailbox, Item item) {
        Message message = exchange.getIn();
        Map<String, Object> event = item.properties();
        message.setBody(new OutlookEvent(event));
        message.setHeader(OutlookConstants.EVENT_ID, item.id());
        set(message, OutlookConstants.CALENDAR, calendar);
        set(message, OutlookConstants.ICAL_UID, event.get("iCalUId"));
        set(message, OutlookConstants.ETAG, event.get("@odata.etag"));
        set(message, OutlookConstants.SUBJECT, event.get("subject"));
        set(message, OutlookConstants.HAS_ATTACHMENTS, event.get("hasAttachments"));
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
