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
package io.github.cameloutlook.consumer.message;

import java.net.http.HttpHeaders;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.SeenItems;
import io.github.cameloutlook.consumer.position.WalkPosition;
import io.github.cameloutlook.consumer.source.ChangeWalk;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import io.github.cameloutlook.operation.request.MessageRequests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Answers that the service promises nothing about: repetitions, empty pages, missing links. */
class ChangeWalkTest {

    private static final String LINK = "https://graph.microsoft.com/v1.0/link";

    private final Deque<Map<String, Object>> answers = new ArrayDeque<>();
    private final OutlookClient client = request -> CompletableFuture.completedFuture(
            new OutlookResponse(200, HttpHeaders.of(Map.of(), (name, value) -> true), answers.poll(), null));
    private final WalkPosition position = new WalkPosition(new SeenItems(100));
    private final FolderMessages messages = new FolderMessages("me", "inbox", view());
    private final ChangeWalk walk = new ChangeWalk(
            messages, new MessageReading(messages, ChangeType.created, position), client, new StoppableWaits());

    private static FolderView view() {
        return new FolderView("inbox", null, null, null, null, 50, Set.of(), false, new MessageRequests(true));
    }

    private void page(String nextLink, String deltaLink, Map<?, ?>... items) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("value", List.of(items));
        if (nextLink != null) {
            page.put("@odata.nextLink", LINK + nextLink);
        }
        if (deltaLink != null) {
            page.put("@odata.deltaLink", LINK + deltaLink);
        }
        answers.add(page);
    }

    private static Map<String, Object> message(String id, String etag) {
        return Map.of("id", id, "@odata.etag", etag, "receivedDateTime", "2026-01-31T08:00:00Z",
                "lastModifiedDateTime", "2026-01-31T08:00:00Z");
    }

    private List<String> round() {
        List<String> etags = new ArrayList<>();
        walk.begin();
        for (List<Item> items = walk.next(50); !items.isEmpty(); items = walk.next(50)) {
            for (Item item : items) {
                etags.add(item.id() + ":" + item.properties().get("@odata.etag"));
                walk.settled(item);
            }
        }
        return etags;
    }

    @Test
    void deliversAnItemOncePerRoundInItsLatestState() {
        page("2", null, message("a", "1"), message("b", "1"), message("a", "2"));
        page(null, "d", message("a", "3"), message("c", "1"));
        assertThat(round()).containsExactlyInAnyOrder("a:2", "b:1", "c:1");
    }

    @Test
    void passesOverReplaysAndDeliversWhatCameBack() {
        page(null, "d", message("a", "1"));
        page(null, "d", message("a", "1"));
        page(null, "d", message("a", "2"));
        assertThat(round()).containsExactly("a:1");
        assertThat(round()).isEmpty();
        assertThat(round()).containsExactly("a:2");
    }

    @Test
    void goesOnOverEmptyPages() {
        page("2", null);
        page("3", null);
        page(null, "d", message("a", "1"));
        assertThat(round()).containsExactly("a:1");
        assertThat(position.link()).isEqualTo(LINK + "d");
    }

    @Test
    void movesOnlyOverPagesThatAreDealtWith() {
        page("2", null, message("a", "1"), message("b", "1"));
        walk.begin();
        List<Item> items = walk.next(50);
        walk.settled(items.get(0));
        assertThat(position.link()).isNull();
        walk.settled(items.get(1));
        assertThat(position.link()).isEqualTo(LINK + "2");
    }

    @Test
    void offersOnlyTheRestOfAPageThatIsReadAgain() {
        page("2", null, message("a", "1"), message("b", "1"));
        walk.begin();
        walk.settled(walk.next(1).get(0));
        walk.drop();
        page("2", null, message("a", "1"), message("b", "1"));
        page(null, "d");
        assertThat(round()).containsExactly("b:1");
    }

    @Test
    void staysWhereItIsWhenARoundHasNoEnd() {
        page("2", null, message("a", "1"));
        page(null, null);
        assertThatThrownBy(this::round).hasMessageContaining("delta link");
        assertThat(position.link()).isEqualTo(LINK + "2");
    }
}
