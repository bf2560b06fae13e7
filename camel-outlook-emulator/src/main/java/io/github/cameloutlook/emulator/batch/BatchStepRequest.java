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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.http.Request;

/** A request of a batch as the service sees it: as if it had come alone, with the batch's Authorization. */
final class BatchStepRequest implements Request {

    private final Request outer;
    private final BatchStep step;
    private final String path;
    private final String query;
    private final byte[] body;

    BatchStepRequest(Request outer, String version, BatchStep step) throws IOException {
        this.outer = outer;
        this.step = step;
        String relative = step.url().startsWith("/") ? step.url() : "/" + step.url();
        int mark = relative.indexOf('?');
        this.path = "/" + version + (mark < 0 ? relative : relative.substring(0, mark)).replace(" ", "%20");
        this.query = mark < 0 ? null : relative.substring(mark + 1).replace(" ", "%20");
        this.body = body(step);
    }

    private static byte[] body(BatchStep step) throws IOException {
        if (step.body() == null) {
            return new byte[0];
        }
        if (!(step.body() instanceof String text)) {
            return Json.bytes(step.body());
        }
        byte[] decoded = decode(text);
        String type = step.header("Content-Type");
        boolean mime = type.toLowerCase(Locale.ROOT).startsWith("text/plain");
        // MIME goes as base64 text by itself: clients that did not wrap that once more are understood too
        return mime && new String(decoded, StandardCharsets.ISO_8859_1).contains(":")
                ? text.getBytes(StandardCharsets.UTF_8) : decoded;
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw GraphException.badRequest("A body that is no JSON object must be a base64 string.");
        }
    }

    @Override
    public String method() {
        return step.method();
    }

    @Override
    public String rawPath() {
        return path;
    }

    @Override
    public String rawQuery() {
        return query;
    }

    @Override
    public String header(String name) {
        String own = step.header(name);
        return own != null || !isTakenFromBatch(name) ? own : outer.header(name);
    }

    private static boolean isTakenFromBatch(String name) {
        return name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("Host")
                || name.equalsIgnoreCase("client-request-id");
    }

    @Override
    public Map<String, String> headers() {
        Map<String, String> all = new LinkedHashMap<>(step.headers());
        outer.headers().forEach((name, value) -> {
            if (isTakenFromBatch(name) && step.header(name) == null) {
                all.put(name, value);
            }
        });
        return all;
    }

    @Override
    public String origin() {
        return outer.origin();
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(body);
    }
}
