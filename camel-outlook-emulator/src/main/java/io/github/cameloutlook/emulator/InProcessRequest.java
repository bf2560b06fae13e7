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
package io.github.cameloutlook.emulator;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

import io.github.cameloutlook.emulator.http.Request;

/** A request that the emulator sends to itself. */
final class InProcessRequest implements Request {

    private final String method;
    private final String path;
    private final String query;
    private final byte[] body;
    private final String origin;

    InProcessRequest(String method, String origin, String pathAndQuery, byte[] body) {
        int mark = pathAndQuery.indexOf('?');
        this.method = method;
        this.origin = origin;
        this.path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        this.query = mark < 0 ? null : pathAndQuery.substring(mark + 1);
        this.body = body;
    }

    @Override
    public String method() {
        return method;
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
        return headers().entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    @Override
    public Map<String, String> headers() {
        return body.length == 0 ? Map.of() : Map.of("Content-Type", "application/json");
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(body);
    }
}
