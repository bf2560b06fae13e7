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
package io.github.cameloutlook.consumer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.client.OutlookNotFoundException;

/** Makes the source of a mailbox: resolves its folder, and loads or begins its position. Waits for the service. */
final class SourceFactory {

    private final ConsumerParts parts;
    private final PositionRepository repository;
    private final boolean queue;
    private final Set<ChangeType> changeTypes;
    private final StartFrom startFrom;
    private final int rememberedItems;
    private final Map<String, String> destinations = new LinkedHashMap<>();

    SourceFactory(ConsumerSettings settings, ConsumerParts parts, PositionRepository repository, int rememberedItems) {
        this.parts = parts;
        this.repository = repository;
        this.queue = settings.queue();
        this.changeTypes = settings.changeTypes();
        this.startFrom = settings.startFrom();
        this.rememberedItems = rememberedItems;
        ConsumerSettings.Actions actions = settings.actions();
        destination("copyTo", actions.copyTo());
        destination("moveTo", actions.moveTo());
        destination("moveToOnFailure", actions.quarantine());
    }

    private void destination(String option, String folder) {
        if (folder != null) {
            destinations.put(option, folder);
        }
    }

    /**
     * Makes the source.
     *
     * @param startedAt when the consumer started; null when that is just now
     */
    ItemSource open(String mailbox, Instant startedAt) {
        String folderId = resolved(mailbox, "folder", parts.view().folder());
        // found missing now, not when the first message is to be moved there
        destinations.forEach((option, destination) -> {
            if (folderId.equals(resolved(mailbox, option, destination))) {
                throw new IllegalArgumentException(
                        "The options folder and " + option + " name the same folder of mailbox " + mailbox
                                                   + ": its messages would be consumed again and again.");
            }
        });
        if (queue) {
            return new QueueItems(mailbox, folderId, parts);
        }
        Position position = position(mailbox);
        if (position.walks().size() < changeTypes.size()) {
            Snapshot snapshot = Snapshot.take(parts, mailbox, folderId, passesOver());
            begin(position, startedAt == null ? snapshot : snapshot.asOf(startedAt));
        }
        List<ChangeWalk> walks = new ArrayList<>();
        position.walks().forEach((changeType, walk) -> walks
                .add(new ChangeWalk(mailbox, folderId, changeType, parts.view(), parts.client(), parts.waits(), walk)));
        return new DeltaChanges(mailbox, parts, repository, position, walks, completion(mailbox));
    }

    private ItemCompletion completion(String mailbox) {
        return parts.items() == null
                ? null
                : new ItemCompletion(mailbox, parts.view(), parts.sender(), parts.items(), parts.waits(), parts.blame());
    }

    private String resolved(String mailbox, String option, String folder) {
        try {
            return parts.waits().forAnswer(parts.folders().resolve(mailbox, folder));
        } catch (OutlookNotFoundException e) {
            throw new IllegalArgumentException("The option " + option + " is '" + folder + "'. " + e.getMessage(), e);
        }
    }

    private Position position(String mailbox) {
        String query = parts.view().fingerprint();
        Position position = repository.load(mailbox, parts.view().folder());
        if (position == null) {
            return new Position(query);
        }
        position.walks().keySet().retainAll(changeTypes);
        // links hold the query they began with: after a change of options the folder is walked anew
        return position.query().equals(query) ? position : position.restarted(query);
    }

    /** Whether any walk passes over messages that are in the folder now. */
    private boolean passesOver() {
        return changeTypes.stream().anyMatch(changeType -> !Instant.MIN.equals(from(changeType)));
    }

    private Instant from(ChangeType changeType) {
        // only what was created can be told from a folder as it is now
        return changeType == ChangeType.created ? startFrom.instant() : null;
    }

    private void begin(Position position, Snapshot snapshot) {
        for (ChangeType changeType : changeTypes) {
            if (position.walk(changeType) != null) {
                continue;
            }
            Instant from = from(changeType);
            WalkPosition walk = new WalkPosition(new SeenItems(rememberedItems));
            walk.begin(new Enumeration(snapshot.latest(), from, null));
            snapshot.before(from).forEach(id -> walk.seen.add(id, null));
            position.put(changeType, walk);
        }
    }
}
