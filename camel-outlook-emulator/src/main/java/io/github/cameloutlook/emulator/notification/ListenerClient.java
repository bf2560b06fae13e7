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
package io.github.cameloutlook.emulator.notification;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Sends requests to listeners. */
final class ListenerClient {

    private static final int THREADS = 2;
    private static final int IDLE_SECONDS = 10;

    private final boolean anyCertificate;
    private HttpClient client;

    ListenerClient(boolean anyCertificate) {
        this.anyCertificate = anyCertificate;
    }

    /**
     * Made when first needed: most emulators send no notification, and this costs a thread and the JVM's certificates.
     */
    private synchronized HttpClient client() {
        if (client == null) {
            HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER).executor(threads());
            client = anyCertificate ? builder.sslContext(trustful()).build() : builder.build();
        }
        return client;
    }

    /**
     * Posts a body. The future fails with a {@link java.util.concurrent.TimeoutException} when the answer, with its
     * body, is not there in time.
     */
    CompletableFuture<HttpResponse<byte[]>> post(
            URI url, String contentType, Map<String, String> headers, byte[] body, Duration limit) {
        HttpRequest request;
        try {
            request = request(url, contentType, headers, body);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
        CompletableFuture<HttpResponse<byte[]>> exchange = client().sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        CompletableFuture<HttpResponse<byte[]>> limited = new CompletableFuture<>();
        exchange.whenComplete((answer, failure) -> {
            if (failure == null) {
                limited.complete(answer);
            } else {
                limited.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
            }
        });
        limited.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        // ends the exchange when the time is up: the connection is of no use any more
        limited.whenComplete((answer, failure) -> exchange.cancel(true));
        return limited;
    }

    private static HttpRequest request(URI url, String contentType, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).header("Content-Type", contentType);
        headers.forEach(request::header);
        return request
                .POST(body.length == 0
                        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** Daemons that end by themselves: a client cannot be closed, and may have work left when the emulator closes. */
    private static ThreadPoolExecutor threads() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "outlook-emulator-listener-client-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static SSLContext trustful() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] { new Trustful() }, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no TLS: " + e.getMessage(), e);
        }
    }

    /** Looks at nothing; the extended form keeps the JVM from comparing host names. */
    private static final class Trustful extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            // never a server here
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            // asked for
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // never a server here
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // asked for
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // never a server here
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // asked for
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
