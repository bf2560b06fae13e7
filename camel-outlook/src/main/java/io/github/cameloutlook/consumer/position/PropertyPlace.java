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

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.operation.request.StateRequests;

/**
 * Keeps each state as one single-value extended property of the watched folder or calendar, or, when it is long, as
 * several.
 *
 * @param client     way to the service
 * @param path       finds the entity, below the mailbox, given the mailbox and the container as configured
 * @param permission permission that writing needs
 */
public record PropertyPlace(OutlookClient client, BiFunction<String, String, CompletableFuture<String>> path,
        String permission) implements StatePlace {

    /** How often parts are read that another node writes meanwhile. */
    private static final int TRIALS = 3;

    @Override
    public CompletableFuture<String> read(StateKey key) {
        return path.apply(key.mailbox(), key.container()).thenCompose(at -> read(key, at, TRIALS));
    }

    private CompletableFuture<String> read(StateKey key, String at, int trials) {
        String property = key.property();
        return properties(key, at, List.of(property)).thenCompose(values -> {
            String first = values.get(property);
            if (first == null || PropertyParts.count(first) == 1) {
                return CompletableFuture.completedFuture(first);
            }
            List<String> names = PropertyParts.names(property, PropertyParts.count(first));
            return properties(key, at, names).thenCompose(all -> {
                String value = all.get(property) == null
                        ? null : PropertyParts.join(names.stream().map(all::get).toList());
                if (value != null) {
                    return CompletableFuture.completedFuture(value);
                }
                if (trials > 1) {
                    return read(key, at, trials - 1);
                }
                throw new IllegalArgumentException("The stored position is damaged: its parts do not belong together");
            });
        });
    }

    private CompletableFuture<Map<String, String>> properties(StateKey key, String at, List<String> names) {
        return client.send(StateRequests.readProperties(key.mailbox(), at, names)).thenApply(answer -> {
            Map<String, String> values = new HashMap<>();
            if (answer.json().get("singleValueExtendedProperties") instanceof List<?> properties) {
                // the filter of the request leaves those only, whose ids the service may spell differently
                properties.forEach(one -> put(values, names, (Map<?, ?>) one));
            }
            return values;
        });
    }

    private static void put(Map<String, String> values, List<String> names, Map<?, ?> property) {
        if (names.size() == 1) {
            values.put(names.get(0), (String) property.get("value"));
            return;
        }
        names.stream().filter(name -> name.equalsIgnoreCase(String.valueOf(property.get("id"))))
                .forEach(name -> values.put(name, (String) property.get("value")));
    }

    @Override
    public CompletableFuture<Void> write(StateKey key, String value) {
        List<String> parts = PropertyParts.split(value);
        List<String> names = PropertyParts.names(key.property(), parts.size());
        Map<String, String> properties = new LinkedHashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            properties.put(names.get(part), parts.get(part));
        }
        return path.apply(key.mailbox(), key.container())
                .thenCompose(at -> client.send(StateRequests.writeProperties(key.mailbox(), at, properties)))
                .thenApply(answer -> null);
    }
}
