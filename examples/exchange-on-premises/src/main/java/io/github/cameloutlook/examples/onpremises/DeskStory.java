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

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/** Waits until all mail is dealt with, and tells what is in the mailbox then. */
public final class DeskStory {

    private static final long PATIENCE_SECONDS = 60;

    private final Company company;
    private final PrintStream out;

    DeskStory(Company company, PrintStream out) {
        this.company = company;
        this.out = out;
    }

    void tell(CamelContext camel) throws InterruptedException {
        ProducerTemplate template = camel.createProducerTemplate();
        out.println(Company.MAILS + " mails came to " + Company.MAILBOX);
        awaitEmptyInbox();
        print("Done", messages(template, "inbox/Done"));
        print("Answered", messages(template, "sentitems"));
        print("To pay", template.requestBody("direct:due", null, List.class).stream()
                .map(event -> describe((OutlookEvent) event)).toList());
        print("Suppliers", template.requestBody("direct:suppliers", null, List.class).stream()
                .map(contact -> describe((OutlookContact) contact)).toList());
        template.stop();
    }

    private void awaitEmptyInbox() throws InterruptedException {
        Instant until = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (company.waiting() > 0) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("There is mail in the inbox after " + PATIENCE_SECONDS + " seconds");
            }
            Thread.sleep(100);
        }
    }

    private static List<?> messages(ProducerTemplate template, String folder) {
        List<?> messages = template.requestBodyAndHeader("direct:folder", null, OutlookConstants.FOLDER, folder, List.class);
        return messages.stream().map(message -> describe((OutlookMessage) message)).toList();
    }

    private static String describe(OutlookMessage message) {
        return message.getSubject() + (message.getHasAttachments() ? " (with a file)" : "")
               + message.getCategories().stream().map(category -> " [" + category + "]").collect(Collectors.joining());
    }

    private static String describe(OutlookEvent event) {
        return event.getStart().toLocalDate() + "  " + event.getSubject();
    }

    private static String describe(OutlookContact contact) {
        return contact.getDisplayName() + ", " + contact.getEmailAddresses().get(0).getAddress() + ", "
               + contact.getMobilePhone();
    }

    private void print(String title, List<?> lines) {
        out.println(title);
        lines.forEach(line -> out.println("  " + line));
    }
}
