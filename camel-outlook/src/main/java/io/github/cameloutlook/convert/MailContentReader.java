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

import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** Reads the body of an exchange as mail. */
public final class MailContentReader {

    private final String accepted;

    /**
     * Makes a reader.
     *
     * @param accepted what is accepted, for the error about a body that fits nothing
     */
    public MailContentReader(String accepted) {
        this.accepted = accepted;
    }

    /**
     * Reads the body.
     *
     * @param  contentType           content type as the exchange or the endpoint says it, or null
     * @throws OutlookInputException if the body is not mail content
     */
    public MailContent read(Exchange exchange, String contentType) {
        Object body = exchange.getMessage().getBody();
        ContentType type = ContentType.parse(contentType);
        if (body == null) {
            return new MailContent.Text("", false);
        }
        if (body instanceof OutlookMessage message) {
            return new MailContent.Message(Json.copy(message.properties()), null);
        }
        if (body instanceof OutlookObject other) {
            throw new OutlookInputException(
                    "The body is " + other.getClass().getSimpleName() + ". Accepted: " + accepted + ".");
        }
        if (body instanceof Map<?, ?> map) {
            return message(Json.copy(properties(map)));
        }
        if (body instanceof JsonNode node) {
            return message(JsonBody.object(node));
        }
        if (MimeBody.isMimeMessage(body)) {
            return new MailContent.Mime(MimeBody.write(body));
        }
        if (!isContent(body)) {
            throw new OutlookInputException("The body is a " + body.getClass().getName() + ". Accepted: " + accepted + ".");
        }
        if (type.isMime()) {
            return new MailContent.Mime(mime(Content.bytes(exchange, body, Content.MOST_TEXT)));
        }
        if (type.isJson()) {
            return message(JsonBody.parse(Content.bytes(exchange, body, Content.MOST_JSON)));
        }
        String text = Content.text(exchange, body, type);
        return new MailContent.Text(text, type.isHtml() || !type.isPlain() && startsAsHtml(text));
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> properties(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** The service's sendMail takes the message inside an envelope; both shapes are understood. */
    private static MailContent message(Map<String, Object> properties) {
        if (properties.get("message") instanceof Map<?, ?> message) {
            Object save = properties.get("saveToSentItems");
            return new MailContent.Message(properties(message), save == null ? null : Boolean.valueOf(save.toString()));
        }
        return new MailContent.Message(properties, null);
    }

    /** Whether a value is text or bytes in one form or another, and not an object of some kind. */
    public static boolean isContent(Object body) {
        return body instanceof CharSequence || body instanceof byte[] || body instanceof InputStream
                || body instanceof StreamCache || body instanceof Reader || body instanceof File || body instanceof Path
                || body instanceof WrappedFile;
    }

    /**
     * A content type stays on an exchange for long: what does not begin with a header field is no MIME, whatever it
     * says.
     */
    private static byte[] mime(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] > ' ' && bytes[end] != ':') {
            end++;
        }
        if (end == 0 || end == bytes.length || bytes[end] != ':') {
            throw new OutlookInputException(
                    "The content type is message/rfc822, but the body does not begin with a header field. Remove the header"
                                            + " Content-Type, or set it to text/plain or text/html.");
        }
        return bytes;
    }

    private static boolean startsAsHtml(String text) {
        String start = text.substring(0, Math.min(text.length(), 200)).replace("\uFEFF", "").stripLeading();
        return start.regionMatches(true, 0, "<html", 0, 5) || start.regionMatches(true, 0, "<!doctype html", 0, 14);
    }
}
