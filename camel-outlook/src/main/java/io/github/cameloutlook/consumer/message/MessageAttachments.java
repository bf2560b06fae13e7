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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.activation.DataHandler;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.Page;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.operation.request.MessageRequests;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.attachment.DefaultAttachment;

/**
 * Adds the attachments of a message to its exchange: names, types and sizes at once, content when it is read. Asks the
 * service only when the message has attachments, or when its HTML shows inline ones, which hasAttachments does not
 * count.
 */
public final class MessageAttachments {

    private final ConsumerParts parts;
    private final MessageRequests requests;

    public MessageAttachments(ConsumerParts parts, MessageRequests requests) {
        this.parts = parts;
        this.requests = requests;
    }

    void add(Exchange exchange, String mailbox, Item item) {
        if (!hasAny(item.properties())) {
            return;
        }
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        Map<String, Integer> names = new HashMap<>();
        OutlookRequest request = requests.attachments(mailbox, item.id()).build();
        Page page = parts.waits().forOutcome(parts.pages().first(request));
        while (true) {
            for (Map<String, Object> properties : page.items()) {
                OutlookAttachment attachment = new OutlookAttachment(properties);
                String name = unique(fileName(attachment), names);
                message.addAttachmentObject(name, attachment(mailbox, item, attachment));
            }
            if (page.nextLink() == null) {
                return;
            }
            page = parts.waits().forOutcome(parts.pages().next(request, page.nextLink()));
        }
    }

    private static boolean hasAny(Map<String, Object> message) {
        if (Boolean.TRUE.equals(message.get("hasAttachments"))) {
            return true;
        }
        return message.get("body") instanceof Map<?, ?> body && "html".equals(body.get("contentType"))
                && body.get("content") instanceof String html && html.contains("cid:");
    }

    private static String fileName(OutlookAttachment attachment) {
        String name = attachment.getName() == null || attachment.getName().isBlank() ? "attachment" : attachment.getName();
        boolean mail = attachment.isItem() && !name.toLowerCase(Locale.ROOT).endsWith(".eml");
        return mail ? name + ".eml" : name;
    }

    /** Camel keeps attachments by name: a second one of the same name must not replace the first. */
    private static String unique(String name, Map<String, Integer> names) {
        int count = names.merge(name, 1, Integer::sum);
        if (count == 1) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String numbered = dot > 0
                ? name.substring(0, dot) + " (" + count + ")" + name.substring(dot) : name + " (" + count + ")";
        return unique(numbered, names);
    }

    private DefaultAttachment attachment(String mailbox, Item item, OutlookAttachment attachment) {
        AttachmentContentSource source = new AttachmentContentSource(
                parts.client(), requests.attachmentContent(mailbox, item.id(), attachment.getId()), item.id(),
                attachment, fileName(attachment));
        DefaultAttachment result = new DefaultAttachment(new DataHandler(source));
        set(result, "Content-ID", attachment.getContentId() == null ? null : "<" + attachment.getContentId() + ">");
        set(result, "Content-Disposition", Boolean.TRUE.equals(attachment.getIsInline()) ? "inline" : "attachment");
        set(result, OutlookConstants.ATTACHMENT_ID, attachment.getId());
        return result;
    }

    private static void set(DefaultAttachment attachment, String header, Object value) {
        if (value != null) {
            attachment.setHeader(header, value.toString());
        }
    }
}
