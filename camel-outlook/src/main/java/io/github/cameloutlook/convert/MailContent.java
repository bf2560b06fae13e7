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

import java.util.Map;

/** What the body of an exchange is as mail. */
public sealed interface MailContent {

    /**
     * A message in the service's own shape.
     *
     * @param message         its properties, a copy that may be changed
     * @param saveToSentItems whether it is kept in Sent Items, or null when the body does not say
     * @param isWhole         whether it says all itself, so that nothing beside the body is put in
     */
    record Message(Map<String, Object> message, Boolean saveToSentItems, boolean isWhole) implements MailContent {

        /** A message that takes from beside the body what it leaves open. */
        public Message(Map<String, Object> message, Boolean saveToSentItems) {
            this(message, saveToSentItems, false);
        }

        @Override
        public String toString() {
            return "Message";
        }
    }

    /** A whole message as MIME. */
    record Mime(byte[] content) implements MailContent {
        @Override
        public String toString() {
            return "Mime[" + content.length + "]";
        }
    }

    /** Content of a message: text or HTML. Empty text stands for no body at all. */
    record Text(String content, boolean isHtml) implements MailContent {
        @Override
        public String toString() {
            return "Text[" + content.length() + "]";
        }
    }
}
