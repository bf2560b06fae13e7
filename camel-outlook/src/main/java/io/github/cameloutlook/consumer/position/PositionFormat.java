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

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.cameloutlook.dialect.OutlookApi;

/**
 * The text form of a {@link Position}: one line of JSON with a version. Properties it does not know are ignored, a
 * version it does not know is refused: an older release must not throw away what a newer one wrote.
 */
public final class PositionFormat {

    /** Seen items that are stored per walk: some 10 kilobytes. */
    public static final int STORED_SEEN = 600;

    private static final int VERSION = 2;
    /** Positions from Microsoft Graph are as they were in releases that knew nothing else, so those can read them. */
    private static final int GRAPH_VERSION = 1;
    private static final PositionJson<Stored> JSON
            = new PositionJson<>(Stored.class, VERSION, JsonInclude.Include.NON_EMPTY);

    private record Stored(int version, String query, String origin, List<StoredWalk> walks, List<FailedItem> failed,
            List<OwedAction> owed) implements PositionJson.Versioned {
    }

    /** @param changeType name of the walk */
    private record StoredWalk(String changeType, String link, boolean enumerating, String since, String from, String doneTo,
            String newestSeen, String newestInRound, String seen, int open, boolean complete) {
    }

    private final int rememberedItems;
    private final int storedItems;

    /** @param rememberedItems most seen items that a walk remembers in memory */
    public PositionFormat(int rememberedItems) {
        this(rememberedItems, STORED_SEEN);
    }

    /**
     * @param rememberedItems most seen items that a walk remembers in memory
     * @param storedItems     most of them that are stored
     */
    public PositionFormat(int rememberedItems, int storedItems) {
        this.rememberedItems = rememberedItems;
        this.storedItems = storedItems;
    }

    String write(Position position) {
        List<StoredWalk> walks = position.walks().entrySet().stream()
                .map(entry -> stored(entry.getKey(), entry.getValue()))
                .toList();
        Origin origin = position.origin();
        // a release that took a walk from another API for none would begin anew, and skip what is due
        int version = origin == null || origin.api() == OutlookApi.graph ? GRAPH_VERSION : VERSION;
        return JSON.write(new Stored(
                version, position.query(), origin == null ? null : origin.toString(), walks, position.failed(),
                position.owed()));
    }

    private StoredWalk stored(String name, WalkPosition walk) {
        Enumeration enumeration = walk.enumeration();
        boolean enumerating = enumeration != null;
        return new StoredWalk(
                name, walk.link(), enumerating,
                enumerating ? text(enumeration.since()) : null,
                enumerating ? text(enumeration.from()) : null,
                enumerating ? text(enumeration.doneTo()) : null,
                walk.newestSeen(), walk.newestInRound(),
                walk.seen.encode(storedItems), walk.seen.openCount(storedItems),
                walk.seen.isComplete() && walk.seen.size() <= storedItems);
    }

    /**
     * Reads a stored position.
     *
     * @throws IllegalArgumentException if the text is damaged or of another version
     */
    Position read(String text) {
        Stored stored = JSON.read(text);
        Position position = new Position(stored.query == null ? "" : stored.query).from(Origin.parse(stored.origin));
        orEmpty(stored.walks).forEach(walk -> position.put(walk.changeType, restored(walk)));
        orEmpty(stored.failed).forEach(position::addFailed);
        position.owe(orEmpty(stored.owed).stream().map(PositionFormat::complete).toList());
        position.stored();
        return position;
    }

    private WalkPosition restored(StoredWalk walk) {
        SeenItems seen = new SeenItems(rememberedItems);
        if (walk.seen != null) {
            seen.decode(walk.seen, walk.open, walk.complete);
        }
        Enumeration enumeration = walk.enumerating
                ? new Enumeration(
                        PositionJson.instant(walk.since), PositionJson.instant(walk.from), PositionJson.instant(walk.doneTo))
                : null;
        return new WalkPosition(seen, walk.link, enumeration, walk.newestSeen, walk.newestInRound);
    }

    private static OwedAction complete(OwedAction action) {
        return action.categories() != null
                ? action
                : new OwedAction(action.id(), action.step(), List.of(), action.attempts(), action.openSince());
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
