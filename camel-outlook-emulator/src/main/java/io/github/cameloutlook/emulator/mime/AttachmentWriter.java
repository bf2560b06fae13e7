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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

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
public final class AttachmentWriter {

    private AttachmentWriter() {
    }

    /** The MIME of an attached message: as it came, or made from its properties. */
    public static Content mime(Attachment attachment) throws IOException {
        if (attachment.content() != null) {
            return attachment.content();
        }
        // An item that was given in JSON came in one request of 4 MB at most.
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeWriter.write(new Mail(attachment.item() == null ? Map.of() : attachment.item(), List.of()), out);
        return Content.of(out.toByteArray());
    }

    static MimeBodyPart part(Attachment attachment) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        String name = (String) attachment.properties().get("name");
        if (attachment.type() == Type.ITEM) {
            part.setDataHandler(new DataHandler(new ContentSource(mime(attachment), "message/rfc822", name)));
            part.setDisposition(Part.ATTACHMENT);
            part.setHeader("Content-Type", "message/rfc822");
            return part;
        }
        String type = type(attachment);
        part.setDataHandler(new DataHandler(new ContentSource(attachment.content(), type, name)));
        // Told beforehand, so that Jakarta Mail does not read the whole content to choose.
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setHeader("Content-Type", type);
        part.setDisposition(attachment.isInline() ? Part.INLINE : Part.ATTACHMENT);
        part.setFileName(name);
        if (attachment.properties().get("contentId") instanceof String contentId) {
            part.setContentID("<" + contentId + ">");
        }
        if (attachment.properties().get("contentLocation") instanceof String location) {
            part.setHeader("Content-Location", location);
        }
        return part;
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
