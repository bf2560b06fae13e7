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
package io.github.cameloutlook.streaming;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.operation.request.StreamingRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service over HTTP. A thread reads for as long as a connection is open. */
final class HttpNotificationSource implements NotificationSource {

    private static final Logger LOG = LoggerFactory.getLogger(HttpNotificationSource.class);
    private static final int PIECE = 8 * 1024;

    private final OutlookClient client;
    private final StreamingRequests requests;
    private final Supplier<CompletableFuture<String>> resource;
    private final String changeType;
    private final StreamTerms terms;
    private final Executor readers;

    /**
     * @param resource   what is watched; asked for each subscription
     * @param changeType kinds of change, separated by commas
     * @param readers    one thread for each connection
     */
    HttpNotificationSource(OutlookClient client, String mailbox, Supplier<CompletableFuture<String>> resource,
                           String changeType, StreamTerms terms, Executor readers) {
        this.client = client;
        this.requests = new StreamingRequests(mailbox);
        this.resource = resource;
        this.changeType = changeType;
        this.terms = terms;
        this.readers = readers;
    }

    @Override
    public CompletableFuture<String> subscribe() {
        return resource.get().thenCompose(watched -> client.send(requests.subscribe(watched, changeType)))
                .thenApply(answer -> {
                    if (answer.json().get("id") instanceof String id) {
                        return id;
                    }
                    throw new IllegalStateException("The service made a subscription and did not say its id");
                });
    }

    @Override
    public CompletableFuture<Connection> listen(String subscriptionId, Ear ear) {
        return client.send(requests.listen(List.of(subscriptionId), terms.timeout(), terms.keepAlive()))
                .thenApply(answer -> open(answer, ear));
    }

    private Connection open(OutlookResponse answer, Ear ear) {
        InputStream stream = answer.stream();
        try {
            readers.execute(() -> read(stream, ear));
        } catch (RuntimeException e) {
            close(stream);
            throw e;
        }
        return () -> close(stream);
    }

    private static void read(InputStream stream, Ear ear) {
        byte[] piece = new byte[PIECE];
        try (stream) {
            for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
                ear.heard(piece, length);
            }
        } catch (IOException | RuntimeException e) {
            // of whoever hears, too: nobody reads any more
            ear.ended(e);
            return;
        }
        ear.ended(null);
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            LOG.debug("A connection could not be closed: {}", e.getMessage());
        }
    }
}
