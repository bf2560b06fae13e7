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
import java.io.OutputStream;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.ParseException;

import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Attachment.Type;
import io.github.cameloutlook.emulator.store.Content;

/** An attachment as a part of MIME. */
final class AttachmentWriter {

    private AttachmentWriter() {
    }

    static MimeBodyPart part(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String name = (String) attachment.properties().get("name");
        if (attachment.type() == Type.ITEM) {
            return item(attachment, name);
        }
        String type = type(attachment);
        part.setDataHandler(new DataHandler(new ContentSource(attachment.content(), type, name)));
        // Told beforehand, so that Jakarta Mail does not read the whole content to choose.
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setHeader("Content-Type", type);
        part.setDisposition(attachment.isInline() ? Part.INLINE : Part.ATTACHMENT);
        part.setFileName(oneLine(name));
        if (attachment.properties().get("contentId") instanceof String contentId) {
            part.setContentID("<" + oneLine(contentId) + ">");
        }
        if (attachment.properties().get("contentLocation") instanceof String location) {
            part.setHeader("Content-Location", oneLine(location));
        }
        return part;
    }

    private static MimeBodyPart item(Attachment attachment, String name) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        boolean message = attachment.content() != null;
        Content content = message ? attachment.content() : AttachedItem.text(attachment.item());
        String type = message ? "message/rfc822" : AttachedItem.contentType(attachment.item());
        part.setDataHandler(new DataHandler(new ContentSource(content, type, name)));
        part.setHeader("Content-Type", type);
        part.setDisposition(Part.ATTACHMENT);
        if (!message) {
            part.setHeader("Content-Transfer-Encoding", "base64");
            part.setFileName(name);
        }
        return part;
    }

    // A line break in a value would start another field.
    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]+", " ");
    }

    // A composite type would be taken apart when read, and its transfer encoding is not free.
    private static String type(Attachment attachment) {
        try {
            ContentType type = new ContentType(String.valueOf(attachment.properties().get("contentType")));
            boolean composite = type.match("multipart/*") || type.match("message/*");
            return composite ? "application/octet-stream" : type.toString();
        } catch (ParseException e) {
            return "application/octet-stream";
        }
    }

    private record ContentSource(Content content, String type, String name) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return content.open();
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
