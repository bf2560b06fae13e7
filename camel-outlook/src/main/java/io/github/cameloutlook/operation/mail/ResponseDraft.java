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
package io.github.cameloutlook.operation.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.cameloutlook.convert.MailContent;
import io.github.cameloutlook.convert.MailFields;
import io.github.cameloutlook.convert.QuotedBody;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.model.Recipient;

/**
 * What an answer changes in the draft that the service prepared: content goes above the quote, recipients are added to
 * those that are there, everything else is set.
 *
 * @param content    content that the service cannot put above the quote by itself, or null
 * @param fields     addresses and subject beside the body
 * @param properties further properties of the answer in the service's own shape
 */
record ResponseDraft(MailContent.Text content, MailFields fields, OutlookMessage properties) {

    private static final Set<String> MERGED
            = Set.of("body", "toRecipients", "ccRecipients", "bccRecipients", "attachments");

    /** Whether the draft is fine as the service prepares it. */
    boolean changesNothing() {
        return changes(new OutlookMessage()).isEmpty();
    }

    /** The changes to a draft, as the properties of an update. */
    Map<String, Object> changes(OutlookMessage draft) {
        OutlookMessage changes = new OutlookMessage();
        properties.properties().forEach((name, value) -> {
            if (!MERGED.contains(name) && !name.startsWith("@")) {
                changes.set(name, value);
            }
        });
        MailContent.Text above = above();
        if (above != null) {
            ItemBody body = QuotedBody.above(above, draft.getBody());
            changes.setBody(body);
        }
        add(changes, "toRecipients", draft.getToRecipients(), fields.to(), properties.getToRecipients());
        add(changes, "ccRecipients", draft.getCcRecipients(), fields.cc(), properties.getCcRecipients());
        add(changes, "bccRecipients", draft.getBccRecipients(), fields.bcc(), properties.getBccRecipients());
        set(changes, "replyTo", fields.replyTo().isEmpty() ? null : fields.replyTo());
        set(changes, "from", fields.from());
        set(changes, "subject", fields.subject());
        return changes.properties();
    }

    private MailContent.Text above() {
        ItemBody body = properties.getBody();
        return body == null || body.getContent() == null ? content : new MailContent.Text(body.getContent(), body.isHtml());
    }

    private static void add(
            OutlookMessage changes, String property, List<Recipient> present, List<Recipient> fromFields,
            List<Recipient> fromBody) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        present.forEach(recipient -> all.put(address(recipient), recipient));
        int before = all.size();
        List<Recipient> added = new ArrayList<>(fromFields);
        added.addAll(fromBody);
        added.forEach(recipient -> all.putIfAbsent(address(recipient), recipient));
        if (all.size() > before) {
            changes.set(property, all.values().stream().map(OutlookObject::properties).collect(Collectors.toList()));
        }
    }

    private static String address(Recipient recipient) {
        String address = recipient.getEmailAddress() == null ? null : recipient.getEmailAddress().getAddress();
        return address == null ? "" : address.toLowerCase(Locale.ROOT);
    }

    private static void set(OutlookMessage changes, String property, Object value) {
        if (value != null && !changes.has(property)) {
            changes.set(property, value);
        }
    }

    @Override
    public String toString() {
        return "ResponseDraft";
    }
}
