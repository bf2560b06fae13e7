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

import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParameterList;

import io.github.cameloutlook.convert.AttachedContent;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookItem;
import io.github.cameloutlook.model.OutlookMessage;

/** Writes one attachment as a part. */
final class AttachmentWriter {

    private static final String MESSAGE = "message/rfc822";

    private AttachmentWriter() {
    }

    static MimeBodyPart write(OutlookAttachment attachment, int depth) throws MessagingException {
        if (attachment == null) {
            throw new MessagingException("an attachment is null");
        }
        MimeBodyPart part = new MimeBodyPart();
        boolean inline = Boolean.TRUE.equals(attachment.getIsInline());
        if (attachment.isItem()) {
            item(attachment, part, depth);
        } else if (attachment.isReference()) {
            ExternalBody.write(attachment, part);
        } else {
            file(attachment, part);
        }
        disposition(part, inline, attachment.getName());
        marks(part, attachment.getContentId(), attachment.getContentLocation());
        return part;
    }

    /** Content that a Camel attachment has; a message is attached as one. */
    static MimeBodyPart write(AttachedContent content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        MimeType type = MimeType.of(content.contentType());
        boolean message = type.base().equals(MESSAGE);
        String text = message ? MESSAGE : leaf(type);
        part.setDataHandler(MimeSources.stream(text, content.handler()));
        part.setHeader("Content-Type", text);
        if (!message) {
            part.setHeader("Content-Transfer-Encoding", "base64");
        }
        disposition(part, content.inline(), content.name());
        marks(part, content.contentId(), null);
        return part;
    }

    private static void file(OutlookAttachment attachment, MimeBodyPart part) throws MessagingException {
        if (!(attachment.get("contentBytes") instanceof String content)) {
            throw new MessagingException("its attachment '" + attachment.getName() + "' has no content (contentBytes)");
        }
        Base64Text.check(attachment.getName(), content);
        String type = leaf(MimeType.of(attachment.getContentType()));
        part.setDataHandler(MimeSources.base64(type, content));
        part.setHeader("Content-Type", type);
        // told beforehand, so that the content is not read to choose one
        part.setHeader("Content-Transfer-Encoding", "base64");
    }

    private static void item(OutlookAttachment attachment, MimeBodyPart part, int depth) throws MessagingException {
        OutlookItem item = attachment.getItem();
        if (item == null) {
            throw new MessagingException(
                    "its attachment '" + attachment.getName() + "' is an item that is not there. Read it with"
                                         + " expand=microsoft.graph.itemattachment/item");
        }
        if (!(item instanceof OutlookMessage message)) {
            throw new MessagingException(
                    "its attachment '" + attachment.getName() + "' is a " + item.getClass().getSimpleName()
                                         + ", not a message. Attach it as a file of iCalendar or vCard");
        }
        MimeMessage attached = MimeWriter.write(message, List.of(), depth + 1);
        part.setContent(attached, MESSAGE);
        part.setHeader("Content-Type", MESSAGE);
    }

    /** A type that is taken apart cannot have an encoding of its own. */
    private static String leaf(MimeType type) {
        return type.isComposite() ? "application/octet-stream" : type.text();
    }

    /** Names beyond ASCII by RFC 2231. */
    private static void disposition(MimeBodyPart part, boolean inline, String name) throws MessagingException {
        ParameterList parameters = new ParameterList();
        if (name != null && !name.isEmpty()) {
            parameters.set("filename", EncodedWords.oneLine(name), "UTF-8");
        }
        String disposition = inline ? Part.INLINE : Part.ATTACHMENT;
        part.setHeader("Content-Disposition", new ContentDisposition(disposition, parameters).toString());
    }

    private static void marks(MimeBodyPart part, String contentId, String contentLocation) throws MessagingException {
        if (contentId != null && !contentId.isBlank()) {
            part.setHeader("Content-ID", "<" + EncodedWords.oneLine(contentId).strip() + ">");
        }
        if (contentLocation != null && !contentLocation.isBlank()) {
            part.setHeader("Content-Location", EncodedWords.text("Content-Location", contentLocation));
        }
    }
}
