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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Request;

/**
 * An operation of a batch as the service sees it: as if it had come alone, with the headers of the batch and its own.
 */
final class OperationRequest implements Request {

    private final Request batch;
    private final BatchOperation operation;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String path;
    private final String query;

    /** Fails with 400 when the operation is on another host than the batch. */
    OperationRequest(Request batch, BatchOperation operation) {
        this.batch = batch;
        this.operation = operation;
        batch.headers().forEach((name, value) -> {
            if (!isOfTheBatchAlone(name)) {
                headers.put(name, value);
            }
        });
        headers.putAll(operation.headers());
        String relative = relative(operation.url(), batch.origin());
        int mark = relative.indexOf('?');
        this.path = (mark < 0 ? relative : relative.substring(0, mark)).replace(" ", "%20");
        this.query = mark < 0 ? null : relative.substring(mark + 1).replace(" ", "%20");
    }

    /** What is about the body of the batch is not about the operations. */
    private static boolean isOfTheBatchAlone(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("content-") || lower.equals("transfer-encoding") || lower.equals("accept");
    }

    private static String relative(String url, String origin) {
        int scheme = url.indexOf("://");
        if (scheme < 0) {
            return url.startsWith("/") ? url : "/" + url;
        }
        // a proxy in between may have ended TLS: what counts is the host
        String host = origin.substring(origin.indexOf("://") + 3);
        String rest = url.substring(scheme + 3);
        if (!rest.regionMatches(true, 0, host, 0, host.length())
                || rest.length() > host.length() && rest.charAt(host.length()) != '/') {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "All operations of a batch must be on the host of the batch request.");
        }
        return rest.substring(host.length());
    }

    @Override
    public String method() {
        return operation.method();
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
        return headers.get(name);
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public String origin() {
        return batch.origin();
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(operation.body());
    }
}
