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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.mime.TransportHeaders;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Judges a message by the predicates of inbox rules. Texts are compared without regard to case. */
final class RuleConditions {

    private final Mailbox mailbox;
    private final Map<String, Object> properties;
    private final Mail mail;

    RuleConditions(Mailbox mailbox, Mail mail) {
        this.mailbox = mailbox;
        this.mail = mail;
        this.properties = mail.properties();
    }

    /** Whether all predicates given hold; true when there is none. */
    boolean allHold(Map<String, Object> predicates) {
        return predicates.entrySet().stream().filter(RuleConditions::isGiven)
                .allMatch(entry -> holds(entry.getKey(), entry.getValue()));
    }

    /** Whether one of the predicates given holds. */
    boolean anyHolds(Map<String, Object> predicates) {
        return predicates.entrySet().stream().filter(RuleConditions::isGiven)
                .anyMatch(entry -> holds(entry.getKey(), entry.getValue()));
    }

    private static boolean isGiven(Map.Entry<String, Object> entry) {
        Object value = entry.getValue();
        return value != null && !entry.getKey().startsWith("@") && !(value instanceof List<?> list && list.isEmpty());
    }

    private boolean holds(String name, Object value) {
        return switch (name) {
            case "subjectContains" -> anyOf(value, text -> contains(subject(), text));
            case "bodyContains" -> anyOf(value, text -> contains(body(), text));
            case "bodyOrSubjectContains" -> anyOf(value, text -> contains(subject(), text) || contains(body(), text));
            case "headerContains" -> anyOf(value, text -> contains(headers(), text));
            case "senderContains" -> anyOf(value, text -> contains(shown(properties.get("from")), text));
            case "recipientContains" -> anyOf(value, text -> all("toRecipients", "ccRecipients").anyMatch(
                    recipient -> contains(shown(recipient), text)));
            case "categories" -> anyOf(value, text -> list("categories").stream().anyMatch(text::equalsIgnoreCase));
            case "fromAddresses" -> Recipients.list(value).stream().anyMatch(other -> same(other, properties.get("from")));
            case "sentToAddresses" -> Recipients.list(value).stream().anyMatch(
                    other -> all("toRecipients", "ccRecipients").anyMatch(recipient -> same(other, recipient)));
            case "importance" -> String.valueOf(value).equalsIgnoreCase(String.valueOf(properties.get("importance")));
            case "sensitivity" -> String.valueOf(value).equalsIgnoreCase(sensitivity());
            case "messageActionFlag" -> false;
            case "withinSizeRange" -> value instanceof Map<?, ?> range && isWithin(range);
            default -> Boolean.valueOf(is(name)).equals(value);
        };
    }

    private boolean is(String name) {
        return switch (name) {
            case "hasAttachments" -> mail.attachments().stream().anyMatch(attachment -> !attachment.isInline());
            case "sentToMe" -> isIn("toRecipients");
            case "sentCcMe" -> isIn("ccRecipients");
            case "sentToOrCcMe" -> isIn("toRecipients") || isIn("ccRecipients");
            case "notSentToMe" -> !isIn("toRecipients");
            case "sentOnlyToMe" -> isIn("toRecipients") && all("toRecipients", "ccRecipients").count() == 1;
            case "isAutomaticReply" -> header("Auto-Submitted").startsWith("auto-replied")
                    && header(NonDeliveryReport.MARK).isEmpty();
            case "isAutomaticForward" -> header("Auto-Submitted").startsWith("auto-generated");
            case "isNonDeliveryReport" -> !header(NonDeliveryReport.MARK).isEmpty()
                    || header("Content-Type").contains("report-type=delivery-status");
            case "isReadReceipt" -> header("Content-Type").contains("disposition-notification");
            case "isSigned" -> header("Content-Type").contains("multipart/signed");
            case "isEncrypted" -> header("Content-Type").contains("enveloped-data");
            case "isMeetingRequest" -> isOfType("eventMessageRequest")
                    || header("Content-Type").contains("method=request");
            case "isMeetingResponse" -> isOfType("eventMessageResponse")
                    || header("Content-Type").contains("method=reply");
            default -> false;
        };
    }

    private boolean isOfType(String type) {
        return ("#microsoft.graph." + type).equals(properties.get("@odata.type"));
    }

    private boolean isIn(String property) {
        return Recipients.list(properties.get(property)).stream()
                .anyMatch(recipient -> mailbox.upn().equalsIgnoreCase(Recipients.address(recipient)));
    }

    private Stream<Map<String, Object>> all(String... names) {
        return Stream.of(names).map(properties::get).map(Recipients::list).flatMap(List::stream);
    }

    private boolean isWithin(Map<?, ?> range) {
        long size = mail.attachments().stream().mapToLong(RuleConditions::length).sum() + body().length();
        return size >= kilobytes(range.get("minimumSize"), 0) && size <= kilobytes(range.get("maximumSize"), Integer.MAX_VALUE);
    }

    private static long length(io.github.cameloutlook.emulator.store.Attachment attachment) {
        return attachment.content() == null ? 0 : attachment.content().length();
    }

    private static long kilobytes(Object value, int otherwise) {
        return (value instanceof Number number ? number.intValue() : otherwise) * 1024L;
    }

    private String header(String name) {
        String value = TransportHeaders.value(properties, name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private String sensitivity() {
        String value = header("Sensitivity");
        return value.isEmpty() ? "normal" : value.equals("company-confidential") ? "confidential" : value;
    }

    private String headers() {
        StringBuilder text = new StringBuilder();
        if (properties.get("internetMessageHeaders") instanceof List<?> fields) {
            for (Object field : fields) {
                text.append(((Map<?, ?>) field).get("name")).append(": ").append(((Map<?, ?>) field).get("value")).append('\n');
            }
        }
        return text.toString();
    }

    private String subject() {
        return String.valueOf(properties.getOrDefault("subject", ""));
    }

    private String body() {
        return properties.get("body") instanceof Map<?, ?> body ? String.valueOf(body.get("content")) : "";
    }

    private List<String> list(String name) {
        return properties.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static String shown(Object recipient) {
        return Recipients.name(recipient) + " " + Recipients.address(recipient);
    }

    private static boolean same(Object one, Object other) {
        String address = Recipients.address(one);
        return address != null && address.equalsIgnoreCase(Recipients.address(other));
    }

    private static boolean anyOf(Object texts, Predicate<String> predicate) {
        return texts instanceof List<?> list && list.stream().map(String::valueOf).anyMatch(predicate);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
