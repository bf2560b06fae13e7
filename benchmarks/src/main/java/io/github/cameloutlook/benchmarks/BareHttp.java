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
package io.github.cameloutlook.benchmarks;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What somebody writes who has no component: the JDK's client and Jackson. */
final class BareHttp {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    HttpClient client() {
        return http;
    }

    Map<String, Object> get(String url, int pageSize) throws Exception {
        return send(request(url).header("Prefer", "IdType=\"ImmutableId\", odata.maxpagesize=" + pageSize).build());
    }

    Map<String, Object> post(String url, Object body) throws Exception {
        return send(post(url, json.writeValueAsBytes(body)));
    }

    HttpRequest post(String url, byte[] body) {
        return request(url).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)).build();
    }

    byte[] write(Object value) throws Exception {
        return json.writeValueAsBytes(value);
    }

    /** To an address that carries its own authorization. */
    Map<String, Object> put(String url, String range, BodyPublisher body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/octet-stream")
                .header("Content-Range", range).PUT(body).build());
    }

    Map<String, Object> send(HttpRequest request) throws Exception {
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        return read(response);
    }

    Map<String, Object> read(HttpResponse<InputStream> response) throws Exception {
        try (InputStream body = response.body()) {
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + new String(body.readAllBytes()));
            }
            // an answer without body is empty, not wrong
            return response.headers().firstValue("Content-Type").isEmpty() ? Map.of() : parse(body);
        }
    }

    Map<String, Object> parse(InputStream body) throws Exception {
        return json.readValue(body, new TypeReference<>() {
        });
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer any")
                .header("Accept", "application/json");
    }
}
