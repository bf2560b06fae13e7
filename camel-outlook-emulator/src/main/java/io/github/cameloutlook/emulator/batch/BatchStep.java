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
package io.github.cameloutlook.emulator.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * One request of a batch as the client wrote it.
 *
 * @param id        its id
 * @param method    in capitals
 * @param url       relative to the version root
 * @param headers   as given
 * @param body      JSON value, null when there is none
 * @param dependsOn ids of requests to be done before
 */
record BatchStep(String id, String method, String url, Map<String, String> headers, Object body, List<String> dependsOn) {

    static BatchStep read(Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw GraphException.badRequest("Invalid batch payload format.");
        }
        String id = text(map, "id");
        Map<String, String> headers = new LinkedHashMap<>();
        Object givenHeaders = map.get("headers") == null ? Map.of() : map.get("headers");
        if (!(givenHeaders instanceof Map<?, ?> given) || !given.values().stream().allMatch(String.class::isInstance)) {
            throw GraphException.badRequest("Invalid batch payload format: the headers of a request must be texts.");
        }
        given.forEach((name, value) -> headers.put((String) name, (String) value));
        Object dependencies = map.get("dependsOn") == null ? List.of() : map.get("dependsOn");
        if (!(dependencies instanceof List<?> ids) || !ids.stream().allMatch(String.class::isInstance)) {
            throw GraphException.badRequest("Invalid batch payload format: dependsOn must be a list of ids.");
        }
        List<String> dependsOn = ids.stream().map(String.class::cast).toList();
        return new BatchStep(
                id, text(map, "method").toUpperCase(Locale.ROOT), text(map, "url"), headers, map.get("body"), dependsOn);
    }

    private static String text(Map<?, ?> map, String name) {
        if (map.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw GraphException.badRequest("Invalid batch payload format: a request has no '" + name + "'.");
    }

    String key() {
        return id.toLowerCase(Locale.ROOT);
    }

    String header(String name) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }

    /** What is wrong with this request alone; null when it can be sent. */
    String fault() {
        if (url.contains("://")) {
            return "The url of a batch request must be relative to the version root.";
        }
        if (url.toLowerCase(Locale.ROOT).contains("$batch")) {
            return "Batch requests cannot be nested.";
        }
        if (body != null && header("Content-Type") == null) {
            return "Write requests (excluding DELETE) must contain the Content-Type header declaration.";
        }
        return null;
    }
}
