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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;

/** Reads bodies that are JSON objects in one form or another. */
public final class JsonBody {

    private JsonBody() {
    }

    /**
     * The body as the properties of a JSON object; a copy that may be changed.
     *
     * @param  accepted              what is accepted, for the error about a body that fits nothing
     * @throws OutlookInputException if the body is no JSON object
     */
    @SuppressWarnings("unchecked") // JSON objects have text keys
    public static Map<String, Object> read(Exchange exchange, String accepted) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof OutlookObject object) {
            return Json.copy(object.properties());
        }
        if (body instanceof Map<?, ?> map) {
            return Json.copy((Map<String, Object>) map);
        }
        if (body instanceof JsonNode node) {
            return object(node);
        }
        if (body != null && MailContentReader.isContent(body)) {
            return parse(Content.bytes(exchange, body, Content.MOST_JSON));
        }
        throw new OutlookInputException(
                "The body is " + (body == null ? "empty" : "a " + body.getClass().getName()) + ". Accepted: " + accepted
                                        + ".");
    }

    /** The properties of a JSON object. */
    public static Map<String, Object> object(JsonNode node) {
        if (!node.isObject()) {
            throw new OutlookInputException("The body is a JSON " + node.getNodeType() + ", not an object.");
        }
        return Json.toObject(node);
    }

    /** The properties of a JSON object in UTF-8. */
    public static Map<String, Object> parse(byte[] json) {
        try {
            return Json.readObject(json);
        } catch (IOException e) {
            throw new OutlookInputException("The body is no JSON object: " + firstLine(e.getMessage()), e);
        }
    }

    /** Any JSON value. */
    public static JsonNode value(String json) {
        try {
            return Json.readTree(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new OutlookInputException("The body is no JSON: " + firstLine(e.getMessage()), e);
        }
    }

    /** What the parser says without the source excerpt that follows: bodies stay out of logs. */
    public static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
