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

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;

/**
 * Reads the body of an exchange as parameters of an action. Actions need no body, and what an exchange has in it may
 * still be what an earlier step left there: only JSON in one form or another counts as parameters, and text as text.
 */
public final class ParameterBody {

    private final Exchange exchange;
    private final ContentType type;

    /**
     * Makes a reader.
     *
     * @param contentType content type as the exchange or the endpoint says it, or null
     */
    public ParameterBody(Exchange exchange, String contentType) {
        this.exchange = exchange;
        this.type = ContentType.parse(contentType);
    }

    /** Parameters that the body has by their names on the wire; empty when the body is something else. */
    public Map<String, Object> parameters() {
        Object body = exchange.getMessage().getBody();
        boolean item = body instanceof OutlookObject object && object.has("id");
        boolean structured = body instanceof Map || body instanceof JsonNode || body instanceof OutlookObject;
        boolean json = type.isJson() && body != null && MailContentReader.isContent(body);
        return structured && !item || json ? JsonBody.read(exchange, "") : new LinkedHashMap<>();
    }

    /** Text that the body is; null when it is something else. */
    public String text() {
        Object body = exchange.getMessage().getBody();
        boolean content = body != null && MailContentReader.isContent(body) && !type.isJson();
        String text = content ? Content.text(exchange, body, type) : null;
        return text == null || text.isBlank() ? null : text;
    }
}
