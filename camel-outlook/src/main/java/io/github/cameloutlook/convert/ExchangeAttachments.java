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
package io.github.cameloutlook.convert;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.activation.FileDataSource;

import io.github.cameloutlook.client.AttachmentContent;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.Attachment;
import org.apache.camel.attachment.AttachmentMessage;

/** Turns the Camel attachments of an exchange into content that can be uploaded. */
public final class ExchangeAttachments {

    private static final Pattern FILE_NAME
            = Pattern.compile("filename\\s*=\\s*(?:\"([^\"]*)\"|([^;]+))", Pattern.CASE_INSENSITIVE);
    private static final String CONTENT_ID_KEY = "cid:";

    private ExchangeAttachments() {
    }

    /**
     * The attachments of an exchange.
     *
     * @param  answeredMessageId     message that is answered or forwarded: its own attachments are left out, since an
     *                               answer does not return them and the service forwards them by itself; or null
     * @throws OutlookInputException if the content of one cannot be read
     */
    public static List<AttachmentContent> read(Exchange exchange, String answeredMessageId) {
        List<AttachmentContent> contents = new ArrayList<>();
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        if (message == null || !message.hasAttachments()) {
            return contents;
        }
        for (Map.Entry<String, Attachment> entry : message.getAttachmentObjects().entrySet()) {
            Attachment attachment = entry.getValue();
            DataSource source = attachment.getDataHandler().getDataSource();
            boolean answered = answeredMessageId != null && source instanceof MailAttachmentSource received
                    && Objects.equals(received.messageId(), answeredMessageId);
            if (!answered) {
                contents.add(content(entry.getKey(), attachment, source));
            }
        }
        return contents;
    }

    /** The attachments of an exchange as they are, to be opened when they are written. */
    public static List<AttachedContent> attached(Exchange exchange) {
        List<AttachedContent> contents = new ArrayList<>();
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        if (message == null || !message.hasAttachments()) {
            return contents;
        }
        message.getAttachmentObjects().forEach((key, attachment) -> {
            DataHandler handler = attachment.getDataHandler();
            String contentId = contentId(key, attachment);
            contents.add(new AttachedContent(
                    name(key, attachment, handler.getDataSource()), contentId, isInline(attachment, contentId), handler));
        });
        return contents;
    }

    private static AttachmentContent content(String key, Attachment attachment, DataSource source) {
        DataHandler handler = attachment.getDataHandler();
        String contentId = contentId(key, attachment);
        String name = name(key, attachment, source);
        String type = handler.getContentType() == null ? "application/octet-stream" : handler.getContentType();
        return new AttachmentContent(
                name, type, contentId, isInline(attachment, contentId), size(name, source, handler), handler::getInputStream);
    }

    private static boolean isInline(Attachment attachment, String contentId) {
        String disposition = disposition(attachment);
        // mail programs give ids to ordinary files too
        return "inline".equalsIgnoreCase(disposition) || disposition == null && contentId != null;
    }

    /**
     * The key is the name, as everywhere in Camel. A map cannot hold two attachments of one name, so a name that the
     * attachment has itself beats the key: the one in the mailbox, or the file name of its Content-Disposition.
     */
    private static String name(String key, Attachment attachment, DataSource source) {
        if (source instanceof MailAttachmentSource received && received.getName() != null) {
            return received.getName();
        }
        String disposition = attachment.getHeader("Content-Disposition");
        Matcher fileName = FILE_NAME.matcher(disposition == null ? "" : disposition);
        if (fileName.find()) {
            return fileName.group(1) != null ? fileName.group(1) : fileName.group(2).strip();
        }
        return key.startsWith(CONTENT_ID_KEY) ? key.substring(CONTENT_ID_KEY.length()) : key;
    }

    private static String contentId(String key, Attachment attachment) {
        String header = attachment.getHeader("Content-ID");
        if (header != null) {
            return header.startsWith("<") && header.endsWith(">") ? header.substring(1, header.length() - 1) : header;
        }
        return key.startsWith(CONTENT_ID_KEY) ? key.substring(CONTENT_ID_KEY.length()) : null;
    }

    private static String disposition(Attachment attachment) {
        String disposition = attachment.getHeader("Content-Disposition");
        return disposition == null ? null : disposition.split(";", 2)[0].strip();
    }

    /**
     * An upload begins with the exact size. Other sources than files do not tell it, so they are read once to count:
     * twice the reading costs less than a copy in memory or on disk.
     */
    private static long size(String name, DataSource source, DataHandler handler) {
        if (source instanceof FileDataSource file) {
            File path = file.getFile();
            if (!path.canRead()) {
                throw new OutlookInputException("The file of attachment '" + name + "' cannot be read.");
            }
            return path.length();
        }
        try (InputStream stream = handler.getInputStream()) {
            return stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new OutlookInputException("The content of attachment '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
