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

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The items that a walk dealt with, or met, most recently, in bounded memory: 64 bits of each id and 32 of its ETag.
 * The oldest are forgotten first. A false match would take two ids of one folder with the same 64-bit hash.
 * <p>
 * It serves three questions: was this item already dealt with in the open round (the service repeats items, and a page
 * may be read again after a failure), is this the very same state of an item as before (a replayed change), and was
 * this item dealt with at all (when a walk has to begin anew).
 */
public final class SeenItems {

    /** In place of the hash of an ETag. */
    private static final int GONE = -1;

    private static final int ENTRY_BYTES = Long.BYTES + Integer.BYTES;

    private record Entry(int etag, int round) {
    }

    private final int capacity;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private int round;
    private boolean complete = true;

    /** @param capacity most items that are remembered */
    public SeenItems(int capacity) {
        this.capacity = capacity;
    }

    public void add(String id, String etag) {
        put(hash(id), etagHash(etag), round);
    }

    private void put(long id, int etag, int inRound) {
        // removed first, so that the order stays by last sight
        entries.remove(id);
        entries.put(id, new Entry(etag, inRound));
        if (entries.size() > capacity) {
            Iterator<Entry> oldest = entries.values().iterator();
            complete &= oldest.next().etag == GONE;
            oldest.remove();
        }
    }

    /** Remembers an item unless that would push out another. */
    void addIfRoom(String id, String etag) {
        if (entries.size() < capacity) {
            add(id, etag);
        } else {
            complete = false;
        }
    }

    /** Remembers that an item is not there any more. */
    void gone(String id) {
        put(hash(id), GONE, round);
    }

    /** Remembers of an id what is remembered of another one of the same item, if anything is. */
    public void alias(String known, String id) {
        Entry entry = entries.get(hash(known));
        if (entry != null && hash(known) != hash(id)) {
            entries.remove(hash(known));
            put(hash(id), entry.etag, entry.round);
        }
    }

    /** Whether everything is remembered that was ever added and is still there. */
    public boolean isComplete() {
        return complete;
    }

    /** What is remembered of an item; null when nothing is. */
    public Sight sight(String id) {
        Entry entry = entries.get(hash(id));
        return entry == null ? null : new Sight(entry, round);
    }

    /** What is remembered of an item. */
    public static final class Sight {
        private final Entry entry;
        private final int round;

        private Sight(Entry entry, int round) {
            this.entry = entry;
            this.round = round;
        }

        public boolean inOpenRound() {
            return entry.round == round;
        }

        /** Whether the item was not there any more. */
        public boolean isGone() {
            return entry.etag == GONE;
        }

        /** Whether nothing is known of the state in which the item was dealt with. */
        public boolean isOfAnyState() {
            return entry.etag == 0;
        }

        /** Whether the item was dealt with in exactly this state. */
        public boolean isOf(String etag) {
            return etag != null && entry.etag == etagHash(etag);
        }
    }

    void closeRound() {
        round++;
        if (complete) {
            // nobody needs to know what is gone while it can be told from what is there
            entries.values().removeIf(entry -> entry.etag == GONE);
        }
    }

    int size() {
        return entries.size();
    }

    /** The newest entries as text. */
    String encode(int most) {
        int count = Math.min(most, entries.size());
        ByteBuffer bytes = ByteBuffer.allocate(count * ENTRY_BYTES);
        int older = entries.size() - count;
        for (Map.Entry<Long, Entry> entry : entries.entrySet()) {
            if (older-- <= 0) {
                bytes.putLong(entry.getKey()).putInt(entry.getValue().etag);
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    SeenItems copy() {
        SeenItems copy = new SeenItems(capacity);
        copy.entries.putAll(entries);
        copy.round = round;
        copy.complete = complete;
        return copy;
    }

    /** How many of the newest entries, at most so many, belong to the open round. */
    int openCount(int most) {
        int open = 0;
        for (Entry entry : entries.values()) {
            open += entry.round == round ? 1 : 0;
        }
        return Math.min(open, most);
    }

    /**
     * Remembers what {@link #encode} wrote.
     *
     * @param  everything               whether that was everything
     *
     * @throws IllegalArgumentException if the text is damaged
     */
    public void decode(String text, int open, boolean everything) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        int count = bytes.remaining() / ENTRY_BYTES;
        if (bytes.remaining() % ENTRY_BYTES != 0 || open > count) {
            throw new IllegalArgumentException("List of seen items is damaged");
        }
        complete = everything;
        for (int index = 0; index < count; index++) {
            put(bytes.getLong(), bytes.getInt(), index < count - open ? round - 1 : round);
        }
    }

    private static int etagHash(String etag) {
        int hash = etag == null ? 0 : (int) hash(etag);
        return hash == GONE ? 1 : hash;
    }

    /** FNV-1a over the characters, then the finalizer of MurmurHash3 to spread the bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
