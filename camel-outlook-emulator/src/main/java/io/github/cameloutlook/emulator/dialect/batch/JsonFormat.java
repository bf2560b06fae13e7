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
package io.github.cameloutlook.emulator.dialect.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.cameloutlook.emulator.dialect.schema.ErrorCodes;
import io.github.cameloutlook.emulator.dialect.wire.OutlookPath;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/** A batch in JSON: requests and responses as Graph has them, but that none depends on another. */
final class JsonFormat implements BatchFormat {

    @Override
    public List<BatchOperation> read(Request batch, byte[] body) throws IOException {
        Object json;
        try {
            json = Json.read(body);
        } catch (IOException e) {
            throw malformed("it is not valid JSON.");
        }
        if (!(json instanceof Map<?, ?> object) || !(object.get("requests") instanceof List<?> requests)) {
            throw malformed("an object with 'requests' is expected.");
        }
        // after /api, and with the mailbox or without
        String version = OutlookPath.versionOf(batch.rawPath()).segment();
        List<BatchOperation> operations = new ArrayList<>();
        for (Object request : requests) {
            operations.add(operation(request, version));
        }
        return operations;
    }

    private static BatchOperation operation(Object request, String version) throws IOException {
        if (!(request instanceof Map<?, ?> operation)) {
            throw malformed("every request is an object.");
        }
        if (operation.get("dependsOn") != null) {
            throw malformed("operations cannot depend on each other.");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (operation.get("headers") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> headers.put((String) name, String.valueOf(value)));
        }
        Object content = operation.get("body");
        byte[] body = content == null
                ? new byte[0] : content instanceof String text ? decoded(text) : Json.bytes(content);
        if (content != null) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        String url = text(operation, "url");
        boolean belowVersion = !url.contains("://") && !url.toLowerCase(Locale.ROOT).startsWith("/api/");
        return new BatchOperation(
                text(operation, "id"), text(operation, "method").toUpperCase(Locale.ROOT),
                belowVersion ? "/api/" + version + (url.startsWith("/") ? "" : "/") + url : url, headers, body);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw malformed("a body that is a text has to be base64.");
        }
    }

    private static String text(Map<?, ?> operation, String name) {
        if (operation.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw malformed("a request has no '" + name + "'.");
    }

    private static GraphException malformed(String reason) {
        return new GraphException(400, ErrorCodes.POST_BODY, "The batch cannot be read: " + reason);
    }

    @Override
    public Response write(List<Done> done) {
        List<Map<String, Object>> responses = new ArrayList<>();
        for (Done one : done) {
            Map<String, Object> response = new LinkedHashMap<>();
            response.put("id", one.operation().id());
            response.put("status", one.answer().status());
            response.put("headers", one.answer().headers());
            if (one.answer().json() != null) {
                response.put("body", one.answer().json());
            } else if (one.answer().hasBody()) {
                response.put("body", Base64.getEncoder().encodeToString(one.answer().toBytes()));
            }
            responses.add(response);
        }
        return Response.json(200, Map.of("responses", responses));
    }
}
