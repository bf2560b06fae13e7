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

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import io.github.cameloutlook.convert.OutlookInputException;

/** Messages of Jakarta Mail as bytes. */
final class MimeBytes {

    private MimeBytes() {
    }

    static byte[] of(MimeMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(message, new Bounded(bytes));
        return bytes.toByteArray();
    }

    static void write(MimeMessage message, OutputStream target) {
        try {
            message.writeTo(target);
        } catch (IOException | MessagingException e) {
            throw new OutlookInputException("The MIME message cannot be written: " + e.getMessage(), e);
        }
    }

    /** Ends when more is written than a message may have, before it fills the memory. */
    private static final class Bounded extends FilterOutputStream {

        private long written;

        Bounded(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int length) throws IOException {
            written += length;
            if (written > MimeLimits.MOST_BYTES) {
                throw new IOException("it is larger than " + (MimeLimits.MOST_BYTES >> 20) + " MB");
            }
        }
    }
}
