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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A folder. Change it through its {@link Mailbox} only. */
public final class MailFolder {

    final MessageIndex index = new MessageIndex();
    final ChangeLog<Message> changes = new ChangeLog<>();
    final Map<String, MailFolder> children = new LinkedHashMap<>();

    private final ReentrantLock lock;
    private final long number;
    private final String id;
    private final WellKnownFolder wellKnown;
    private final boolean hidden;

    volatile String displayName;
    volatile MailFolder parent;
    volatile int unread;
    volatile String changeKey;
    volatile Map<String, Object> extendedProperties = Map.of();
    volatile SearchDefinition search;
    volatile boolean removed;
    long entered;
    long changed;

    MailFolder(ReentrantLock lock, long number, String id, WellKnownFolder wellKnown, boolean hidden) {
        this.lock = lock;
        this.number = number;
        this.id = id;
        this.wellKnown = wellKnown;
        this.hidden = hidden;
    }

    long number() {
        return number;
    }

    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** Which well-known folder this is, if any. */
    public Optional<WellKnownFolder> wellKnown() {
        return Optional.ofNullable(wellKnown);
    }

    /** The folder above, null for the root. */
    public MailFolder parent() {
        return parent;
    }

    public String changeKey() {
        return changeKey;
    }

    /** Extended properties by id. */
    public Map<String, Object> extendedProperties() {
        return extendedProperties;
    }

    /** What a search folder shows; empty for ordinary folders. */
    public Optional<SearchDefinition> search() {
        return Optional.ofNullable(search);
    }

    /** Whether the folder was deleted for good. */
    public boolean isRemoved() {
        return removed;
    }

    public int unreadItemCount() {
        return unread;
    }

    public int totalItemCount() {
        lock.lock();
        try {
            return index.size();
        } finally {
            lock.unlock();
        }
    }

    public List<MailFolder> childFolders() {
        lock.lock();
        try {
            return new ArrayList<>(children.values());
        } finally {
            lock.unlock();
        }
    }

    /** All folders below, at any depth. */
    public List<MailFolder> descendants() {
        List<MailFolder> result = new ArrayList<>();
        for (MailFolder child : childFolders()) {
            result.add(child);
            result.addAll(child.descendants());
        }
        return result;
    }

    public boolean isWithin(MailFolder other) {
        for (MailFolder folder = this; folder != null; folder = folder.parent) {
            if (folder == other) {
                return true;
            }
        }
        return false;
    }

    /** Messages, newest first. */
    public List<Message> messages() {
        return messages(0, Integer.MAX_VALUE);
    }

    /** Messages, newest first, from a position on, so many at most. */
    public List<Message> messages(int skip, int count) {
        lock.lock();
        try {
            return index.newestFirst(skip, count);
        } finally {
            lock.unlock();
        }
    }

    /** Messages, newest first, that follow the one with this receivedDateTime (seconds) and number. */
    public List<Message> messagesAfter(long received, long messageNumber, int count) {
        lock.lock();
        try {
            return index.newestFirstAfter(received, messageNumber, count);
        } finally {
            lock.unlock();
        }
    }

    /** Number of the last removal that is no longer known, see {@link #changes}. */
    public long forgottenChange() {
        lock.lock();
        try {
            return changes.forgotten();
        } finally {
            lock.unlock();
        }
    }

    /** What changed, see {@link ChangeLog}. */
    public List<ChangeLog.Change<Message>> changes(long after, long upTo, int count) {
        lock.lock();
        try {
            return changes.between(after, upTo, count);
        } finally {
            lock.unlock();
        }
    }
}
