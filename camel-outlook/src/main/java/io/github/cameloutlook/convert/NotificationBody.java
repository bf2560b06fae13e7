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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/**
 * Reads bodies that hold change notifications, in whatever form a route has them, as the payload that the service
 * writes.
 */
public final class NotificationBody {

    private static final String COLLECTION = "value";

    private NotificationBody() {
    }

    /**
     * Lets a function read the body as a payload. A stream is read as it comes, and a stream cache can be read again
     * afterwards.
     *
     * @param  accepted              what is accepted, for the error about a body that fits nothing
     * @throws OutlookInputException if the body cannot hold notifications
     */
    public static <T> T read(Exchange exchange, String accepted, Function<InputStream, T> reading) {
        Object body = exchange.getMessage().getBody();
        Object json = json(body);
        if (json == null && !MailContentReader.isContent(body)) {
            throw new OutlookInputException(
                    "The body is " + (body == null ? "empty" : "a " + body.getClass().getName()) + ". Accepted: " + accepted
                                            + ".");
        }
        try (InputStream payload = json == null
                ? Content.open(exchange, body)
                : new ByteArrayInputStream(JsonBytes.of(json))) {
            return reading.apply(payload);
        } catch (IOException e) {
            throw new OutlookInputException("The body could not be closed: " + e.getMessage(), e);
        } finally {
            if (body instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    /** The payload as a JSON value; null when the body is none but may be the text of one. */
    private static Object json(Object body) {
        if (body instanceof OutlookObject object) {
            return collection(object.properties(), object.has(COLLECTION));
        }
        if (body instanceof Map<?, ?> map) {
            return collection(map, map.containsKey(COLLECTION));
        }
        if (body instanceof JsonNode node) {
            return node.isArray() ? Map.of(COLLECTION, node) : collection(node, node.has(COLLECTION));
        }
        return body instanceof Collection<?> items ? Map.of(COLLECTION, items) : null;
    }

    /** A single notification is a collection of one. */
    private static Object collection(Object json, boolean isCollection) {
        return isCollection ? json : Map.of(COLLECTION, List.of(json));
    }
}
