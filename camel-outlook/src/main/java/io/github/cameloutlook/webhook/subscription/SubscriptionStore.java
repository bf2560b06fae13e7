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
import java.util.concurrent.Executor;

import org.apache.camel.spi.StateRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the record of one subscription is kept. The repository may wait for the service, so it has threads of its own.
 */
public final class SubscriptionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionStore.class);

    private final StateRepository<String, String> states;
    private final String key;
    private final Executor executor;
    private volatile boolean failed;

    public SubscriptionStore(StateRepository<String, String> states, String key, Executor executor) {
        this.states = states;
        this.key = key;
        this.executor = executor;
    }

    /** The record, or null when there is none; one that is damaged counts as none, which costs a subscription. */
    CompletableFuture<SubscriptionRecord> load() {
        return CompletableFuture.supplyAsync(() -> {
            String text = states.getState(key);
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return SubscriptionRecord.read(text);
            } catch (IllegalArgumentException e) {
                LOG.warn("{}. A new subscription is made. The state is {}", e.getMessage(), key);
                return null;
            }
        }, executor);
    }

    /**
     * Writes the record down. Failing costs a subscription at the next start, so that it is told and not thrown: once,
     * until it works again.
     *
     * @return completes with whether it is written down
     */
    CompletableFuture<Boolean> store(SubscriptionRecord entry) {
        return CompletableFuture.supplyAsync(() -> {
            states.setState(key, entry.write());
            failed = false;
            return true;
        }, executor).exceptionally(failure -> {
            if (!failed) {
                failed = true;
                LOG.warn("Subscription {} could not be written down under {}. It works, and is replaced by a new one after"
                         + " a restart unless a later try to write succeeds. {}",
                        entry.subscriptionId(), key, failure.getMessage());
            }
            return false;
        });
    }
}
