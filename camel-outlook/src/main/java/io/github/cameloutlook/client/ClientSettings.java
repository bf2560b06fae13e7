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

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import io.github.cameloutlook.auth.TokenProvider;
import io.github.cameloutlook.auth.UserSignIn;
import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.dialect.OutlookApi;

/**
 * Everything that a client is made of. Immutable; one client per set of settings, so that the limits of a mailbox are
 * shared by all who use it.
 */
public final class ClientSettings {

    private final Dialect dialect;
    private final TokenProvider tokenProvider;
    private final UserSignIn userSignIn;
    private final HttpClient httpClient;
    private final Supplier<HttpClient> newHttpClient;
    private final Executor executor;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private final Duration requestTimeout;
    private final int maximumRetries;
    private final Duration retryDelay;
    private final Duration maximumRetryDelay;
    private final int maxConcurrentRequests;
    private final int requestsPerWindow;
    private final long uploadBytesPerWindow;
    private final Duration streamGrace;
    private final long maximumAnswerSize;
    private final BatchFormat batchFormat;

    private ClientSettings(Builder builder) {
        this.dialect = Objects.requireNonNull(builder.dialect, "dialect");
        this.userSignIn = builder.userSignIn;
        this.tokenProvider = userSignIn != null
                ? builder.tokenProvider : Objects.requireNonNull(builder.tokenProvider, "tokenProvider");
        this.executor = Objects.requireNonNull(builder.executor, "executor");
        this.scheduler = Objects.requireNonNull(builder.scheduler, "scheduler");
        this.clock = builder.clock;
        this.requestTimeout = builder.requestTimeout;
        this.maximumRetries = atLeast(0, builder.maximumRetries, "maximumRetries");
        this.retryDelay = builder.retryDelay;
        this.maximumRetryDelay = builder.maximumRetryDelay;
        this.maxConcurrentRequests = atLeast(1, builder.maxConcurrentRequests, "maxConcurrentRequests");
        this.requestsPerWindow = atLeast(0, builder.requestsPerWindow, "requestsPerWindow");
        this.uploadBytesPerWindow = builder.uploadBytesPerWindow;
        this.streamGrace = builder.streamGrace;
        this.maximumAnswerSize = builder.maximumAnswerSize;
        this.batchFormat = batchFormat(builder);
        this.newHttpClient = recipe(builder);
        this.httpClient = builder.httpClient == null ? newHttpClient.get() : builder.httpClient;
    }

    private static BatchFormat batchFormat(Builder builder) {
        // Graph's is JSON; of Outlook REST only the other form is documented
        boolean graph = builder.dialect.version().api() == OutlookApi.graph;
        if (graph && builder.batchFormat == BatchFormat.multipart) {
            throw new IllegalArgumentException("batchFormat=multipart is one of api=outlook-rest; Microsoft Graph has json");
        }
        if (builder.batchFormat != null) {
            return builder.batchFormat;
        }
        return graph ? BatchFormat.json : BatchFormat.multipart;
    }

