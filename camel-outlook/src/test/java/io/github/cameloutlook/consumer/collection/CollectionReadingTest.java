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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.Enumeration;
import io.github.cameloutlook.consumer.position.SeenItems;
import io.github.cameloutlook.consumer.position.WalkPosition;
import io.github.cameloutlook.consumer.source.Item;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which kind of change an entry is, also when not everything is remembered. */
class CollectionReadingTest {

    private static final String LONG_AGO = "2020-01-01T00:00:00Z";
    private static final String LAST_ROUND = "2026-01-31T08:00:00Z";
    private static final String LATER = "2026-01-31T09:00:00Z";

    private final WalkPosition position = new WalkPosition(new SeenItems(3));
    private final CollectionReading dated = reading(true, ChangeType.OF_ITEMS);

    private CollectionReading reading(boolean isDated, Set<ChangeType> wanted) {
        CollectionKind kind = new CollectionKind(
                "thing", isDated, Set.of(), properties -> (String) properties.get("@odata.etag"), properties -> properties,
                "Id", null, null, null, null);
        return new CollectionReading(new WatchedItems("me", kind, null, null), wanted, position);
    }

    private static Map<String, Object> thing(String id, String etag, String created, String modified) {
        Map<String, Object> properties = new LinkedHashMap<>(Map.of("id", id, "@odata.etag", etag));
        if (created != null) {
            properties.put("createdDateTime", created);
            properties.put("lastModifiedDateTime", modified);
        }
        return properties;
    }

    private ChangeType read(CollectionReading reading, String id, String etag, String created, String modified) {
        Item item = reading.read(id, thing(id, etag, created, modified), null);
        if (item == null) {
            return null;
        }
        reading.settled(item);
        return item.changeType();
    }

    private ChangeType removed(CollectionReading reading, String id) {
        Item item = reading.read(id, Map.of("id", id, "@removed", Map.of("reason", "deleted")), "deleted");
        if (item == null) {
            return null;
        }
        reading.settled(item);
        return item.changeType();
    }

    /** A first round in which there were so many things already. */
    private void roundOver(int things) {
        position.begin(new Enumeration(Instant.MAX, Instant.MAX, null));
        CollectionReading stock = reading(true, Set.of());
        for (int number = 0; number < things; number++) {
            stock.read("old " + number, thing("old " + number, "1", LONG_AGO, LAST_ROUND), null);
        }
        position.roundDone("https://graph.microsoft.com/v1.0/delta");
    }

    @Test
    void whatIsNotRememberedIsNewAsLongAsEverythingIs() {
        roundOver(2);
        assertThat(read(dated, "moved in", "1", LONG_AGO, LONG_AGO)).isEqualTo(ChangeType.created);
        assertThat(read(dated, "old 0", "1", LONG_AGO, LAST_ROUND)).isNull();
        assertThat(read(dated, "old 0", "2", LONG_AGO, LATER)).isEqualTo(ChangeType.updated);
        assertThat(removed(dated, "old 1")).isEqualTo(ChangeType.deleted);
        assertThat(removed(dated, "old 1")).isNull();
        assertThat(removed(dated, "never there")).isNull();
    }

    @Test
    void datesTellWhenThereIsMoreThanIsRemembered() {
        roundOver(5);
        assertThat(position.seen.isComplete()).isFalse();
        assertThat(read(dated, "old 4", "2", LONG_AGO, LATER)).isEqualTo(ChangeType.updated);
        assertThat(read(dated, "new", "1", LATER, LATER)).isEqualTo(ChangeType.created);
        assertThat(removed(dated, "old 3")).isEqualTo(ChangeType.deleted);
        assertThat(removed(dated, "old 3")).as("said already").isNull();
    }

    @Test
    void withoutDatesWhatWasForgottenCountsAsUpdated() {
        roundOver(5);
        assertThat(read(reading(false, ChangeType.OF_ITEMS), "old 4", "2", null, null)).isEqualTo(ChangeType.updated);
    }

    @Test
    void afterALostTokenOnlyWhatWasTouchedSinceIsNews() {
        roundOver(5);
        position.restart();
        assertThat(read(dated, "old 4", "1", LONG_AGO, LONG_AGO)).isNull();
        assertThat(read(dated, "old 3", "2", LONG_AGO, LATER)).isEqualTo(ChangeType.updated);
        assertThat(read(dated, "new", "1", LATER, LATER)).isEqualTo(ChangeType.created);
        assertThat(removed(dated, "somebody")).as("a list of what is there tells nothing of what is gone").isNull();
    }

    @Test
    void whatCameBackIsNewAgain() {
        roundOver(1);
        assertThat(removed(dated, "old 0")).isEqualTo(ChangeType.deleted);
        assertThat(read(dated, "old 0", "2", LONG_AGO, LATER)).isEqualTo(ChangeType.created);
    }

    @Test
    void whatIsNotAskedForIsLearned() {
        roundOver(1);
        CollectionReading onlyNew = reading(true, Set.of(ChangeType.created));
        assertThat(read(onlyNew, "old 0", "2", LONG_AGO, LATER)).isNull();
        assertThat(removed(onlyNew, "old 0")).isNull();
        assertThat(read(onlyNew, "old 0", "3", LONG_AGO, LATER)).as("it came back").isEqualTo(ChangeType.created);
    }

    @Test
    void whatWeRemoveIsNoNews() {
        roundOver(1);
        dated.leftByUs("old 0");
        assertThat(removed(dated, "old 0")).isNull();
    }
}
