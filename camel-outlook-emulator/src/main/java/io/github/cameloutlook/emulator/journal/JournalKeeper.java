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
package io.github.cameloutlook.emulator.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/** Enters every exchange that passes into the journal, without holding up or gathering streamed bodies. */
public final class JournalKeeper implements Handler {

    /** JSON requests are at most this long on the service. */
    private static final int MAXIMUM_BODY = 4 * 1024 * 1024;

    private final Handler next;
    private final Journal journal;

    public JournalKeeper(Handler next, Journal journal) {
        this.next = next;
        this.journal = journal;
    }

    @Override
    public Response handle(Request request) throws Exception {
        CapturedBody requestBody = new CapturedBody(request.header("Content-Type"), MAXIMUM_BODY);
        CapturingRequest capturing = new CapturingRequest(request, requestBody);
        Response response = next.handle(capturing);
        capturing.readRest(MAXIMUM_BODY + 1);
        CapturedBody responseBody = new CapturedBody(response.headers().get("Content-Type"), MAXIMUM_BODY);
        Response observed = response.hasBody()
                ? response.withBody(response.length(), out -> response.writeTo(new CapturingOutput(out, responseBody)))
                : response;
        return observed.onCompletion(() -> journal.add(new Exchange(
                request.method(), url(request), headers(request), requestBody.text(), requestBody.note(), observed.status(),
                Map.copyOf(observed.headers()), responseBody.text(), responseBody.note(), observed.fault())));
    }

    private static String url(Request request) {
        return request.origin() + request.rawPath() + (request.rawQuery() == null ? "" : "?" + request.rawQuery());
    }

    private static Map<String, String> headers(Request request) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.replaceAll((name, value) -> name.equalsIgnoreCase("Authorization") ? "[redacted]" : value);
        return Collections.unmodifiableMap(headers);
    }
}
