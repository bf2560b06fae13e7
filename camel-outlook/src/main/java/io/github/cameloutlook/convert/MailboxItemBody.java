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

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;

/** Reads bodies that are an item of a mailbox as the service exports it. */
public final class MailboxItemBody {

    private MailboxItemBody() {
    }

    /**
     * The parameters of an import: Mode and Data; ItemId and ChangeKey as well when an item is updated.
     *
     * @param  contentType           media type of the body, or null
     * @param  accepted              what is accepted, for the error about a body that fits nothing
     * @throws OutlookInputException if there is no data, or an item to update is not named
     */
    public static Map<String, Object> read(Exchange exchange, String contentType, String accepted) {
        Object body = exchange.getMessage().getBody();
        boolean described = body instanceof OutlookObject || body instanceof Map || body instanceof JsonNode
                || body != null && ContentType.parse(contentType).isJson();
        if (described) {
            return parameters(JsonBody.read(exchange, accepted));
        }
        if (body == null || !MailContentReader.isContent(body)) {
            throw new OutlookInputException(
                    "The body is " + (body == null ? "empty" : "a " + body.getClass().getName()) + ". Accepted: " + accepted
                                            + ".");
        }
        return parameters(
                Map.of("data", Base64.getEncoder().encodeToString(Content.bytes(exchange, body, Content.MOST_JSON))));
    }

    private static Map<String, Object> parameters(Map<String, Object> described) {
        Map<String, Object> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.putAll(described);
        if (given.get("data") == null) {
            throw new OutlookInputException(
                    "The item has no data" + (given.get("error") == null
                            ? "." : ": its export failed with " + given.get("error")));
        }
        boolean update = given.get("mode") != null && "update".equalsIgnoreCase(given.get("mode").toString());
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("Mode", update ? "update" : "create");
        parameters.put("Data", given.get("data"));
        if (update) {
            for (String name : new String[] { "ItemId", "ChangeKey" }) {
                if (given.get(name) == null) {
                    throw new OutlookInputException("An item is updated by its itemId and changeKey: " + name + " is missing.");
                }
                parameters.put(name, given.get(name));
            }
        }
        return parameters;
    }
}
