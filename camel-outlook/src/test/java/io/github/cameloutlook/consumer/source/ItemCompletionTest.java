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
package io.github.cameloutlook.consumer.source;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.BatchSender;
import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Items of which the service told only what changed: an id and the properties that are new. */
class ItemCompletionTest {

    private record Things() implements WatchedCollection {
        @Override
        public String mailbox() {
            return "me";
        }

        @Override
        public String container() {
            return "things";
        }

        @Override
        public String description() {
            return "the things of mailbox me";
        }

        @Override
        public String noun() {
            return "thing";
        }

        @Override
        public OutlookRequest get(String id) {
            return OutlookRequest.to(HttpMethod.GET, "me", "/things/" + id).build();
        }

        @Override
        public OutlookRequest look(String id) {
            return get(id);
        }

        @Override
        public int pageSize() {
            return 10;
        }
    }

    private final Map<String, Map<String, Object>> service = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final OutlookClient client = request -> {
        String id = request.path().substring("/things/".length());
        asked.add(id);
        return service.containsKey(id)
                ? CompletableFuture.completedFuture(
                        new OutlookResponse(
                                200, HttpHeaders.of(Map.of(), (name, value) -> true), service.get(id), null))
                : CompletableFuture.failedFuture(new OutlookNotFoundException(
                        new ErrorDetails("me", "things/get", 404, "ErrorItemNotFound", "gone", null, null), null));
    };
    private final List<Item> gone = new ArrayList<>();

    private List<Item> completed(Item... walked) {
        StoppableWaits waits = new StoppableWaits();
        ConsumerParts parts = new ConsumerParts(
                client, new PageReader(client), null, null, Clock.systemUTC(), waits, new Blame(client, waits),
                new BatchSender(client), null);
        return ItemCompletion.ofParts(new Things(), Set.of("lastModifiedDateTime"), parts)
                .complete(List.of(walked), gone::add, (item, failure) -> {
                    throw failure;
                });
    }

    private static Item item(String id, Map<String, Object> properties, String reason) {
        return new Item(id, ChangeType.updated, properties, 0, reason);
    }

    @Test
    void onlyWhatLacksPropertiesIsAskedFor() {
        service.put("part", Map.of("id", "part", "subject", "S", "lastModifiedDateTime", "2026-01-31T08:00:00Z"));
        Item whole = item("whole", Map.of("id", "whole", "lastModifiedDateTime", "2026-01-31T08:00:00Z"), null);
        Item removed = item("removed", Map.of("id", "removed"), "deleted");
        List<Item> items = completed(item("part", Map.of("id", "part", "isRead", true), null), whole, removed);

        assertThat(items).extracting(Item::id).containsExactly("part", "whole", "removed");
        assertThat(items.get(0).properties()).containsEntry("subject", "S");
        assertThat(items.get(1)).isSameAs(whole);
        assertThat(items.get(2)).isSameAs(removed);
        assertThat(asked).containsExactly("part");
    }

    @Test
    void whatLeftMeanwhileIsSettledAndNotOffered() {
        assertThat(completed(item("left", Map.of("id", "left", "isRead", true), null))).isEmpty();
        assertThat(gone).extracting(Item::id).containsExactly("left");
    }
}
