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

import java.util.List;

import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookMessage;

/** Makes a message of content and fields. What the content says itself is kept; fields fill what it leaves open. */
public final class MessageComposer {

    private MessageComposer() {
    }

    /** A message of plain content. */
    public static OutlookMessage compose(MailContent.Text text, MailFields fields) {
        OutlookMessage message = new OutlookMessage();
        message.setSubject(fields.subject() == null ? "" : fields.subject());
        message.setBody(text.isHtml() ? ItemBody.html(text.content()) : ItemBody.text(text.content()));
        return fill(message, fields);
    }

    /** A message in the service's own shape. */
    public static OutlookMessage compose(MailContent.Message content, MailFields fields) {
        return fill(OutlookMessage.of(content.message()), fields);
    }

    private static OutlookMessage fill(OutlookMessage message, MailFields fields) {
        fill(message, "subject", fields.subject());
        fill(message, "from", fields.from());
        fill(message, "toRecipients", fields.to());
        fill(message, "ccRecipients", fields.cc());
        fill(message, "bccRecipients", fields.bcc());
        fill(message, "replyTo", fields.replyTo());
        fill(message, "internetMessageHeaders", fields.headers());
        return message;
    }

    private static void fill(OutlookMessage message, String property, Object value) {
        boolean given = value != null && !(value instanceof List<?> list && list.isEmpty());
        if (given && !message.has(property)) {
            message.set(property, value);
        }
    }
}
