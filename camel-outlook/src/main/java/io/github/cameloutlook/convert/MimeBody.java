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

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Bodies of Jakarta Mail. Its API is optional: this class touches it only when an application brings it along. */
final class MimeBody {

    private static final boolean AVAILABLE = isAvailable();

    private MimeBody() {
    }

    private static boolean isAvailable() {
        try {
            Class.forName("jakarta.mail.internet.MimeMessage", false, MimeBody.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false; // no application class can be a MimeMessage then
        }
    }

    static boolean isMimeMessage(Object body) {
        return AVAILABLE && Mail.isInstance(body);
    }

    static byte[] write(Object body) {
        return Mail.write(body);
    }

    /** Apart, so that the class is not resolved when the API is absent. */
    private static final class Mail {

        static boolean isInstance(Object body) {
            return body instanceof MimeMessage;
        }

        static byte[] write(Object body) {
            try {
                ByteArrayOutputStream mime = new ByteArrayOutputStream();
                ((MimeMessage) body).writeTo(mime);
                return mime.toByteArray();
            } catch (IOException | MessagingException e) {
                throw new OutlookInputException("The MimeMessage of the body cannot be written: " + e.getMessage(), e);
            }
        }
    }
}
