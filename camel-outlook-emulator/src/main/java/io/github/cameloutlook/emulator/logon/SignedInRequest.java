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
package io.github.cameloutlook.emulator.logon;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

import io.github.cameloutlook.emulator.http.Request;

/** A request of a user who was let in. */
record SignedInRequest(Request request, String ticket) implements Request {

    private static final String AUTHORIZATION = "Authorization";

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String rawPath() {
        return request.rawPath();
    }

    @Override
    public String rawQuery() {
        return request.rawQuery();
    }

    @Override
    public String header(String name) {
        return name.equalsIgnoreCase(AUTHORIZATION) ? "Bearer " + ticket : request.header(name);
    }

    @Override
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.put(AUTHORIZATION, "Bearer " + ticket);
        return headers;
    }

    @Override
    public String origin() {
        return request.origin();
    }

    @Override
    public InputStream body() throws IOException {
        return request.body();
    }

    @Override
    public Map<String, Object> connection() {
        return request.connection();
    }
}
