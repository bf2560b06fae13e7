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
package io.github.cameloutlook.consumer.collection;

import java.util.LinkedHashSet;
import java.util.Set;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.WatchedCollection;
import io.github.cameloutlook.operation.request.CollectionRequests;

/**
 * The collection that is watched in one mailbox.
 *
 * @param mailbox  as configured
 * @param kind     what its items are like
 * @param query    what is seen of them
 * @param requests makes the requests
 */
record WatchedItems(String mailbox, CollectionKind kind, ConsumerSettings.Query query, CollectionRequests requests)
        implements
            WatchedCollection {

    @Override
    public String container() {
        return query.container();
    }

    @Override
    public String description() {
        return "the " + kind.noun() + "s of " + (kind.containerHeader() == null ? "" : query.container() + " of ")
               + "mailbox " + mailbox;
    }

    @Override
    public String noun() {
        return kind.noun();
    }

    OutlookRequest.Builder delta(int size) {
        // not $top, which ends a round early; a preference has to be sent with every page
        return requests.delta(mailbox).query("$select", selected(query, kind)).query("$expand", query.expand())
                .prefer("odata.maxpagesize=" + size);
    }

    boolean hasImmutableIds() {
        return requests.immutableIds();
    }

    /**
     * Ids of all items that are there.
     *
     * @param immutableIds whether ids shall be those that survive moves
     */
    OutlookRequest all(boolean immutableIds) {
        return requests.list(mailbox, immutableIds).query("$select", "id").query("$top", 200).build();
    }

    @Override
    public OutlookRequest get(String id) {
        return requests.get(mailbox, id).query("$select", selected(query, kind)).query("$expand", query.expand()).build();
    }

    @Override
    public OutlookRequest look(String id) {
        return requests.get(mailbox, id).query("$select", "id").build();
    }

    @Override
    public int pageSize() {
        return query.pageSize();
    }

    /** The properties as configured, and those that are needed; null for the default ones. */
    static String selected(ConsumerSettings.Query query, CollectionKind kind) {
        if (query.select() == null) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>(ConsumerSettings.list(query.select()));
        kind.needed().stream().sorted().forEach(names::add);
        return String.join(",", names);
    }
}
