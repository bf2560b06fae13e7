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
package io.github.cameloutlook.webhook.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.cameloutlook.webhook.notification.Verdict;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;

/**
 * The whole answer to a request: whatever came with the request, or was put on the exchange meanwhile, is not part of
 * it.
 *
 * @param status  HTTP status
 * @param headers HTTP headers
 * @param body    content, may be empty
 */
public record HttpAnswer(int status, Map<String, Object> headers, String body) {

    static final HttpAnswer METHOD_NOT_ALLOWED = new HttpAnswer(405, Map.of("Allow", "POST"), "");

    /** Echoes the token, so that no browser takes it for anything but text. */
    static HttpAnswer token(String token) {
        return new HttpAnswer(
                200, Map.of(Exchange.CONTENT_TYPE, "text/plain; charset=utf-8", "X-Content-Type-Options", "nosniff"), token);
    }

    /** Tells what became of a payload, and nothing about why. */
    public static HttpAnswer of(Verdict verdict) {
        int status = switch (verdict) {
            case ACCEPTED -> 202;
            case REFUSED -> 403;
            case MALFORMED -> 400;
            case TOO_LARGE -> 413;
            case NO_ROOM -> 503;
        };
        return new HttpAnswer(status, Map.of(), "");
    }

    /** Makes this the answer of an exchange. */
    public void writeTo(Exchange exchange) {
        exchange.setException(null);
        // the sender's charset, which engines would encode the answer with
        exchange.removeProperty(ExchangePropertyKey.CHARSET_NAME);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        headers.forEach(message::setHeader);
        message.setBody(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "HttpAnswer[" + status + "]";
    }
}
