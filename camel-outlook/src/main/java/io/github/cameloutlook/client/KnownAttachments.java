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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attachments that an item had before another one was added. By them the new one is recognised when the answer to
 * its last byte was lost: names alone do not tell, because an item may have several files of one name.
 */
final class KnownAttachments {

    private record Attached(String id, String name) {
        static Attached of(Map<String, Object> attachment) {
            return new Attached(String.valueOf(attachment.get("id")), String.valueOf(attachment.get("name")));
        }
    }

    private final OutlookClient client;
    private final OutlookRequest list;
    private final Set<String> ids;

    private KnownAttachments(OutlookClient client, OutlookRequest list, List<Attached> attached) {
        this.client = client;
        this.list = list;
        this.ids = attached.stream().map(Attached::id).collect(Collectors.toSet());
    }

    /** What the item has now. */
    static CompletableFuture<KnownAttachments> of(OutlookClient client, String mailbox, String itemPath) {
        OutlookRequest list = OutlookRequest.to(HttpMethod.GET, mailbox, itemPath + "/attachments")
                .operation("attachments/list").query("$select", "id,name,size,contentType").build();
        return all(client, list).thenApply(attached -> new KnownAttachments(client, list, attached));
    }

    /**
     * The attachment of this name that was added since.
     *
     * @return completes with its id; null when there is none, or more than one and nobody can tell whose they are
     */
    CompletableFuture<String> added(String name) {
        return all(client, list).thenApply(attached -> {
            List<String> added = attached.stream().filter(one -> one.name().equals(name)).map(Attached::id)
                    .filter(id -> !ids.contains(id)).toList();
            return added.size() == 1 ? added.get(0) : null;
        });
    }

    private static CompletableFuture<List<Attached>> all(OutlookClient client, OutlookRequest list) {
        return from(PageWalk.from(new PageReader(client), list), List.of());
    }

    private static CompletableFuture<List<Attached>> from(PageWalk walk, List<Attached> before) {
        if (!walk.hasNext()) {
            return CompletableFuture.completedFuture(before);
        }
        return walk.next().thenCompose(page -> from(walk,
                Stream.concat(before.stream(), page.items().stream().map(Attached::of)).toList()));
    }
}