    private static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
        }
        return value;
    }

    private static Supplier<HttpClient> recipe(Builder builder) {
        HttpClient.Builder client = HttpClient.newBuilder()
                // With HTTP/2 all requests to the host share a connection, and one stream that a route reads slowly
                // uses up its flow-control window: unrelated requests would stall behind it.
                .version(HttpClient.Version.HTTP_1_1)
                // A redirect would carry the token to wherever the answer says.
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(builder.connectTimeout)
                .executor(builder.executor);
        if (builder.sslContext != null) {
            client.sslContext(builder.sslContext);
        }
        if (builder.proxy != null) {
            client.proxy(ProxySelector.of(builder.proxy));
        }
        return client::build;
    }

    public static Builder builder() {
        return new Builder();
    }

    public Dialect dialect() {
        return dialect;
    }

    public TokenProvider tokenProvider() {
        return tokenProvider;
    }

    /** How the user is signed in who has no tokens, or null. */
    public UserSignIn userSignIn() {
        return userSignIn;
    }

    public HttpClient httpClient() {
        return httpClient;
    }

    /** Another client of the same kind, with connections of its own. */
    HttpClient newHttpClient() {
        return newHttpClient.get();
    }

    public Executor executor() {
        return executor;
    }

    public ScheduledExecutorService scheduler() {
        return scheduler;
    }

    public Clock clock() {
        return clock;
    }

    public Duration requestTimeout() {
        return requestTimeout;
    }

    public int maximumRetries() {
        return maximumRetries;
    }

    public Duration retryDelay() {
        return retryDelay;
    }

    public Duration maximumRetryDelay() {
        return maximumRetryDelay;
    }

    public int maxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public int requestsPerWindow() {
        return requestsPerWindow;
    }

    public long uploadBytesPerWindow() {
        return uploadBytesPerWindow;
    }

    public Duration streamGrace() {
        return streamGrace;
    }

    public BatchFormat batchFormat() {
        return batchFormat;
    }

    public long maximumAnswerSize() {
        return maximumAnswerSize;
    }

    @Override
    public String toString() {
        return "ClientSettings[" + dialect + "]";
    }

    /** Builds settings; the defaults are those of the component's options. */
    public static final class Builder {
        private Dialect dialect;
        private TokenProvider tokenProvider;
        private UserSignIn userSignIn;
        private HttpClient httpClient;
        private SSLContext sslContext;
        private InetSocketAddress proxy;
        private Duration connectTimeout = Duration.ofSeconds(20);
        private Executor executor;
        private ScheduledExecutorService scheduler;
        private Clock clock = Clock.systemUTC();
        private Duration requestTimeout = Duration.ofSeconds(100);
        private int maximumRetries = 6;
        private Duration retryDelay = Duration.ofSeconds(1);
        private Duration maximumRetryDelay = Duration.ofSeconds(60);
        private int maxConcurrentRequests = 4;
        private int requestsPerWindow = 10_000;
        private long uploadBytesPerWindow = 150L << 20;
        private Duration streamGrace = Duration.ofSeconds(10);
        private long maximumAnswerSize = 256L << 20;
        private BatchFormat batchFormat;

        private Builder() {
        }

        public Builder dialect(Dialect dialect) {
            this.dialect = dialect;
            return this;
        }

        public Builder tokenProvider(TokenProvider tokenProvider) {
            this.tokenProvider = tokenProvider;
            return this;
        }

        /** How a user is signed in to a server on premises, in place of tokens. */
        public Builder userSignIn(UserSignIn userSignIn) {
            this.userSignIn = userSignIn;
            return this;
        }

        /** A ready HTTP client; when there is none, one is made from the executor, sslContext, proxy and timeout. */
        public Builder httpClient(HttpClient httpClient) {
            this.httpClient = httpClient;
            return this;
        }

        /** TLS settings of the HTTP client that is made here, or null for the JVM's. */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = sslContext;
            return this;
        }

        /** HTTP proxy of the HTTP client that is made here, or null for none. */
        public Builder proxy(InetSocketAddress proxy) {
            this.proxy = proxy;
            return this;
        }

        /** Longest time to make a connection, of the HTTP client that is made here. */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = connectTimeout;
            return this;
        }

        /**
         * Threads that read answers and carry on with what comes after a request. What comes after may block on further
         * answers, so the pool must not be bounded (a cached pool).
         */
        public Builder executor(Executor executor) {
            this.executor = executor;
            return this;
        }

        /** Runs time-outs and delays; its tasks only hand over to the executor. */
        public Builder scheduler(ScheduledExecutorService scheduler) {
            this.scheduler = scheduler;
            return this;
        }

        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Longest time to wait for the answer to one attempt, or for the next bytes of a streamed answer. */
        public Builder requestTimeout(Duration requestTimeout) {
            this.requestTimeout = requestTimeout;
            return this;
        }

        /** How often a request is repeated; 0 turns repeating off. */
        public Builder maximumRetries(int maximumRetries) {
            this.maximumRetries = maximumRetries;
            return this;
        }

        /** First delay of the back-off between repeats. */
        public Builder retryDelay(Duration retryDelay) {
            this.retryDelay = retryDelay;
            return this;
        }

        /** Longest delay of the back-off between repeats. */
        public Builder maximumRetryDelay(Duration maximumRetryDelay) {
            this.maximumRetryDelay = maximumRetryDelay;
            return this;
        }

        /** Requests in flight at a time per mailbox. */
        public Builder maxConcurrentRequests(int maxConcurrentRequests) {
            this.maxConcurrentRequests = maxConcurrentRequests;
            return this;
        }

        /** Requests per 10 minutes per mailbox; 0 turns the budget off. */
        public Builder requestsPerWindow(int requestsPerWindow) {
            this.requestsPerWindow = requestsPerWindow;
            return this;
        }

        /** Uploaded bytes per 5 minutes per mailbox; 0 turns the budget off. */
        public Builder uploadBytesPerWindow(long uploadBytesPerWindow) {
            this.uploadBytesPerWindow = uploadBytesPerWindow;
            return this;
        }

        /** How long a streamed answer that nobody reads counts as a request in flight. */
        public Builder streamGrace(Duration streamGrace) {
            this.streamGrace = streamGrace;
            return this;
        }

        /** Most bytes of an answer that is read whole. */
        public Builder maximumAnswerSize(long maximumAnswerSize) {
            this.maximumAnswerSize = maximumAnswerSize;
            return this;
        }

        /** How batches are written; null for the form that the API is documented to have. */
        public Builder batchFormat(BatchFormat batchFormat) {
            this.batchFormat = batchFormat;
            return this;
        }

        public ClientSettings build() {
            return new ClientSettings(this);
        }
    }
}
