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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;

/**
 * Finds folders that lie in folders: by a name that the service knows, an id, or a path of display names whose first
 * part may be either. What was found is remembered until {@link #forget}.
 */
abstract class NestedFolderResolver implements ContainerResolver {

    private final OutlookClient client;
    private final Set<String> wellKnown;
    private final String operation;
    private final FoundContainers found = new FoundContainers();

    /**
     * Makes a resolver.
     *
     * @param wellKnown names, in lower case, that the service takes in place of an id
     * @param operation name of the look-ups in errors and logs
     */
    NestedFolderResolver(OutlookClient client, Set<String> wellKnown, String operation) {
        this.client = client;
        this.wellKnown = wellKnown;
        this.operation = operation;
    }

    /** The request for the folders of a name that are directly below a folder; null stands for the top. */
    abstract OutlookRequest.Builder children(String mailbox, String parent);

    /** What a folder may be called. */
    abstract String hint();

    @Override
    public CompletableFuture<String> resolve(String mailbox, String folder) {
        List<String> parts = parts(folder);
        String first = parts.isEmpty() ? "" : parts.get(0);
        if (parts.size() == 1 && isDirect(first)) {
            return CompletableFuture.completedFuture(direct(first));
        }
        if (parts.isEmpty()) {
            return CompletableFuture.failedFuture(notFound(mailbox, folder, "the name is empty"));
        }
        String known = found.get(mailbox, folder);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        return walk(mailbox, folder, parts).thenApply(id -> found.remember(mailbox, folder, id));
    }

    @Override
    public void forget(String mailbox, String folder) {
        found.forget(mailbox, folder);
    }

    private CompletableFuture<String> walk(String mailbox, String folder, List<String> parts) {
        boolean directStart = isDirect(parts.get(0));
        CompletableFuture<String> at = CompletableFuture.completedFuture(directStart ? direct(parts.get(0)) : null);
        for (String name : parts.subList(directStart ? 1 : 0, parts.size())) {
            at = at.thenCompose(parent -> child(mailbox, folder, parent, name));
        }
        return at;
    }

    private CompletableFuture<String> child(String mailbox, String folder, String parent, String name) {
        OutlookRequest request = children(mailbox, parent)
                .query("$filter", "displayName eq '" + name.replace("'", "''") + "'")
                .query("$select", "id,displayName")
                .operation(operation)
                .build();
        return client.send(request).thenApply(response -> {
            if (response.json().get("value") instanceof List<?> folders && !folders.isEmpty()
                    && folders.get(0) instanceof Map<?, ?> match && match.get("id") != null) {
                return match.get("id").toString();
            }
            throw notFound(mailbox, folder, "there is no folder '" + name + "' at that place");
        });
    }

    static OutlookRequest.Builder get(String mailbox, String path) {
        return OutlookRequest.to(HttpMethod.GET, mailbox, path);
    }

    private static List<String> parts(String folder) {
        return Arrays.stream(folder.split("/")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private boolean isDirect(String part) {
        return wellKnown.contains(part.toLowerCase(Locale.ROOT)) || FoundContainers.isId(part);
    }

    private String direct(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        return wellKnown.contains(lower) ? lower : part;
    }

    private OutlookNotFoundException notFound(String mailbox, String folder, String reason) {
        return new OutlookNotFoundException(
                new ErrorDetails(
                        mailbox, operation, 0, null, "Folder '" + folder + "' was not found: " + reason, null, hint()),
                null);
    }
}
