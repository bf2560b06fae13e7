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

import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.client.RequestBody;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;

/** Reads the body of an exchange as the body of a request that a user spells out. */
public final class RequestBodyReader {

    private static final String JSON = "application/json";

    private RequestBodyReader() {
    }

    /** The body of the request; null when the exchange has none. */
    public static RequestBody read(Exchange exchange, String contentType, String accepted) {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return null;
        }
        if (body instanceof OutlookObject || body instanceof Map || body instanceof JsonNode) {
            return new RequestBody.Json(JsonBody.read(exchange, accepted));
        }
        if (body instanceof Collection<?> items) {
            return new RequestBody.Json(items);
        }
        if (!MailContentReader.isContent(body)) {
            throw new OutlookInputException("The body is a " + body.getClass().getName() + ". Accepted: " + accepted + ".");
        }
        byte[] bytes = Content.bytes(exchange, body, Content.MOST_JSON);
        if (contentType != null) {
            return new RequestBody.Bytes(contentType, bytes);
        }
        return new RequestBody.Bytes(body instanceof CharSequence ? JSON : "application/octet-stream", bytes);
    }
}
