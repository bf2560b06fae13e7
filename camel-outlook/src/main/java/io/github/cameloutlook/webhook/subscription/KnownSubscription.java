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
package io.github.cameloutlook.webhook.subscription;

import java.util.concurrent.CompletableFuture;

/**
 * What is known of the subscription of a mailbox, in memory and written down. Read by any thread; changed by one at a
 * time.
 */
final class KnownSubscription {

    private final SubscriptionStore store;
    private final String configuredSecret;
    private volatile SubscriptionRecord entry = SubscriptionRecord.NONE;
    private volatile ClientState clientState;
    private volatile SubscriptionRecord writtenDown;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    /**
     * Begins with nothing.
     *
     * @param configuredSecret secret as configured, or null when each subscription has one of its own
     */
    KnownSubscription(SubscriptionStore store, String configuredSecret) {
        this.store = store;
        this.configuredSecret = configuredSecret;
        this.clientState = ClientState.of(configuredSecret);
    }

    SubscriptionRecord entry() {
        return entry;
    }

    String id() {
        return entry.subscriptionId();
    }

    boolean hasSecret() {
        return secret() != null;
    }

    /** Whether a notification has the secret of this subscription. */
    boolean recognises(ClientState received) {
        return clientState.matches(received);
    }

    private String secret() {
        return configuredSecret != null ? configuredSecret : entry.clientState();
    }

    /**
     * Reads what is written down; stays as it is when that is nothing. There is a secret then, whatever was written, so
     * that a notification is recognised that comes before the answer of the request that makes the subscription.
     */
    CompletableFuture<SubscriptionRecord> load() {
        return writing.thenCompose(written -> store.load()).thenApply(stored -> {
            writtenDown = stored;
            become(stored == null ? entry : stored);
            return withSecret();
        });
    }

    /** Reads what another node wrote down. */
    CompletableFuture<Void> look() {
        return store.load().thenAccept(stored -> become(stored == null ? entry : stored));
    }

    private SubscriptionRecord withSecret() {
        if (secret() == null) {
            become(entry.withClientState(ClientState.random()));
        }
        return entry;
    }

    /** The subscription is this one; written down if that is news. */
    void set(SubscriptionRecord current) {
        become(current);
        writing = writing.thenCompose(written -> write(current));
    }

    private CompletableFuture<Void> write(SubscriptionRecord current) {
        if (current.equals(writtenDown)) {
            return CompletableFuture.completedFuture(null);
        }
        return store.store(current).thenAccept(done -> writtenDown = done ? current : writtenDown);
    }

    /** There is none any more. */
    void forget() {
        become(entry.ended());
    }

    private void become(SubscriptionRecord current) {
        entry = current;
        clientState = ClientState.of(secret());
    }

    /** When everything is written down; never exceptionally. */
    CompletableFuture<Void> written() {
        return writing;
    }
}
