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

import jakarta.mail.MessagingException;

/** Content of files as the service writes it. */
final class Base64Text {

    private Base64Text() {
    }

    /** Checks content before a byte of the message is written: a failure while it is written leaves half a message. */
    static void check(String name, String content) throws MessagingException {
        int end = content.length();
        while (end > 0 && content.charAt(end - 1) == '=' && content.length() - end < 2) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (!isDigit(content.charAt(i))) {
                throw new MessagingException("the content of its attachment '" + name + "' is no base64 at " + i);
            }
        }
        boolean whole = end == content.length() ? end % 4 != 1 : content.length() % 4 == 0;
        if (!whole) {
            throw new MessagingException("the content of its attachment '" + name + "' is base64 that is cut off");
        }
    }

    private static boolean isDigit(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }
}
