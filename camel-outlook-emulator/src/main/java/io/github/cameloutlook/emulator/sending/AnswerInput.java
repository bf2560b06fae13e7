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
package io.github.cameloutlook.emulator.sending;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;

/**
 * What a client sends to reply or forward.
 *
 * @param comment text to stand above the original, or null
 * @param message properties of the answer that the client sets
 */
record AnswerInput(String comment, Map<String, Object> message) {

    private static final String TO = "toRecipients";

    static AnswerInput read(GraphRequest request, AnswerKind kind) throws IOException {
        Optional<Map<String, Object>> body = request.jsonOrNone();
        if (body.isEmpty()) {
            return new AnswerInput(null, Map.of());
        }
        Object comment = GraphRequest.parameter(body.get(), "comment");
        if (comment != null && !(comment instanceof String)) {
            throw new GraphException(400, "RequestBodyRead", "Cannot convert the value of 'comment' to 'Edm.String'.");
        }
        Map<String, Object> message = message(body.get());
        if (comment != null && GraphRequest.parameter(message, "body") != null) {
            throw invalid("Give either the parameter 'comment' or the body of 'message', not both.");
        }
        if (kind == AnswerKind.FORWARD) {
            message = withRecipients(message, GraphRequest.parameter(body.get(), TO));
        }
        return new AnswerInput((String) comment, message);
    }

    private static Map<String, Object> withRecipients(Map<String, Object> message, Object recipients) {
        Object inMessage = GraphRequest.parameter(message, TO);
        if (recipients != null && inMessage != null) {
            throw invalid("Give the recipients either in the parameter 'toRecipients' or in 'message', not in both.");
        }
        Object given = recipients == null ? inMessage : recipients;
        if (given == null || given instanceof List<?> list && list.isEmpty()) {
            throw invalid("Recipients are required, in the parameter 'toRecipients' or in 'message'.");
        }
        Map<String, Object> result = new LinkedHashMap<>(message);
        result.keySet().removeIf(TO::equalsIgnoreCase);
        result.put(TO, given);
        return result;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> message(Map<String, Object> body) {
        Object message = GraphRequest.parameter(body, "message");
        if (message == null) {
            return Map.of();
        }
        if (message instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new GraphException(400, "RequestBodyRead", "Cannot convert the value of 'message' to an object.");
    }

    private static GraphException invalid(String message) {
        return new GraphException(400, "ErrorInvalidRequest", message);
    }
}
