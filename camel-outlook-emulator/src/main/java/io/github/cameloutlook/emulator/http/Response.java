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

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer as handlers give it. */
public final class Response {

    /** Writes a body piece by piece. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Object json;
    private byte[] bytes;
    private Body stream;
    private long length = -1;

    private Response(int status) {
        this.status = status;
    }

    /** An answer without body. */
    public static Response status(int status) {
        return new Response(status);
    }

    /** An answer with a JSON body: what Jackson writes of Map, List, String, Number, Boolean, null. */
    public static Response json(int status, Object json) {
        Response response = new Response(status);
        response.json = json;
        return response;
    }

    /** An answer with these bytes. */
    public static Response bytes(int status, String contentType, byte[] bytes) {
        Response response = new Response(status).header("Content-Type", contentType);
        response.bytes = bytes;
        response.length = bytes.length;
        return response;
    }

    /**
     * An answer that is streamed.
     *
     * @param length of the body, or -1 when unknown (chunked)
     */
    public static Response stream(int status, String contentType, long length, Body body) {
        Response response = new Response(status).header("Content-Type", contentType);
        response.stream = body;
        response.length = length;
        return response;
    }

    /** Sets a header. */
    public Response header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The JSON body, or null. */
    public Object json() {
        return json;
    }

    /** The body as bytes, or null. */
    public byte[] bytes() {
        return bytes;
    }

    /** The streamed body, or null. */
    public Body stream() {
        return stream;
    }

    /** Length of the body, or -1 when it is not known beforehand. */
    public long length() {
        return length;
    }
}
