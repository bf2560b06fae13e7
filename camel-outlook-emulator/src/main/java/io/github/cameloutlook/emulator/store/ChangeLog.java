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
package io.github.cameloutlook.emulator.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What changed in one collection, by change number: for each thing in it its last change, for each thing that left a
 * tombstone. Delta queries read on from a number.
 *
 * @param <T> what the collection holds
 */
public final class ChangeLog<T> {

    /**
     * One change.
     *
     * @param number      of the change, unique in the mailbox and growing
     * @param entered     number of the change by which the item had come into the collection
     * @param item        the item, or null when it left
     * @param id          default id of an item that left
     * @param immutableId immutable id of an item that left
     */
    public record Change<T>(long number, long entered, T item, String id, String immutableId) {

        public boolean isRemoval() {
            return item == null;
        }
    }

    // the service forgets old changes too, and a mailbox that sees many moves must not grow for ever
    private static final int MAXIMUM_REMOVALS = 20_000;

    private final NavigableMap<Long, Change<T>> changes = new TreeMap<>();
    private final Deque<Long> removals = new ArrayDeque<>();
    private long forgotten;

    void entered(T item, long number) {
        changes.put(number, new Change<>(number, number, item, null, null));
    }

    void changed(T item, long entered, long before, long number) {
        changes.remove(before);
        changes.put(number, new Change<>(number, entered, item, null, null));
    }

    void left(String id, String immutableId, long entered, long before, long number) {
        changes.remove(before);
        changes.put(number, new Change<>(number, entered, null, id, immutableId));
        removals.add(number);
        if (removals.size() > MAXIMUM_REMOVALS) {
            forgotten = removals.remove();
            changes.remove(forgotten);
        }
    }

    /** Number of the last removal that is no longer known: who stands before it cannot be told what changed. */
    long forgotten() {
        return forgotten;
    }

    /** Changes with a number above the first and up to the second, oldest first, so many at most. */
    List<Change<T>> between(long after, long upTo, int count) {
        List<Change<T>> result = new ArrayList<>();
        if (after >= upTo) {
            return result;
        }
        for (Map.Entry<Long, Change<T>> entry : changes.subMap(after, false, upTo, true).entrySet()) {
            if (result.size() == count) {
                break;
            }
            result.add(entry.getValue());
        }
        return result;
    }
}
