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

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import io.github.cameloutlook.convert.JsonSize;

/**
 * Items that came along with hints, until the walk finds them due. A few: what is not here any more is asked for, so
 * the oldest give way when there are many or large ones.
 */
public final class ItemCache {

    private record Key(String mailbox, String id) {
    }

    private record Entry(Map<String, Object> item, long bytes) {
    }

    private final int most;
    private final long mostBytes;
    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long bytes;

    /**
     * @param most      items that are kept
     * @param mostBytes how long they are as JSON, all together
     */
    public ItemCache(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /**
     * Keeps an item, in place of the state of it that it has. One without an id cannot be found again and is not kept.
     */
    public void put(String mailbox, Map<String, Object> item) {
        if (!(item.get("id") instanceof String id)) {
            return;
        }
        Entry entry = new Entry(item, JsonSize.of(item));
        lock.lock();
        try {
            remove(new Key(mailbox, id));
            entries.put(new Key(mailbox, id), entry);
            bytes += entry.bytes();
            Iterator<Entry> oldest = entries.values().iterator();
            while (entries.size() > most || bytes > mostBytes) {
                bytes -= oldest.next().bytes();
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The item, which is not kept any longer; null when it is not here. */
    Map<String, Object> take(String mailbox, String id) {
        lock.lock();
        try {
            Entry entry = remove(new Key(mailbox, id));
            return entry == null ? null : entry.item();
        } finally {
            lock.unlock();
        }
    }

    private Entry remove(Key key) {
        Entry entry = entries.remove(key);
        if (entry != null) {
            bytes -= entry.bytes();
        }
        return entry;
    }
}
