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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;

import io.github.cameloutlook.emulator.store.Attachment;

/** Walks the parts of one message: the first text is its body (HTML before plain text), the rest are attachments. */
final class BodyCollector {

    private static final int MAXIMUM_DEPTH = 100;

    private final List<Attachment> attachments = new ArrayList<>();
    private final AttachmentReader reader;
    private String plain;
    private String html;

    BodyCollector(AttachmentReader reader) {
        this.reader = reader;
    }

    void collect(MimePart message) throws MessagingException, IOException, MalformedMimeException {
        collect(message, false, false, 0);
    }

    /** The body; an empty text when the message has none. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contentType", html == null ? "text" : "html");
        body.put("content", html != null ? html : plain != null ? plain : "");
        return body;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    private void collect(MimePart part, boolean alternative, boolean related, int depth)
            throws MessagingException, IOException, MalformedMimeException {
        if (part.isMimeType("multipart/*") && !isAttached(part)) {
            collectParts(part, alternative, related, depth + 1);
        } else if (isBody(part, alternative)) {
            collectBody(part);
        } else {
            attachments.add(reader.read(part, related, attachments.size() + 1));
        }
    }

    private void collectParts(MimePart part, boolean alternative, boolean related, int depth)
            throws MessagingException, IOException, MalformedMimeException {
        if (depth > MAXIMUM_DEPTH) {
            throw new MalformedMimeException("The MIME content is nested more than " + MAXIMUM_DEPTH + " levels deep");
        }
        if (!(part.getContent() instanceof MimeMultipart parts)) {
            throw new MalformedMimeException("The multipart content has no parts");
        }
        boolean inAlternative = alternative || part.isMimeType("multipart/alternative");
        boolean inRelated = related || part.isMimeType("multipart/related");
        for (int i = 0; i < parts.getCount(); i++) {
            collect((MimePart) parts.getBodyPart(i), inAlternative, inRelated, depth);
        }
    }

    private boolean isBody(MimePart part, boolean alternative) throws MessagingException {
        if (isAttached(part) || part.getFileName() != null) {
            return false;
        }
        boolean none = plain == null && html == null;
        if (part.isMimeType("text/html")) {
            return none || alternative && html == null;
        }
        return part.isMimeType("text/plain") && (none || alternative && plain == null);
    }

    private void collectBody(MimePart part) throws MessagingException, IOException, MalformedMimeException {
        String text;
        try (InputStream in = PartContent.open(part)) {
            text = TextDecoder.decode(in.readAllBytes(), part.getContentType());
        }
        if (part.isMimeType("text/html")) {
            html = text;
        } else {
            plain = text;
        }
    }

    private static boolean isAttached(MimePart part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }
}
