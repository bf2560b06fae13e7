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
package io.github.cameloutlook.emulator.http;

import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/** A request as Jetty carries it. */
final class JettyRequest implements Request {

    private static final String CONNECTION = "emulator.connection";

    private final org.eclipse.jetty.server.Request request;
    private Map<String, String> headers;
    private InputStream body;

    JettyRequest(org.eclipse.jetty.server.Request request) {
        this.request = request;
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String rawPath() {
        return request.getHttpURI().getPath();
    }

    @Override
    public String rawQuery() {
        return request.getHttpURI().getQuery();
    }

    @Override
    public String header(String name) {
        return request.getHeaders().get(name);
    }

    @Override
    public Map<String, String> headers() {
        if (headers == null) {
            Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (HttpField field : request.getHeaders()) {
                fields.merge(field.getName(), field.getValue() == null ? "" : field.getValue(), (a, b) -> a + ", " + b);
            }
            headers = Collections.unmodifiableMap(fields);
        }
        return headers;
    }

    @Override
    public String origin() {
        String host = request.getHeaders().get(HttpHeader.HOST);
        String authority = host != null && !host.isEmpty()
                ? host
                : org.eclipse.jetty.server.Request.getServerName(request) + ':'
                  + org.eclipse.jetty.server.Request.getServerPort(request);
        return (request.isSecure() ? "https://" : "http://") + authority;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> connection() {
        Attributes attributes = request.getConnectionMetaData();
        Object known = attributes.getAttribute(CONNECTION);
        if (known == null) { // a connection has one request at a time
            known = new ConcurrentHashMap<String, Object>();
            attributes.setAttribute(CONNECTION, known);
        }
        return (Map<String, Object>) known;
    }

    @Override
    public InputStream body() {
        if (body == null) {
            body = Content.Source.asInputStream(request);
        }
        return body;
    }
}
