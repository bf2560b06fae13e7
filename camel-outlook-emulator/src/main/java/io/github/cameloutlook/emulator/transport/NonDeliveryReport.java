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
package io.github.cameloutlook.emulator.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.mime.AttachmentSize;
import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.mime.TransportHeaders;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.Mailbox;
import org.jsoup.nodes.Entities;

/** The message that tells a sender that a recipient could not be reached. */
final class NonDeliveryReport {

    /** Header by which a report is known: mail systems do not answer reports. */
    static final String MARK = "X-MS-Exchange-Message-Is-Ndr";

    private static final String USER = "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@";

    private NonDeliveryReport() {
    }

    /**
     * Makes a report.
     *
     * @param mime the message that was not delivered
     */
    static Mail of(Mailbox sender, String recipient, Map<String, Object> message, Content mime) {
        String domain = sender.upn().substring(sender.upn().indexOf('@') + 1);
        Map<String, Object> from = Recipients.recipient("Microsoft Outlook", USER + domain);
        String subject = String.valueOf(message.getOrDefault("subject", ""));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("subject", "Undeliverable: " + subject);
        properties.put("from", from);
        properties.put("sender", from);
        properties.put("toRecipients", List.of(Recipients.recipient(sender.displayName(), sender.upn())));
        properties.put("body", Map.of("contentType", "html", "content", text(recipient, domain)));
        properties.put("internetMessageHeaders", headers(message));
        return new Mail(properties, List.of(original(subject, mime)));
    }

    private static String text(String recipient, String domain) {
        String address = Entities.escape(recipient);
        return "<html><body><p>Your message to " + address + " couldn't be delivered.</p><p>" + address + " wasn't found at "
               + Entities.escape(domain)
               + ".</p><p>Remote server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address "
               + "lookup'</p></body></html>";
    }

    private static List<Map<String, Object>> headers(Map<String, Object> message) {
        List<Map<String, Object>> headers = new ArrayList<>();
        headers.add(TransportHeaders.field("Auto-Submitted", "auto-replied"));
        headers.add(TransportHeaders.field(MARK, "true"));
        if (message.get("internetMessageId") instanceof String id) {
            headers.add(TransportHeaders.field("In-Reply-To", id));
            headers.add(TransportHeaders.field("References", Conversations.answerReferences(message)));
        }
        return headers;
    }

    private static Attachment original(String subject, Content mime) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", subject);
        properties.put("contentType", null);
        properties.put("size", AttachmentSize.of(mime.length()));
        properties.put("isInline", false);
        return new Attachment(null, Attachment.Type.ITEM, properties, mime, null);
    }
}
