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

import java.io.IOException;
import java.util.List;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;

/** Reads MIME into the properties that the service shows of such a message. */
final class MimeReader {

    /** Nothing of the application's settings. Header fields come as bytes in it, see {@link HeaderFields}. */
    static final Session SESSION = Session.getInstance(new Properties());

    private MimeReader() {
    }

    /**
     * Reads a whole message.
     *
     * @throws OutlookInputException where and why it cannot be read
     */
    static OutlookMessage read(byte[] mime) {
        return read(mime, new Reading());
    }

    static OutlookMessage read(byte[] mime, Reading reading) {
        if (mime.length > MimeLimits.MOST_BYTES) {
            throw new OutlookInputException(
                    "The MIME message is larger than " + (MimeLimits.MOST_BYTES >> 20) + " MB, which no mailbox takes.");
        }
        try {
            MimeMessage message = new MimeMessage(SESSION, new SharedByteArrayInputStream(mime));
            if (!HeaderFields.hasAny(message)) {
                throw new MessagingException("it does not begin with a header field");
            }
            return read(message, "", reading);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            // the parser has no more than exceptions of the language for some of what is broken, and undoes soft line
            // breaks of quoted-printable by recursion
            throw reading.failure(e);
        }
    }

    /** Reads a message, or one that is attached to it. */
    static OutlookMessage read(MimeMessage mime, String place, Reading reading) throws MessagingException, IOException {
        reading.down();
        Reading.checkHeader(mime);
        OutlookMessage message = new OutlookMessage();
        HeaderReader.read(mime, message);
        PartReader parts = new PartReader(reading);
        parts.read(mime, place);
        message.setBody(parts.body());
        List<OutlookAttachment> attachments = parts.attachments();
        message.set("hasAttachments", attachments.stream().anyMatch(file -> !Boolean.TRUE.equals(file.getIsInline())));
        if (!attachments.isEmpty()) {
            message.setAttachments(attachments);
        }
        reading.up();
        return message;
    }
}
