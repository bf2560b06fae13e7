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
package io.github.cameloutlook.convert.cloudevents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.convert.JsonBody;
import io.github.cameloutlook.convert.JsonBytes;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What an event carries: the body of an exchange.
 *
 * @param value       what JSON can be made of; or text, bytes, null
 * @param contentType what it is as bytes; null when there is none
 */
record EventData(Object value, String contentType) {

    static final String JSON = "application/json";

    /** Whole events are in memory. */
    private static final int MOST = 64 << 20;

    /** Reads the body; a stream is read whole. */
    static EventData of(Message message) {
        Object body = message.getBody();
        if (body == null) {
            return new EventData(null, null);
        }
        if (body instanceof OutlookObject || body instanceof Map || body instanceof JsonNode || body instanceof Collection) {
            return new EventData(body, JSON);
        }
        String type = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        if (body instanceof CharSequence text) {
            return new EventData(text.toString(), type == null ? "text/plain" : type);
        }
        return new EventData(bytes(message), type == null ? "application/octet-stream" : type);
    }

    private static byte[] bytes(Message message) {
        if (message.getBody() instanceof byte[] bytes) {
            return bytes;
        }
        try (InputStream stream = message.getBody(InputStream.class)) {
            if (stream == null) {
                throw new OutlookInputException(
                        "The body, a " + message.getBody().getClass().getName() + ", is no event data.");
            }
            byte[] bytes = stream.readNBytes(MOST);
            if (bytes.length == MOST && stream.read() >= 0) {
                throw new OutlookInputException("The body has more than " + (MOST >> 20) + " MB, too much for an event.");
            }
            return bytes;
        } catch (IOException e) {
            throw new OutlookInputException("The body cannot be read: " + e.getMessage(), e);
        }
    }

    boolean isJson() {
        return JSON.equals(contentType) && !(value instanceof CharSequence) && !(value instanceof byte[]);
    }

    /** The data as a body of its own. */
    Object body() {
        return isJson() ? new String(JsonBytes.of(value), java.nio.charset.StandardCharsets.UTF_8) : value;
    }

    /** The data inside the JSON of an event, under the name that goes with it. */
    void putInto(Map<String, Object> event) {
        if (value instanceof byte[] bytes) {
            event.put("data_base64", java.util.Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof String text && contentType.startsWith(JSON)) {
            event.put("data", JsonBody.value(text));
        } else if (value != null) {
            event.put("data", value);
        }
    }
}
