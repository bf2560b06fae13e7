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
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentStore;
import org.eclipse.angus.mail.util.DecodingException;

/** Reads MIME (RFC 5322, RFC 2045) into the properties and attachments a mailbox shows of it. */
public final class MimeReader {

    private final ContentStore store;

    /** A reader that puts the content of attachments into a store. */
    public MimeReader(ContentStore store) {
        this.store = store;
    }

    /**
     * Reads a whole message.
     *
     * @throws MalformedMimeException when there is no header field, or a part cannot be taken apart or decoded
     */
    public Mail read(Content mime) throws MalformedMimeException, IOException {
        try (SharedContentStream in = new SharedContentStream(mime)) {
            MimeMessage message = new MimeMessage(MimeSessions.SESSION, in);
            Map<String, Object> properties = HeaderReader.read(message);
            BodyCollector collector = new BodyCollector(new AttachmentReader(store));
            collector.collect(message);
            List<Attachment> attachments = collector.attachments();
            properties.put("body", collector.body());
            return new Mail(properties, attachments);
        } catch (MessagingException | DecodingException e) {
            throw new MalformedMimeException("The MIME content cannot be read: " + e.getMessage(), e);
        }
    }
}
