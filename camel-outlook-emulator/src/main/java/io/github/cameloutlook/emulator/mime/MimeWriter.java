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
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;

import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Attachment.Type;
import org.jsoup.Jsoup;

/** Writes a message given in properties and attachments as MIME, piece by piece. */
public final class MimeWriter {

    private MimeWriter() {
    }

    /** Writes the whole message. */
    public static void write(Mail mail, OutputStream out) throws IOException {
        try {
            MimeMessage message = new UnchangedHeaders();
            for (Map<String, Object> field : TransportHeaders.of(mail.properties())) {
                String name = (String) field.get("name");
                message.addHeader(name, MimeUtility.fold(name.length() + 2, (String) field.get("value")));
            }
            setContent(message, mail);
            message.saveChanges();
            message.writeTo(out);
        } catch (MessagingException e) {
            throw new IOException("The message cannot be written as MIME", e);
        }
    }

    private static void setContent(MimeMessage message, Mail mail) throws MessagingException, IOException {
        List<Attachment> inline = mail.attachments().stream().filter(MimeWriter::isRelated).toList();
        List<Attachment> attached = mail.attachments().stream()
                .filter(attachment -> !isRelated(attachment) && attachment.type() != Type.REFERENCE).toList();
        Object body = mail.properties().get("body");
        CalendarPart calendar = mail.properties().get(CalendarPart.PROPERTY) instanceof CalendarPart part ? part : null;
        if (!isHtml(body) && calendar == null && inline.isEmpty() && attached.isEmpty()) {
            message.setText(text(body), "utf-8");
            return;
        }
        BodyPart content = body(body, calendar);
        content = inline.isEmpty() ? content : wrapped("related", content, inline);
        content = attached.isEmpty() ? content : wrapped("mixed", content, attached);
        if (content.getContent() instanceof MimeMultipart parts) {
            message.setContent(parts);
        }
    }

    private static boolean isRelated(Attachment attachment) {
        return attachment.isInline() && attachment.type() == Type.FILE && attachment.properties().get("contentId") != null;
    }

    private static BodyPart body(Object body, CalendarPart calendar) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        boolean html = isHtml(body);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(html ? Jsoup.parse(text(body)).wholeText().strip() : text(body), "utf-8");
        if (!html && calendar == null) {
            return plain;
        }
        MimeMultipart alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(plain);
        if (html) {
            MimeBodyPart rich = new MimeBodyPart();
            rich.setText(text(body), "utf-8", "html");
            alternative.addBodyPart(rich);
        }
        if (calendar != null) {
            MimeBodyPart programs = new MimeBodyPart();
            byte[] text = calendar.text().getBytes(StandardCharsets.UTF_8);
            programs.setDataHandler(new DataHandler(new ByteArrayDataSource(text, calendar.contentType())));
            programs.setHeader("Content-Type", calendar.contentType());
            alternative.addBodyPart(programs);
        }
        part.setContent(alternative);
        return part;
    }

    private static BodyPart wrapped(String subtype, BodyPart content, List<Attachment> attachments)
            throws MessagingException, IOException {
        MimeMultipart parts = new MimeMultipart(subtype);
        parts.addBodyPart(content);
        for (Attachment attachment : attachments) {
            parts.addBodyPart(AttachmentWriter.part(attachment));
        }
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static boolean isHtml(Object body) {
        return body instanceof Map<?, ?> map && "html".equals(map.get("contentType"));
    }

    private static String text(Object body) {
        String text = body instanceof Map<?, ?> map && map.get("content") instanceof String content ? content : "";
        return text.replaceAll("\\r\\n|\\r|\\n", "\r\n");
    }

    /** A message that keeps the id and date it has, or has not. */
    private static final class UnchangedHeaders extends MimeMessage {

        UnchangedHeaders() {
            super(MimeSessions.SESSION);
        }

        @Override
        protected void updateMessageID() {
            // The id is in the header fields already.
        }
    }
}
