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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.operation.StateRequests;

/**
 * Keeps each state as one single-value extended property of the watched folder or calendar.
 *
 * @param client     way to the service
 * @param path       finds the entity, below the mailbox, given the mailbox and the container as configured
 * @param permission permission that writing needs
 */
public record PropertyPlace(OutlookClient client, BiFunction<String, String, CompletableFuture<String>> path,
        String permission) implements StatePlace {

    @Override
    public CompletableFuture<String> read(StateKey key) {
        return path.apply(key.mailbox(), key.container())
                .thenCompose(at -> client.send(StateRequests.readProperty(key.mailbox(), at, key.property())))
                .thenApply(answer -> value(answer.json()));
    }

    private static String value(Map<String, Object> entity) {
        // the filter of the request leaves one property at most
        return entity.get("singleValueExtendedProperties") instanceof List<?> properties && !properties.isEmpty()
                && properties.get(0) instanceof Map<?, ?> property && property.get("value") instanceof String value
                        ? value : null;
    }

    @Override
    public CompletableFuture<Void> write(StateKey key, String value) {
        return path.apply(key.mailbox(), key.container())
                .thenCompose(at -> client.send(StateRequests.writeProperty(key.mailbox(), at, key.property(), value)))
                .thenApply(answer -> null);
    }
}
