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

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.mime.TransportHeaders;
import io.github.cameloutlook.emulator.settings.TimeZones;
import io.github.cameloutlook.emulator.store.Mailbox;

/** The answer of a mailbox whose owner is out of office, once to each sender as long as the settings stay the same. */
final class AutomaticReply {

    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    /**
     * The answer to a message that arrives, if there is to be one.
     *
     * @param internal whether the sender belongs to the organization
     */
    Optional<Mail> to(Mailbox mailbox, Mail mail, boolean internal) {
        String sender = Recipients.address(mail.properties().get("from"));
        Map<?, ?> setting
                = mailbox.settings().values().get("automaticRepliesSetting") instanceof Map<?, ?> map ? map : Map.of();
        if (sender == null || sender.equalsIgnoreCase(mailbox.upn()) || isAutomatic(mail)
                || !isActive(setting, mailbox.clock().instant())) {
            return Optional.empty();
        }
        Object audience = setting.get("externalAudience");
        if (!internal && audience != null && !"all".equals(audience)) {
            return Optional.empty();
        }
        Object text = setting.get(internal ? "internalReplyMessage" : "externalReplyMessage");
        if (text == null || text.toString().isBlank()) {
            return Optional.empty();
        }
        String key = mailbox.id() + ' ' + setting.hashCode() + ' ' + sender.toLowerCase(Locale.ROOT);
        return answered.add(key) ? Optional.of(reply(mailbox, mail, text.toString())) : Optional.empty();
    }

    private static boolean isAutomatic(Mail mail) {
        String submitted = TransportHeaders.value(mail.properties(), "Auto-Submitted");
        return submitted != null && !submitted.equalsIgnoreCase("no")
                || TransportHeaders.value(mail.properties(), "List-Id") != null
                || TransportHeaders.value(mail.properties(), "X-Auto-Response-Suppress") != null;
    }

    private static boolean isActive(Map<?, ?> setting, Instant now) {
        if ("alwaysEnabled".equals(setting.get("status"))) {
            return true;
        }
        return "scheduled".equals(setting.get("status"))
                && !now.isBefore(instant(setting.get("scheduledStartDateTime"), Instant.MIN))
                && now.isBefore(instant(setting.get("scheduledEndDateTime"), Instant.MAX));
    }

    private static Instant instant(Object dateTimeTimeZone, Instant otherwise) {
        if (!(dateTimeTimeZone instanceof Map<?, ?> map) || !(map.get("dateTime") instanceof String dateTime)) {
            return otherwise;
        }
        ZoneId zone = TimeZones.find(String.valueOf(map.get("timeZone"))).orElse(ZoneOffset.UTC);
        return LocalDateTime.parse(dateTime).atZone(zone).toInstant();
    }

    private static Mail reply(Mailbox mailbox, Mail mail, String text) {
        Map<String, Object> from = Recipients.recipient(mailbox.displayName(), mailbox.upn());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("subject", "Automatic reply: " + mail.properties().getOrDefault("subject", ""));
        properties.put("from", from);
        properties.put("sender", from);
        properties.put("toRecipients", List.of(mail.properties().get("from")));
        properties.put("body", Map.of("contentType", "html", "content", text));
        properties.put("internetMessageHeaders", List.of(
                TransportHeaders.field("Auto-Submitted", "auto-replied"),
                TransportHeaders.field("X-Auto-Response-Suppress", "All"),
                TransportHeaders.field("In-Reply-To", String.valueOf(mail.properties().get("internetMessageId"))),
                TransportHeaders.field("References", Conversations.answerReferences(mail.properties()))));
        return new Mail(properties, List.of());
    }
}
