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
package io.github.cameloutlook.operation.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.client.PageWalk;
import io.github.cameloutlook.convert.OutlookInputException;

/**
 * Finds containers by id or name in a collection without levels, such as calendars. Of names that differ in nothing but
 * case the exact one is meant. What was found is remembered until {@link #forget}.
 */
final class NamedContainerResolver implements ContainerResolver {

    private final OutlookClient client;
    private final String noun;
    private final Function<String, CompletableFuture<OutlookRequest.Builder>> collection;
    private final List<String> nameProperties;
    private final FoundContainers found = new FoundContainers();

    /**
     * Makes one.
     *
     * @param noun           what the containers are called, for errors
     * @param path           of their collection, below the mailbox
     * @param nameProperties properties that have a name, the strongest first
     */
    NamedContainerResolver(OutlookClient client, String noun, String path, String... nameProperties) {
        this(client, noun,
             mailbox -> CompletableFuture.completedFuture(
                     OutlookRequest.to(HttpMethod.GET, mailbox, path).operation(path.substring(1) + "/resolve")),
             nameProperties);
    }

    /**
     * Makes one.
     *
     * @param noun           what the containers are called, for errors
     * @param collection     lists them, by mailbox
     * @param nameProperties properties that have a name, the strongest first
     */
    NamedContainerResolver(OutlookClient client, String noun,
                           Function<String, CompletableFuture<OutlookRequest.Builder>> collection, String... nameProperties) {
        this.client = client;
        this.noun = noun;
        this.collection = collection;
        this.nameProperties = List.of(nameProperties);
    }

    @Override
    public CompletableFuture<String> resolve(String mailbox, String name) {
        if (FoundContainers.isId(name)) {
            return CompletableFuture.completedFuture(name);
        }
        String known = found.get(mailbox, name);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        return collection.apply(mailbox).thenCompose(request -> {
            OutlookRequest list = request.query("$select", "id," + String.join(",", nameProperties)).build();
            return all(PageWalk.from(new PageReader(client), list), new ArrayList<>())
                    .thenApply(containers -> found.remember(mailbox, name, choose(list, containers, name)));
        });
    }

    @Override
    public void forget(String mailbox, String name) {
        found.forget(mailbox, name);
    }

    private CompletableFuture<List<Map<String, Object>>> all(PageWalk walk, List<Map<String, Object>> containers) {
        return walk.next().thenCompose(page -> {
            containers.addAll(page.items());
            return walk.hasNext() ? all(walk, containers) : CompletableFuture.completedFuture(containers);
        });
    }

    private String choose(OutlookRequest list, List<Map<String, Object>> containers, String name) {
        List<Map<String, Object>> best = nameProperties.stream().map(property -> named(containers, property, name.strip()))
                .filter(named -> !named.isEmpty()).findFirst().orElse(List.of());
        if (best.size() > 1) {
            throw new OutlookInputException("There is more than one " + noun + " '" + name + "': give its id instead.");
        }
        if (best.isEmpty()) {
            throw new OutlookNotFoundException(
                    new ErrorDetails(
                            list.mailbox(), list.operation(), 0, null, "There is no " + noun + " '" + name + "'", null,
                            "A " + noun + " is an id or a name as the mailbox shows it"),
                    null);
        }
        return String.valueOf(best.get(0).get("id"));
    }

    private static List<Map<String, Object>> named(List<Map<String, Object>> containers, String property, String name) {
        List<Map<String, Object>> named = containers.stream()
                .filter(container -> name.equalsIgnoreCase(String.valueOf(container.get(property)))).toList();
        List<Map<String, Object>> exact = named.stream().filter(container -> name.equals(container.get(property))).toList();
        return exact.isEmpty() ? named : exact;
    }
}
