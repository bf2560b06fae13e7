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

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Messages by receivedDateTime, so that a page of the default order (newest first) costs its own length only. */
final class MessageIndex {

    private static final Comparator<Entry> OLDEST_FIRST
            = Comparator.comparingLong(Entry::received).thenComparingLong(Entry::number);

    private final ArrayList<Entry> entries = new ArrayList<>();

    record Entry(long received, long number, Message message) {
    }

    void add(Message message, long received) {
        Entry entry = new Entry(received, message.number(), message);
        if (entries.isEmpty() || OLDEST_FIRST.compare(entries.get(entries.size() - 1), entry) < 0) {
            entries.add(entry);
            return;
        }
        entries.add(-1 - Collections.binarySearch(entries, entry, OLDEST_FIRST), entry);
    }

    void remove(Message message, long received) {
        int position = Collections.binarySearch(entries, new Entry(received, message.number(), null), OLDEST_FIRST);
        if (position >= 0) {
            entries.remove(position);
        }
    }

    int size() {
        return entries.size();
    }

    /** Newest first, from a position on, so many at most. */
    List<Message> newestFirst(int skip, int count) {
        int from = entries.size() - skip;
        int to = Math.max(0, from - count);
        List<Message> result = new ArrayList<>(Math.max(0, from - to));
        for (int i = from - 1; i >= to; i--) {
            result.add(entries.get(i).message());
        }
        return result;
    }

    /** Newest first, those that come after a message with this sort key. */
    List<Message> newestFirstAfter(long received, long number, int count) {
        int position = Collections.binarySearch(entries, new Entry(received, number, null), OLDEST_FIRST);
        int before = position >= 0 ? position : -1 - position;
        return newestFirst(entries.size() - before, count);
    }
}
