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
package io.github.cameloutlook.emulator.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;

import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentStore;

/** One part of a message that is not its body, as an attachment. */
final class AttachmentReader {

    private final ContentStore store;

    AttachmentReader(ContentStore store) {
        this.store = store;
    }

    /**
     * Reads one part.
     *
     * @param related whether the part belongs to an HTML body (multipart/related)
     * @param number  of the attachment, for the name of one that has none
     */
    Attachment read(MimePart part, boolean related, int number) throws MessagingException, IOException, MalformedMimeException {
        Content content = content(part);
        if (part.isMimeType("message/rfc822")) {
            String subject = subject(content);
            if (subject != null) {
                return item(subject.isEmpty() ? name(part, number) : subject, content);
            }
        }
        String contentId = contentId(part);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", name(part, number));
        properties.put("contentType", baseType(part));
        properties.put("size", AttachmentSize.of(content.length()));
        properties.put("isInline", isInline(part, related, contentId));
        properties.put("contentId", contentId);
        properties.put("contentLocation", part.getHeader("Content-Location", null));
        return new Attachment(null, Attachment.Type.FILE, properties, content, null);
    }

    private static Attachment item(String name, Content content) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", name);
        properties.put("contentType", null);
        properties.put("size", AttachmentSize.of(content.length()));
        properties.put("isInline", false);
        return new Attachment(null, Attachment.Type.ITEM, properties, content, null);
    }

    // Of a nested message whose header cannot be read there is no subject: it is kept as a file.
    private static String subject(Content content) throws IOException {
        try (SharedContentStream in = new SharedContentStream(content)) {
            Object subject = HeaderReader.read(new MimeMessage(MimeSessions.SESSION, in)).get("subject");
            return subject == null ? "" : (String) subject;
        } catch (MalformedMimeException | MessagingException e) {
            return null;
        }
    }

    private Content content(MimePart part) throws MessagingException, IOException, MalformedMimeException {
        try (InputStream in = PartContent.open(part)) {
            return store.store(in);
        }
    }

    private static boolean isInline(MimePart part, boolean related, String contentId) throws MessagingException {
        String disposition = part.getDisposition();
        if (disposition == null) {
            return related && contentId != null;
        }
        return Part.INLINE.equalsIgnoreCase(disposition) && contentId != null;
    }

    private static String contentId(MimePart part) throws MessagingException {
        String id = part.getContentID();
        if (id == null || id.isBlank()) {
            return null;
        }
        String trimmed = id.trim();
        return trimmed.startsWith("<") && trimmed.endsWith(">") ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
    }

    // RFC 2231 is decoded by Jakarta Mail; many mailers write RFC 2047 words into the parameter all the same.
    private static String name(MimePart part, int number) throws MessagingException {
        String name = part.getFileName();
        if (name == null || name.isBlank()) {
            return "ATT%05d%s".formatted(number, extension(part));
        }
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException e) {
            return name;
        }
    }

    private static String extension(MimePart part) throws MessagingException {
        String type = baseType(part);
        return switch (type) {
            case "text/plain" -> ".txt";
            case "text/html" -> ".htm";
            case "text/calendar" -> ".ics";
            case "message/rfc822" -> ".eml";
            case "image/png", "image/gif", "image/bmp", "application/pdf" -> "." + type.substring(type.indexOf('/') + 1);
            case "image/jpeg" -> ".jpg";
            default -> ".bin";
        };
    }

    private static String baseType(MimePart part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException e) {
            return "application/octet-stream";
        }
    }
}
