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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One HTTP answer as handlers give it. */
public final class Response {

    /** Writes a body piece by piece. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** How the connection treats the answer on its way out. */
    public enum Disruption {
        /** The answer arrives whole. */
        NONE,
        /** The body breaks off in the middle and the connection closes. */
        TRUNCATE,
        /** No answer at all: the connection is reset. */
        RESET
    }

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Runnable> completions = new ArrayList<>(1);
    private Object json;
    private byte[] bytes;
    private Body stream;
    private long length = -1;
    private Duration delay = Duration.ZERO;
    private Disruption disruption = Disruption.NONE;
    private String fault;
    private boolean endless;
    private String mailbox;
    private String mailboxAddress;

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

    /** Sets a header; lines of the value become fields of the same name. */
    public Response header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Notes that the body goes on for as long as somebody listens: it is no request in progress. */
    public Response endless() {
        this.endless = true;
        return this;
    }

    public boolean isEndless() {
        return endless;
    }

    /** Holds the answer back for this long; the request counts as in progress meanwhile and no thread waits. */
    public Response delay(Duration delay) {
        this.delay = delay;
        return this;
    }

    /** Notes for the journal that this is not the service's own answer but a fault that was asked for. */
    public Response fault(String name) {
        this.fault = name;
        return this;
    }

    /** Notes whose mailbox the answer is about. */
    public Response about(String mailboxId, String mailboxAddress) {
        this.mailbox = mailboxId;
        this.mailboxAddress = mailboxAddress;
        return this;
    }

    /** Address of the mailbox that the answer is about, or null. */
    public String mailboxAddress() {
        return mailboxAddress;
    }

    /** Id of the mailbox that the answer is about, or null. */
    public String mailbox() {
        return mailbox;
    }

    /** Breaks the answer on its way out. */
    public Response disruption(Disruption disruption) {
        this.disruption = disruption;
        return this;
    }

    /**
     * Runs once, in the order of registration, when the answer has been produced: just before its last bytes leave, so
     * that a client which has read the answer finds what the completion did, or when sending failed.
     */
    public Response onCompletion(Runnable completion) {
        completions.add(completion);
        return this;
    }

    /**
     * The same answer with its body replaced: status, headers, delay, disruption and completions go along.
     *
     * @param length of the body, or -1 when unknown
     */
    public Response withBody(long length, Body body) {
        Response response = withoutBody(status);
        response.stream = body;
        response.length = length;
        return response;
    }

    /** A copy with another status and this JSON body; headers, delay, disruption and completions go along. */
    public Response withJson(int status, Object json) {
        Response response = withoutBody(status);
        response.json = json;
        return response;
    }

    /** A copy with another status and no body; headers, delay, disruption and completions go along. */
    public Response withoutBody(int status) {
        Response response = new Response(status);
        response.headers.putAll(headers);
        response.completions.addAll(completions);
        response.delay = delay;
        response.disruption = disruption;
        response.fault = fault;
        response.endless = endless;
        response.mailbox = mailbox;
        response.mailboxAddress = mailboxAddress;
        return response;
    }

    /** Writes the body, whatever its kind, as it goes over the wire. */
    public void writeTo(OutputStream out) throws IOException {
        if (json != null) {
            Json.write(json, out);
        } else if (bytes != null) {
            out.write(bytes);
        } else if (stream != null) {
            stream.writeTo(out);
        }
    }

    /** The whole body in memory: for answers known to be small. */
    public byte[] toBytes() {
        if (bytes != null) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public boolean hasBody() {
        return json != null || bytes != null || stream != null;
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

    public Duration delay() {
        return delay;
    }

    public Disruption disruption() {
        return disruption;
    }

    /** Name of the fault that took the service's place, or null. */
    public String fault() {
        return fault;
    }

    /** Runs what waits for the end of this answer; called by whoever sends it, more than once without harm. */
    public void complete() {
        List<Runnable> waiting = List.copyOf(completions);
        completions.clear();
        waiting.forEach(Runnable::run);
    }
}
