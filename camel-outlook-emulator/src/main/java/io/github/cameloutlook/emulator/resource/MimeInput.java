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
package io.github.cameloutlook.emulator.resource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.attachment.AttachmentIds;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.MalformedMimeException;
import io.github.cameloutlook.emulator.mime.MimeReader;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.MessageEdit;
import io.github.cameloutlook.emulator.store.Timestamps;

/**
 * A message that a client sends as base64 of MIME in a text/plain body.
 *
 * @param mail    what is in it
 * @param content the MIME itself
 */
public record MimeInput(Mail mail, Content content) {

    /** Reads the body of a request. */
    public static MimeInput read(GraphRequest request) throws IOException {
        String type = request.http().header("Content-Type").toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/plain")) {
            throw new GraphException(
                    415, "UnsupportedMediaType",
                    "The content type must be application/json, or text/plain for MIME content in base64.");
        }
        Content content = Content.of(decoded(request.bytes()));
        try {
            return new MimeInput(new MimeReader(request.mailbox().contents()).read(content), content);
        } catch (MalformedMimeException e) {
            throw new GraphException(400, "ErrorMimeContentInvalid", "Invalid MIME content. " + e.getMessage());
        }
    }

    private static byte[] decoded(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1).replaceAll("\\s+", "");
        try {
            if (!text.isEmpty()) {
                return Base64.getDecoder().decode(text);
            }
        } catch (IllegalArgumentException e) {
            // answered below, the exception tells no more than the position
        }
        throw new GraphException(
                400, "ErrorMimeContentInvalidBase64String", "Invalid base64 string for MIME content.");
    }

    /** Fills a new draft with the message. */
    public void draft(Mailbox mailbox, MessageEdit edit) {
        Map<String, Object> properties = edit.properties();
        properties.putAll(mail.properties());
        properties.putIfAbsent("sentDateTime", Timestamps.of(mailbox.clock().instant()));
        properties.put("isDraft", true);
        properties.put("isRead", true);
        addAttachments(mailbox, edit);
        edit.mime(content);
        MessageDefaults.complete(mailbox, edit);
    }

    /** Adds the attachments of the message. */
    public void addAttachments(Mailbox mailbox, MessageEdit edit) {
        for (Attachment attachment : mail.attachments()) {
            attachment.properties().put("lastModifiedDateTime", Timestamps.of(mailbox.clock().instant()));
            edit.attachments().add(new Attachment(
                    AttachmentIds.next(), attachment.type(), attachment.properties(), attachment.content(), attachment.item()));
        }
    }
}
