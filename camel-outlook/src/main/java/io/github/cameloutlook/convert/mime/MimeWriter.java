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

import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;

import io.github.cameloutlook.convert.AttachedContent;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;

/** Writes the properties of a message as MIME: mixed around related around the body, as far as there are such parts. */
final class MimeWriter {

    private MimeWriter() {
    }

    static MimeMessage write(OutlookMessage message, List<AttachedContent> attachments) {
        try {
            return write(message, attachments, 0);
        } catch (MessagingException | IllegalStateException | IllegalArgumentException e) {
            throw new OutlookInputException("The message cannot be written as MIME: " + e.getMessage(), e);
        }
    }

    /** @param depth how many messages it is attached within */
    static MimeMessage write(OutlookMessage message, List<AttachedContent> contents, int depth) throws MessagingException {
        if (depth > MimeLimits.MOST_ATTACHED) {
            throw new MessagingException("messages are attached more than " + MimeLimits.MOST_ATTACHED + " deep");
        }
        List<MimeBodyPart> shown = new ArrayList<>();
        List<MimeBodyPart> files = new ArrayList<>();
        ItemBody body = message.getBody();
        boolean html = body != null && body.isHtml();
        List<OutlookAttachment> attachments = message.getAttachments();
        for (OutlookAttachment attachment : attachments) {
            MimeBodyPart part = AttachmentWriter.write(attachment, depth);
            (html && isShown(part) ? shown : files).add(part);
        }
        if (attachments.isEmpty()) {
            for (AttachedContent content : contents) {
                MimeBodyPart part = AttachmentWriter.write(content);
                (html && isShown(part) ? shown : files).add(part);
            }
            if (contents.isEmpty() && Boolean.TRUE.equals(message.getHasAttachments())) {
                throw new MessagingException(
                        "its attachments are not there. Read it with expand=attachments, let its exchange carry them as Camel"
                                             + " attachments, or read it as MIME with messages/getMime");
            }
        }
        MimeMessage mime = new WrittenMessage();
        HeaderWriter.write(message, mime);
        content(mime, body, html, shown, files);
        mime.saveChanges();
        return mime;
    }

    private static boolean isShown(MimePart part) throws MessagingException {
        return Part.INLINE.equals(part.getDisposition()) && part.getContentID() != null;
    }

    private static void content(
            MimePart mime, ItemBody body, boolean html, List<MimeBodyPart> shown, List<MimeBodyPart> files)
            throws MessagingException {
        if (!files.isEmpty()) {
            MimeBodyPart first = new MimeBodyPart();
            content(first, body, html, shown, List.of());
            mime.setContent(multipart("mixed", first, files));
        } else if (!shown.isEmpty()) {
            MimeBodyPart first = new MimeBodyPart();
            text(first, body, html);
            mime.setContent(multipart("related", first, shown));
        } else {
            text(mime, body, html);
        }
    }

    private static MimeMultipart multipart(String kind, MimeBodyPart first, List<MimeBodyPart> others)
            throws MessagingException {
        MimeMultipart multipart = new MimeMultipart(kind);
        multipart.addBodyPart(first);
        for (MimeBodyPart other : others) {
            multipart.addBodyPart(other);
        }
        return multipart;
    }

    private static void text(MimePart part, ItemBody body, boolean html) throws MessagingException {
        String content = body == null || body.getContent() == null ? "" : body.getContent();
        String type = html ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        // lines of text end so in MIME (RFC 2045)
        part.setDataHandler(MimeSources.bytes(type, content.replaceAll("\\r\\n|\\r|\\n", "\r\n")));
        part.setHeader("Content-Type", type);
    }

    /** What the message does not have is not made up: neither an id nor a date. */
    private static final class WrittenMessage extends MimeMessage {

        WrittenMessage() {
            super(MimeReader.SESSION);
        }

        @Override
        protected void updateHeaders() throws MessagingException {
            boolean dated = getHeader("Date") != null;
            super.updateHeaders();
            if (!dated) {
                removeHeader("Date");
            }
        }

        @Override
        protected void updateMessageID() {
            // the message has its id in the header, or none
        }
    }
}
