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
package io.github.cameloutlook.convert.type;

import java.util.Locale;

import io.github.cameloutlook.convert.JsonBody;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.convert.mime.MailMime;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;

/**
 * Whether a message is written as JSON or as MIME. The content type of the exchange decides, where it says so; content
 * tells by how it begins: a JSON object with a brace, MIME with a header field, whose name has none.
 */
final class MessageForm {

    static final String MIME = "message/rfc822";

    private MessageForm() {
    }

    /** The content type of an exchange, if it is about this value; null if it is not, or there is none. */
    static String contentType(Exchange exchange, Object value) {
        if (exchange == null || exchange.getMessage().getBody() != value) {
            return null;
        }
        String type = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class);
        return type == null ? null : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static boolean isMime(Exchange exchange, Object value) {
        return MIME.equals(contentType(exchange, value));
    }

    static OutlookMessage read(byte[] content, String contentType) {
        if (MIME.equals(contentType)) {
            return MailMime.read(content);
        }
        boolean json = contentType != null && (contentType.equals("application/json") || contentType.endsWith("+json"));
        if (json || beginsAsJson(content)) {
            return OutlookMessage.of(JsonBody.parse(content));
        }
        if (beginsAsMime(content)) {
            return MailMime.read(content);
        }
        throw new OutlookInputException(
                "The content is no message: it begins neither as a JSON object nor with a header field of MIME.");
    }

    private static boolean beginsAsJson(byte[] content) {
        int at = afterByteOrderMark(content);
        while (at < content.length
                && (content[at] == ' ' || content[at] == '\t' || content[at] == '\r' || content[at] == '\n')) {
            at++;
        }
        return at < content.length && content[at] == '{';
    }

    /** A field, or the line that begins a message in an mbox file. */
    private static boolean beginsAsMime(byte[] content) {
        int at = 0;
        while (at < content.length && content[at] > ' ' && content[at] != ':') {
            at++;
        }
        if (at == 0 || at == content.length) {
            return false;
        }
        boolean mbox = at == 4 && content[at] == ' ' && content[0] == 'F' && content[1] == 'r' && content[2] == 'o'
                && content[3] == 'm';
        return content[at] == ':' || mbox;
    }

    private static int afterByteOrderMark(byte[] content) {
        boolean mark = content.length > 2 && (content[0] & 0xFF) == 0xEF && (content[1] & 0xFF) == 0xBB
                && (content[2] & 0xFF) == 0xBF;
        return mark ? 3 : 0;
    }
}
