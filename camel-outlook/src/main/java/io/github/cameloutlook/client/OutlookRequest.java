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
package io.github.cameloutlook.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

import io.github.cameloutlook.dialect.NeutralRequest;

/**
 * One request as the layers above the wire describe it: in Graph's names, relative to a mailbox. Immutable.
 * <p>
 * {@link #path()} is relative to the mailbox ("/messages/{id}/reply") with its segments already percent-encoded, or
 * relative to the version root when {@link #mailbox()} is null. A request made by {@link #link} goes to an absolute
 * continuation link of the service instead; the client refuses a link that leaves the service.
 */
public final class OutlookRequest {

    /** What the answer's body is. */
    public enum Answer {
        /** A JSON object, read whole. An empty body gives an empty object. */
        JSON,
        /** Bytes, handed over as a stream that the receiver closes. */
        STREAM,
        /** As a stream, that goes on for as long as somebody reads: it does not count as a request in flight. */
        ENDLESS;

        /** Whether the answer is handed over while it comes. */
        boolean isStreamed() {
            return this != JSON;
        }
    }

    private final HttpMethod method;
    private final String mailbox;
    private final String path;
    private final URI link;
    private final boolean preauthenticated;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final RequestBody body;
    private final Repeatability repeatability;
    private final Answer answer;
    private final String operation;
    private final Executor reader;

    private OutlookRequest(Builder builder) {
        this.method = builder.method;
        this.mailbox = builder.mailbox;
        this.path = builder.path;
        this.link = builder.link;
        this.preauthenticated = builder.preauthenticated;
        this.query = Collections.unmodifiableMap(new LinkedHashMap<>(builder.query));
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
        this.body = builder.body;
        this.repeatability = builder.repeatability == null ? defaultRepeatability(method) : builder.repeatability;
        this.answer = builder.answer;
        this.operation = builder.operation == null ? method + " " + (path == null ? "link" : path) : builder.operation;
        this.reader = builder.reader;
    }

    private static Repeatability defaultRepeatability(HttpMethod method) {
        // the first DELETE of an item moves it to Deleted Items, a second one would delete it from there
        return method == HttpMethod.POST || method == HttpMethod.DELETE
                ? Repeatability.ONLY_IF_NOT_EXECUTED : Repeatability.SAFE;
    }

    /**
     * A request to a path below the mailbox (me, a user principal name or an id), or below the version root if null.
     */
    public static Builder to(HttpMethod method, String mailbox, String path) {
        return new Builder(method, mailbox, Objects.requireNonNull(path, "path"), null);
    }

    /** A GET of a continuation link that the service gave for this mailbox. */
    public static Builder link(String mailbox, String link) {
        return link(HttpMethod.GET, mailbox, link);
    }

    /** A request to an absolute address of the API that the service gave for this mailbox. */
    public static Builder link(HttpMethod method, String mailbox, String link) {
        return new Builder(method, mailbox, null, address(mailbox, link));
    }

    private static URI address(String mailbox, String link) {
        try {
            return new URI(link);
        } catch (URISyntaxException e) { // its message quotes the link, which is a secret
            throw new OutlookMalformedResponseException(
                    new ErrorDetails(
                            mailbox, "Continuation", 0, null,
                            "the continuation link is no address (see its character " + e.getIndex() + ")", null, null),
                    null);
        }
    }

    /** A request to a pre-authenticated URL that the service gave (upload sessions): sent without a token. */
    public static Builder preauthenticated(HttpMethod method, String mailbox, URI url) {
        Builder builder = new Builder(method, mailbox, null, url);
        builder.preauthenticated = true;
        return builder;
    }

    public HttpMethod method() {
        return method;
    }

    /**
     * The mailbox that the request counts for, as addressed by the user; null for requests to the service as a whole.
     */
    public String mailbox() {
        return mailbox;
    }

    /** Path below the mailbox, or null when the request goes to {@link #link()}. */
    public String path() {
        return path;
    }

    /** Absolute address, or null when the request goes to {@link #path()}. */
    public URI link() {
        return link;
    }

    /** Whether the address carries its own authorization, so that no token may be sent to it. */
    public boolean isPreauthenticated() {
        return preauthenticated;
    }

    /** Query options by name ("$top"), values not encoded. */
    public Map<String, String> query() {
        return query;
    }

    /** Headers by name. Preferences are joined into one Prefer header by the builder. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body, or null. */
    public RequestBody body() {
        return body;
    }

    public Repeatability repeatability() {
        return repeatability;
    }

    public Answer answer() {
        return answer;
    }

    /** Name of the operation for errors and logs, such as messages/reply. Holds no content. */
    public String operation() {
        return operation;
    }

    /** What is asked, for the dialect that is spoken. */
    NeutralRequest neutral() {
        return new NeutralRequest(method.name(), mailbox, path, query, link, headers, json(), answer == Answer.STREAM);
    }

    private Object json() {
        if (body instanceof RequestBody.JsonWithContent withContent) {
            return withContent.json();
        }
        return body instanceof RequestBody.Json json ? json.value() : null;
    }

    /** Who reads the answer, or null. See {@link Builder#reader}. */
    public Executor reader() {
        return reader;
    }

    @Override
    public String toString() {
        return "OutlookRequest[" + operation + ", mailbox=" + mailbox + "]";
    }

    /** Builds a request. */
    public static final class Builder {
        private final HttpMethod method;
        private final String mailbox;
        private final String path;
        private final URI link;
        private boolean preauthenticated;
        private final Map<String, String> query = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private RequestBody body;
        private Repeatability repeatability;
        private Answer answer = Answer.JSON;
        private String operation;
        private Executor reader;

        private Builder(HttpMethod method, String mailbox, String path, URI link) {
            this.method = Objects.requireNonNull(method, "method");
            this.mailbox = mailbox;
            this.path = path;
            this.link = link;
        }

        /** Adds a query option; null values are left out. */
        public Builder query(String name, Object value) {
            if (value != null) {
                query.put(name, value.toString());
            }
            return this;
        }

        /** Sets a header; null values are left out. */
        public Builder header(String name, String value) {
            if (value != null) {
                headers.put(name, value);
            }
            return this;
        }

        /** Adds a preference to the Prefer header. */
        public Builder prefer(String preference) {
            headers.merge("Prefer", preference, (before, added) -> before + ", " + added);
            return this;
        }

        public Builder body(RequestBody body) {
            this.body = body;
            return this;
        }

        /** A JSON body in the neutral model. */
        public Builder json(Object value) {
            return body(new RequestBody.Json(value));
        }

        /** Overrides the default: POST and DELETE only if not executed, every other method safe. */
        public Builder repeatability(Repeatability repeatability) {
            this.repeatability = repeatability;
            return this;
        }

        public Builder answer(Answer answer) {
            this.answer = answer;
            return this;
        }

        /** Name for errors and logs. */
        public Builder operation(String operation) {
            this.operation = operation;
            return this;
        }

        /**
         * Who reads a JSON answer and completes the future; by default, and when the executor rejects it, a thread of
         * the client.
         */
        public Builder reader(Executor reader) {
            this.reader = reader;
            return this;
        }

        public OutlookRequest build() {
            return new OutlookRequest(this);
        }
    }
}
