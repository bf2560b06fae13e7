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

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import io.github.cameloutlook.emulator.store.StoreException.Reason;

/** The folders of a mailbox: their ids, names and places, and what changed of them. Its mailbox holds the lock. */
final class FolderTree {

    private final ReentrantLock lock;
    private final ItemIds ids;
    private final Numbering numbering;
    private final Map<WellKnownFolder, MailFolder> wellKnown = new EnumMap<>(WellKnownFolder.class);
    private final Map<String, MailFolder> folders = new HashMap<>();
    private final ChangeLog<MailFolder> changes = new ChangeLog<>();

    FolderTree(ReentrantLock lock, ItemIds ids, Numbering numbering) {
        this.lock = lock;
        this.ids = ids;
        this.numbering = numbering;
        for (WellKnownFolder folder : WellKnownFolder.values()) {
            MailFolder parent = folder.parent() == null ? null : wellKnown.get(folder.parent());
            wellKnown.put(folder, plant(parent, folder.displayName(), folder.isHidden(), folder));
        }
    }

    MailFolder folder(WellKnownFolder name) {
        return wellKnown.get(name);
    }

    MailFolder folder(String id) {
        return folders.get(id);
    }

    List<ChangeLog.Change<MailFolder>> changes(long after, long upTo, int count) {
        return changes.between(after, upTo, count);
    }

    MailFolder add(MailFolder parent, String name, boolean hidden) {
        requirePresent(parent);
        requireFreeName(parent, name, null);
        return plant(parent, name, hidden, null);
    }

    private MailFolder plant(MailFolder parent, String name, boolean hidden, WellKnownFolder role) {
        long number = numbering.nextNumber();
        MailFolder folder = new MailFolder(lock, number, ids.folderId(number), role, hidden);
        folder.displayName = name;
        folder.parent = parent;
        folders.put(folder.id(), folder);
        if (parent != null) {
            parent.children.put(folder.id(), folder);
        }
        long change = numbering.nextChange();
        folder.changeKey = ids.changeKey(change);
        folder.entered = change;
        folder.changed = change;
        // the roots are no part of the folder list
        if (parent != null && parent.parent() != null) {
            changes.entered(folder, change);
        }
        return folder;
    }

    void rename(MailFolder folder, String name) {
        requireFreeName(folder.parent, name, folder);
        folder.displayName = name;
    }

    void move(MailFolder folder, MailFolder target) {
        requirePresent(folder);
        requirePresent(target);
        refuseDistinguished(folder, Reason.MOVE_DISTINGUISHED_FOLDER, "The distinguished folder cannot be moved.");
        refuseCycle(folder, target);
        requireFreeName(target, folder.displayName, folder);
        reparent(folder, target);
    }

    /** Moves a folder below Deleted Items, under another name if its own is taken there. */
    void moveToDeleted(MailFolder folder) {
        MailFolder deleted = wellKnown.get(WellKnownFolder.DELETEDITEMS);
        String name = folder.displayName;
        for (int i = 1; childNamed(deleted, folder.displayName) != null; i++) {
            folder.displayName = name + i;
        }
        reparent(folder, deleted);
    }

    private void reparent(MailFolder folder, MailFolder target) {
        folder.parent.children.remove(folder.id());
        folder.parent = target;
        target.children.put(folder.id(), folder);
        written(folder);
    }

    /** Takes an empty folder away. */
    void remove(MailFolder folder) {
        folder.parent.children.remove(folder.id());
        folders.remove(folder.id());
        folder.removed = true;
        changes.left(folder.id(), folder.id(), folder.entered, folder.changed, numbering.nextChange());
    }

    void written(MailFolder folder) {
        long change = numbering.nextChange();
        folder.changeKey = ids.changeKey(change);
        changes.changed(folder, folder.entered, folder.changed, change);
        folder.changed = change;
    }

    private static MailFolder childNamed(MailFolder parent, String name) {
        for (MailFolder child : parent.children.values()) {
            if (child.displayName.equalsIgnoreCase(name)) {
                return child;
            }
        }
        return null;
    }

    private static void requireFreeName(MailFolder parent, String name, MailFolder except) {
        MailFolder holder = childNamed(parent, name);
        if (holder != null && holder != except) {
            throw new StoreException(Reason.FOLDER_EXISTS, "A folder with the specified name already exists.");
        }
    }

    static void refuseDeletion(MailFolder folder) {
        requirePresent(folder);
        refuseDistinguished(folder, Reason.DELETE_DISTINGUISHED_FOLDER, "The distinguished folder cannot be deleted.");
    }

    private static void refuseDistinguished(MailFolder folder, Reason reason, String text) {
        if (folder.wellKnown().isPresent()) {
            throw new StoreException(reason, text);
        }
    }

    static void refuseCycle(MailFolder folder, MailFolder target) {
        if (target.isWithin(folder)) {
            throw new StoreException(Reason.FOLDER_CYCLE, "The folder cannot be moved or copied into itself.");
        }
    }

    static void requirePresent(MailFolder folder) {
        if (folder.isRemoved()) {
            throw new StoreException(Reason.FOLDER_NOT_FOUND, "The specified folder could not be found in the store.");
        }
    }
}
