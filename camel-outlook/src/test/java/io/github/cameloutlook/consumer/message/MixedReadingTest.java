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

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.Enumeration;
import io.github.cameloutlook.consumer.position.SeenItems;
import io.github.cameloutlook.consumer.position.WalkPosition;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.operation.request.MessageRequests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which kind of change a message is, where the service does not say. */
class MixedReadingTest {

    private static final String LONG_AGO = "2020-01-01T00:00:00Z";
    private static final String START = "2026-01-31T08:00:00Z";
    private static final String LATER = "2026-01-31T09:00:00Z";
    private static final String LINK = "https://mail.example.com/api/v2.0/delta";
    private static final Set<ChangeType> EVERY
            = EnumSet.of(ChangeType.created, ChangeType.updated, ChangeType.deleted);

    private final WalkPosition position = new WalkPosition(new SeenItems(3));
    private final MixedReading all = reading(EVERY);

    private MixedReading reading(Set<ChangeType> wanted) {
        FolderView view = new FolderView(
                "inbox", null, null, null, null, 50, Set.of(), false, new MessageRequests(false));
        return new MixedReading(new FolderMessages("me", "inbox", view), wanted, position);
    }

    private static Map<String, Object> message(String id, String etag, String created, String modified) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", id);
        properties.put("@odata.etag", etag);
        properties.put("createdDateTime", created);
        properties.put("receivedDateTime", created);
        properties.put("lastModifiedDateTime", modified);
        return properties;
    }

    private static ChangeType read(MixedReading reading, Map<String, Object> properties, String reason) {
        Item item = reading.read((String) properties.get("id"), properties, reason);
        if (item == null) {
            return null;
        }
        reading.settled(item);
        return item.changeType();
    }

    private ChangeType read(String id, String etag, String created, String modified) {
        return read(all, message(id, etag, created, modified), null);
    }

    private static ChangeType removed(MixedReading reading, String id) {
        return read(reading, Map.of("id", id), "deleted");
    }

    /** A first round in which so many messages were there. */
    private void roundOver(int messages) {
        position.begin(new Enumeration(Instant.parse(START), null, null));
        for (int number = 0; number < messages; number++) {
            assertThat(read("old " + number, "1", LONG_AGO, LONG_AGO)).isNull();
        }
        position.met(message("last", "1", START, START));
        position.roundDone(LINK);
        all.beginRound();
    }

    @Test
    void whatIsNotRememberedIsNewAsLongAsEverythingIs() {
        roundOver(2);
        assertThat(read("arrived", "1", LATER, LATER)).isEqualTo(ChangeType.created);
        assertThat(read("old 0", "2", LONG_AGO, LATER)).isEqualTo(ChangeType.updated);
        assertThat(read("old 0", "2", LONG_AGO, LATER)).as("the same again").isNull();
        assertThat(removed(all, "old 1")).isEqualTo(ChangeType.deleted);
        assertThat(removed(all, "old 1")).as("said already").isNull();
        assertThat(removed(all, "never here")).isNull();
        assertThat(read("moved in", "1", LONG_AGO, LONG_AGO)).isEqualTo(ChangeType.created);
    }

    @Test
    void whatCameBackIsNewAgain() {
        roundOver(2);
        assertThat(removed(all, "old 1")).isEqualTo(ChangeType.deleted);
        assertThat(read("old 1", "1", LONG_AGO, LONG_AGO)).isEqualTo(ChangeType.created);
    }

    @Test
    void whatWasThereAtTheStartIsPassedOverInWhateverState() {
        position.seen.add("in the same second", null);
        position.begin(new Enumeration(Instant.parse(START), null, null));
        assertThat(read("in the same second", "7", START, START)).isNull();
        assertThat(read("arrived meanwhile", "1", LATER, LATER)).isEqualTo(ChangeType.created);
        assertThat(read("changed meanwhile", "2", LONG_AGO, LATER)).isEqualTo(ChangeType.updated);
        position.roundDone(LINK);
        assertThat(read("in the same second", "7", START, START)).isNull();
        assertThat(read("in the same second", "8", START, LATER)).isEqualTo(ChangeType.updated);
    }

    @Test
    void everythingIsNewFromTheBeginning() {
        position.begin(new Enumeration(Instant.parse(START), Instant.MIN, null));
        assertThat(read("old", "1", LONG_AGO, LONG_AGO)).isEqualTo(ChangeType.created);
    }

    @Test
    void whatWasReceivedSinceAnInstantIsNew() {
        position.begin(new Enumeration(Instant.parse(LATER), Instant.parse(START), null));
        assertThat(read("received then", "1", START, START)).isEqualTo(ChangeType.created);
        assertThat(read("before", "1", LONG_AGO, START)).isNull();
    }

    @Test
    void datesTellOnceThereIsMoreThanIsRemembered() {
        roundOver(5);
        assertThat(read("arrived", "1", LATER, LATER)).isEqualTo(ChangeType.created);
        assertThat(read("old 4", "2", LONG_AGO, LATER)).as("moved in or changed").isEqualTo(ChangeType.updated);
        assertThat(removed(all, "old 3")).as("perhaps told before").isEqualTo(ChangeType.deleted);
    }

    @Test
    void inDoubtAMessageIsNewWhereUpdatesAreNotAskedFor() {
        roundOver(5);
        MixedReading created = reading(EnumSet.of(ChangeType.created));
        assertThat(read(created, message("old 4", "2", LONG_AGO, LATER), null)).isEqualTo(ChangeType.created);
        assertThat(read(created, Map.of("id", "old 3", "isRead", true), null)).as("part of one").isNull();
        assertThat(removed(created, "old 3")).isNull();
    }

    @Test
    void whatComesInPartIsAnUpdate() {
        roundOver(2);
        assertThat(read(all, Map.of("id", "old 0", "isRead", true), null)).isEqualTo(ChangeType.updated);
        roundOver(5);
        assertThat(read(all, Map.of("id", "forgotten", "isRead", true), null)).isEqualTo(ChangeType.updated);
    }

    @Test
    void aLostTokenTellsNothingTwice() {
        roundOver(2);
        assertThat(read("arrived", "1", LATER, LATER)).isEqualTo(ChangeType.created);
        position.roundDone(LINK);
        position.restart();
        assertThat(read("old 0", "1", LONG_AGO, LONG_AGO)).isNull();
        assertThat(read("arrived", "1", LATER, LATER)).isNull();
        assertThat(read("old 1", "2", LONG_AGO, LATER)).isEqualTo(ChangeType.updated);
        assertThat(read("moved in", "1", LONG_AGO, LATER)).isEqualTo(ChangeType.created);
    }

    @Test
    void aLostTokenTellsNoUpdateOfLongAgo() {
        roundOver(2);
        position.restart();
        assertThat(read("old 0", "2", LONG_AGO, LONG_AGO)).as("told by a walk over updates, perhaps").isNull();
        position.roundDone(LINK);
        assertThat(read("old 0", "2", LONG_AGO, LONG_AGO)).as("the state that was met").isNull();
        assertThat(read("old 0", "3", LONG_AGO, LATER)).isEqualTo(ChangeType.updated);
    }

    @Test
    void anUnwantedChangeIsRememberedAllTheSame() {
        roundOver(1);
        MixedReading updated = reading(EnumSet.of(ChangeType.updated));
        assertThat(read(updated, message("arrived", "1", LATER, LATER), null)).isNull();
        assertThat(read(updated, message("arrived", "2", LATER, LATER), null)).isEqualTo(ChangeType.updated);
    }
}
