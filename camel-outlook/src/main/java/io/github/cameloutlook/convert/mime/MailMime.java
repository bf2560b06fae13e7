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

import java.io.OutputStream;
import java.util.List;

import jakarta.mail.internet.MimeMessage;

import io.github.cameloutlook.convert.AttachedContent;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookMessage;

/**
 * Messages of the service as MIME (RFC 5322, RFC 2045), and back. This class can be loaded without Jakarta Mail; every
 * method checks that it is there.
 */
public final class MailMime {

    /** Name of the class of Jakarta Mail for a message. */
    public static final String MIME_MESSAGE = "jakarta.mail.internet.MimeMessage";
    /** Most bytes of a message that is read. */
    public static final int MOST_BYTES = MimeLimits.MOST_BYTES;

    private MailMime() {
    }

    /** Whether a value is a message of Jakarta Mail. */
    public static boolean isMimeMessage(Object value) {
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(MIME_MESSAGE)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a whole message.
     *
     * @throws OutlookInputException if it is no MIME, broken, or more than the limits allow
     */
    public static OutlookMessage read(byte[] mime) {
        MimeLibrary.require();
        return MimeReader.read(mime);
    }

    /**
     * Reads a message that is to be sent by a service that takes no MIME.
     *
     * @param  extendedProperties    whether the service has extended properties, which carry header fields that have no
     *                               property of their own
     * @return                       what the service has to be told, and nothing that it writes itself
     * @throws OutlookInputException if it cannot be read, or holds what cannot be told
     */
    public static OutlookMessage describe(byte[] mime, boolean extendedProperties) {
        MimeLibrary.require();
        return MimeDescription.of(mime, extendedProperties);
    }

    /**
     * Reads a message of Jakarta Mail as it would be sent.
     *
     * @param  mimeMessage           a {@code jakarta.mail.internet.MimeMessage}
     * @throws OutlookInputException if it cannot be written, or not be read again
     */
    public static OutlookMessage fromMimeMessage(Object mimeMessage) {
        MimeLibrary.require();
        return MimeReader.read(MimeBytes.of((MimeMessage) mimeMessage));
    }

    /**
     * Makes a message of Jakarta Mail. The content of attachments is decoded, or read from where it is, when the
     * message is written.
     *
     * @param  attachments           content to attach besides what the message has itself
     * @return                       a {@code jakarta.mail.internet.MimeMessage}
     * @throws OutlookInputException if the message cannot be told in MIME
     */
    public static Object toMimeMessage(OutlookMessage message, List<AttachedContent> attachments) {
        MimeLibrary.require();
        return MimeWriter.write(message, attachments);
    }

    /**
     * Writes a message as MIME; the target stays open.
     *
     * @param  attachments           content to attach besides what the message has itself
     * @throws OutlookInputException if the message cannot be told in MIME, or the target cannot be written
     */
    public static void write(OutlookMessage message, List<AttachedContent> attachments, OutputStream target) {
        MimeLibrary.require();
        MimeBytes.write(MimeWriter.write(message, attachments), target);
    }
}
