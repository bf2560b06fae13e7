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
package io.github.cameloutlook.examples.onpremises;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.DateTimeTimeZone;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;

/** What there is to decide about an invoice. */
public final class Desk {

    private static final String INVOICE = "invoice";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Whether the mail is an invoice; keeps what it says for the steps that follow. */
    public boolean isInvoice(@Body OutlookMessage message, Exchange exchange) {
        Optional<Invoice> invoice = Invoice.of(message);
        exchange.setProperty(INVOICE, invoice.orElse(null));
        return invoice.isPresent();
    }

    /** For people to look at. */
    public OutlookMessage mark(@ExchangeProperty("message") OutlookMessage message, Exchange exchange) {
        exchange.getMessage().setHeader(OutlookConstants.MESSAGE_ID, message.getId());
        OutlookMessage marked = new OutlookMessage();
        marked.setCategories(List.of("Look at this"));
        return marked;
    }

    /** A whole day in the calendar. */
    public OutlookEvent dueDate(@ExchangeProperty(INVOICE) Invoice invoice) {
        OutlookEvent event = new OutlookEvent();
        event.setSubject("Pay " + invoice.amount() + " to " + invoice.supplier().getName());
        event.setStart(DateTimeTimeZone.of(invoice.due(), ZONE));
        event.setEnd(DateTimeTimeZone.of(invoice.due().plusDays(1), ZONE));
        event.setIsAllDay(true);
        event.setShowAs("free");
        event.setCategories(List.of("Invoices"));
        return event;
    }

    public OutlookContact supplier(@ExchangeProperty(INVOICE) Invoice invoice) {
        OutlookContact contact = new OutlookContact();
        contact.setGivenName(invoice.supplier().getName());
        contact.setDisplayName(invoice.supplier().getName());
        contact.setEmailAddresses(List.of(invoice.supplier()));
        contact.setMobilePhone("+49 170 " + invoice.number());
        return contact;
    }

    /** The reply is to the mail that the exchange began with. */
    public String answer(
            @ExchangeProperty(INVOICE) Invoice invoice, @ExchangeProperty("message") OutlookMessage message,
            Exchange exchange) {
        exchange.getMessage().setHeader(OutlookConstants.MESSAGE_ID, message.getId());
        return "We got invoice " + invoice.number() + " and shall pay " + invoice.amount() + " by " + invoice.due() + ".";
    }
}
