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
package io.github.cameloutlook.convert.mime;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.SharedByteArrayInputStream;

import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;

/** Reads one part that is not the body. */
final class AttachmentReader {

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("text/plain", ".txt"), Map.entry("text/html", ".htm"), Map.entry("text/calendar", ".ics"),
            Map.entry("text/vcard", ".vcf"), Map.entry("text/csv", ".csv"), Map.entry("message/rfc822", ".eml"),
            Map.entry("application/pdf", ".pdf"), Map.entry("image/png", ".png"), Map.entry("image/gif", ".gif"),
            Map.entry("image/jpeg", ".jpg"));

    private final Reading reading;
    private final String place;

    AttachmentReader(Reading reading, String place) {
        this.reading = reading;
        this.place = place;
    }

    /**
     * Reads the part.
     *
     * @param related whether it belongs to an HTML body
     * @param number  of the attachment, for the name of one that has none
     */
    OutlookAttachment read(MimePart part, boolean related, int number) throws MessagingException, IOException {
        MimeType type = MimeType.of(part.getContentType());
        String name = name(part, type, number);
        OutlookAttachment reference = ExternalBody.read(part, name);
        if (reference != null) {
            return reference;
        }
        byte[] content = PartContent.bytes(part);
        OutlookMessage message = type.base().equals("message/rfc822") && !reading.takesMessagesAsFiles()
                ? message(content) : null;
        if (message != null) {
            OutlookAttachment item = OutlookAttachment.item(itemName(part, message, name), message);
            item.setIsInline(false);
            item.setSize(content.length);
            return item;
        }
        String contentId = contentId(part);
        OutlookAttachment file = OutlookAttachment.file(name, type.text(), content);
        file.setSize(content.length);
        file.setIsInline(isInline(part, related, contentId));
        set(file, "contentId", contentId);
        set(file, "contentLocation", HeaderFields.text(part, "Content-Location"));
        return file;
    }

    private static void set(OutlookAttachment attachment, String property, String value) {
        if (value != null) {
            attachment.set(property, value);
        }
    }

    /** The attached message; null when it has no header at all, and is kept as a file. */
    private OutlookMessage message(byte[] content) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(MimeReader.SESSION, new SharedByteArrayInputStream(content));
        return HeaderFields.hasAny(message) ? MimeReader.read(message, place, reading) : null;
    }

    private static String itemName(MimePart part, OutlookMessage message, String name) throws MessagingException {
        boolean unnamed = part.getFileName() == null && message.getSubject() != null && !message.getSubject().isEmpty();
        return unnamed ? message.getSubject() : name;
    }

    private static boolean isInline(MimePart part, boolean related, String contentId) throws MessagingException {
        String disposition = part.getDisposition();
        if (disposition == null) {
            return related && contentId != null;
        }
        // programs write inline before files that no body shows
        return Part.INLINE.equalsIgnoreCase(disposition) && contentId != null;
    }

    private static String contentId(MimePart part) throws MessagingException {
        String id = HeaderFields.first(part, "Content-ID");
        if (id == null) {
            return null;
        }
        return id.length() > 2 && id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }

    /** Jakarta Mail undoes RFC 2231; many programs write words of RFC 2047 into the parameter all the same. */
    private static String name(MimePart part, MimeType type, int number) throws MessagingException {
        String name = part.getFileName();
        if (name != null && !name.isBlank()) {
            return HeaderFields.decoded(name);
        }
        return "ATT%05d%s".formatted(number, EXTENSIONS.getOrDefault(type.base().toLowerCase(Locale.ROOT), ".bin"));
    }
}
