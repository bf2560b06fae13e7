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
package io.github.cameloutlook.consumer.position;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.operation.request.StateRequests;

/**
 * Keeps each state as one open extension of the watched list: task lists have no extended properties.
 *
 * @param client     way to the service
 * @param path       finds the entity, below the mailbox, given the mailbox and the container as configured
 * @param permission permission that writing needs
 */
public record ExtensionPlace(OutlookClient client, BiFunction<String, String, CompletableFuture<String>> path,
        String permission) implements StatePlace {

    private static final String VALUE = "state";

    @Override
    public CompletableFuture<String> read(StateKey key) {
        return path.apply(key.mailbox(), key.container())
                .thenCompose(at -> client.send(StateRequests.readExtension(key.mailbox(), at, key.extension()))
                        .handle((answer, failure) -> {
                            Throwable cause = failure == null ? null : OutlookException.unwrap(failure);
                            if (cause == null) {
                                return answer.json().get(VALUE) instanceof String value ? value : null;
                            }
                            if (OutlookNotFoundException.isGone(cause)) {
                                return null;
                            }
                            throw new CompletionException(cause);
                        }));
    }

    @Override
    public CompletableFuture<Void> write(StateKey key, String value) {
        Map<String, Object> values = Map.of(VALUE, value);
        return path.apply(key.mailbox(), key.container())
                .thenCompose(at -> client.send(StateRequests.writeExtension(key.mailbox(), at, key.extension(), values))
                        .handle((answer, failure) -> failure == null ? null : OutlookException.unwrap(failure))
                        .thenCompose(failure -> {
                            if (OutlookNotFoundException.isGone(failure)) { // the first time
                                return client.send(
                                        StateRequests.createExtension(key.mailbox(), at, key.extension(), values));
                            }
                            return failure == null
                                    ? CompletableFuture.completedFuture(null) : CompletableFuture.failedFuture(failure);
                        }))
                .thenApply(answer -> null);
    }
}
