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

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.cameloutlook.emulator.store.StoreException.Reason;

/**
 * One mailbox. Every method is one atomic step under the mailbox's lock and touches no other mailbox, so callers need
 * not lock and cannot block each other for good.
 */
public final class Mailbox {

    private final ReentrantLock lock = new ReentrantLock();
    private final String upn;
    private final String id;
    private final String displayName;
    private final Clock clock;
    private final ContentStore contents;
    private final ItemIds ids;
    private final Map<WellKnownFolder, MailFolder> wellKnown = new EnumMap<>(WellKnownFolder.class);
    private final Map<String, MailFolder> folders = new HashMap<>();
    private final Map<String, Message> messages = new HashMap<>();
    private final Map<String, Message> byInternetMessageId = new HashMap<>();
    private final MessageIndex index = new MessageIndex();
    private final ChangeLog<MailFolder> folderChanges = new ChangeLog<>();
    private final MailboxSettings settings = new MailboxSettings();
    private long lastNumber;
    private long lastChange;

    Mailbox(String upn, String displayName, Clock clock, ContentStore contents) {
        this.contents = contents;
        this.upn = upn;
        this.displayName = displayName;
        this.clock = clock;
        // the same mailbox has the same ids in every run: seeded examples and restarted emulators stay comparable
        this.id = UUID
                .nameUUIDFromBytes(upn.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                .toString();
        this.ids = new ItemIds(id);
        for (WellKnownFolder folder : WellKnownFolder.values()) {
            MailFolder parent = folder.parent() == null ? null : wellKnown.get(folder.parent());
            wellKnown.put(folder, addFolder(parent, folder.displayName(), folder.isHidden(), folder));
        }
    }

    /** User principal name, also the mailbox's address. */
    public String upn() {
        return upn;
    }

    /** Object id of the user, a GUID. */
    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    /** Where large content goes. */
    public ContentStore contents() {
        return contents;
    }

    public Clock clock() {
        return clock;
    }

    public ItemIds ids() {
        return ids;
    }

    /** Settings, categories and rules. */
    public MailboxSettings settings() {
        return settings;
    }

    /** Number of the latest change in this mailbox. */
    public long lastChange() {
        return locked(() -> lastChange);
    }

    public MailFolder folder(WellKnownFolder name) {
        return wellKnown.get(name);
    }

    /** Finds a folder by id or well-known name. */
    public Optional<MailFolder> folder(String idOrName) {
        Optional<WellKnownFolder> name = WellKnownFolder.named(idOrName);
        if (name.isPresent()) {
            return Optional.of(wellKnown.get(name.get()));
        }
        return Optional.ofNullable(locked(() -> folders.get(idOrName)));
    }

    /** Folder changes, see {@link ChangeLog}. */
    public List<ChangeLog.Change<MailFolder>> folderChanges(long after, long upTo, int count) {
        return locked(() -> folderChanges.between(after, upTo, count));
    }

    public MailFolder createFolder(MailFolder parent, String name, boolean hidden) {
        return createFolder(parent, name, hidden, null, Map.of());
    }

    /** Creates a folder; a search folder if there is a definition. */
    public MailFolder createFolder(
            MailFolder parent, String name, boolean hidden, SearchDefinition search,
            Map<String, Object> extendedProperties) {
        return locked(() -> {
            requirePresent(parent);
            requireFreeName(parent, name, null);
            MailFolder folder = addFolder(parent, name, hidden, null);
            folder.search = search;
            folder.extendedProperties = Map.copyOf(extendedProperties);
            return folder;
        });
    }

    /** Changes a folder; null leaves a part as it is. */
    public void updateFolder(MailFolder folder, String name, SearchDefinition search, Map<String, Object> extendedProperties) {
        locked(() -> {
            requirePresent(folder);
            if (name != null && !name.equals(folder.displayName)) {
                requireFreeName(folder.parent, name, folder);
                folder.displayName = name;
            }
            if (search != null) {
                folder.search = search;
            }
            if (extendedProperties != null) {
                Map<String, Object> merged = new LinkedHashMap<>(folder.extendedProperties);
                merged.putAll(extendedProperties);
                folder.extendedProperties = Map.copyOf(merged);
            }
            folderWritten(folder);
            return null;
        });
    }

    /** Moves a folder with all in it. Folders and the messages in them keep their ids. */
    public void moveFolder(MailFolder folder, MailFolder target) {
        locked(() -> {
            requirePresent(folder);
            requirePresent(target);
            refuseDistinguished(folder, Reason.MOVE_DISTINGUISHED_FOLDER, "The distinguished folder cannot be moved.");
            if (target.isWithin(folder)) {
                throw new StoreException(Reason.FOLDER_CYCLE, "The folder cannot be moved or copied into itself.");
            }
            requireFreeName(target, folder.displayName, folder);
            reparent(folder, target);
            return null;
        });
    }

    /** Moves a folder below Deleted Items, under another name if its own is taken there. */
    public void deleteFolder(MailFolder folder) {
        locked(() -> {
            refuseDistinguished(folder, Reason.DELETE_DISTINGUISHED_FOLDER, "The distinguished folder cannot be deleted.");
            MailFolder deleted = wellKnown.get(WellKnownFolder.DELETEDITEMS);
            if (folder.isWithin(deleted)) {
                destroyFolder(folder);
                return null;
            }
            String name = folder.displayName;
            for (int i = 1; childNamed(deleted, folder.displayName) != null; i++) {
                folder.displayName = name + i;
            }
            reparent(folder, deleted);
            return null;
        });
    }

    /** Removes a folder with all in it. */
    public void destroyFolder(MailFolder folder) {
        locked(() -> {
            requirePresent(folder);
            refuseDistinguished(folder, Reason.DELETE_DISTINGUISHED_FOLDER, "The distinguished folder cannot be deleted.");
            for (MailFolder child : List.copyOf(folder.children.values())) {
                destroyFolder(child);
            }
            for (Message message : folder.index.newestFirst(0, Integer.MAX_VALUE)) {
                destroyMessage(message);
            }
            folder.parent.children.remove(folder.id());
            folders.remove(folder.id());
            folder.removed = true;
            folderChanges.left(folder.id(), folder.id(), folder.entered, folder.changed, ++lastChange);
            return null;
        });
    }

    /** Copies a folder with all in it. */
    public MailFolder copyFolder(MailFolder folder, MailFolder target) {
        return locked(() -> {
            requirePresent(folder);
            if (target.isWithin(folder)) {
                throw new StoreException(Reason.FOLDER_CYCLE, "The folder cannot be moved or copied into itself.");
            }
            MailFolder copy
                    = createFolder(target, folder.displayName, folder.isHidden(), folder.search, folder.extendedProperties);
            List<Message> newestFirst = folder.index.newestFirst(0, Integer.MAX_VALUE);
            for (int i = newestFirst.size() - 1; i >= 0; i--) {
                copyMessage(newestFirst.get(i), copy);
            }
            for (MailFolder child : List.copyOf(folder.children.values())) {
                copyFolder(child, copy);
            }
            return copy;
        });
    }

    /** Finds a message by either kind of id. */
    public Optional<Message> message(String anyId) {
        return Optional.ofNullable(locked(() -> messages.get(anyId)));
    }

    /** Finds a message by its internetMessageId. */
    public Optional<Message> messageByInternetId(String internetMessageId) {
        return Optional.ofNullable(locked(() -> byInternetMessageId.get(internetMessageId)));
    }

    public int messageCount() {
        return locked(index::size);
    }

    /** Messages of all folders, newest first, from a position on, so many at most. */
    public List<Message> messages(int skip, int count) {
        return locked(() -> index.newestFirst(skip, count));
    }

    /** Adds a message. */
    public Message addMessage(MailFolder folder, Consumer<MessageEdit> content) {
        MessageEdit edit = new MessageEdit();
        content.accept(edit);
        return locked(() -> {
            requirePresent(folder);
            long number = ++lastNumber;
            Message message = new Message(number, ids.immutableId(number));
            edit.properties().putIfAbsent("createdDateTime", now());
            edit.properties().putIfAbsent("lastModifiedDateTime", now());
            edit.properties().putIfAbsent("receivedDateTime", edit.properties().get("createdDateTime"));
            messages.put(message.immutableId(), message);
            enter(message, edit, folder);
            return message;
        });
    }

    /**
     * Changes a message.
     *
     * @param changeKey that the message must still have, or null for any
     */
    public void updateMessage(Message message, String changeKey, Consumer<MessageEdit> change) {
        locked(() -> {
            requirePresent(message, changeKey);
            MessageState before = message.state();
            MessageEdit edit = new MessageEdit(before);
            change.accept(edit);
            edit.properties().put("lastModifiedDateTime", now());
            long number = ++lastChange;
            MessageState after
                    = edit.freeze(message, before.id(), before.folder(), ids.changeKey(number), before.entered(), number);
            forget(message, before);
            remember(message, after);
            after.folder().changes.changed(message, before.entered(), before.changed(), number);
            return null;
        });
    }

    /** Moves a message: it gets a new default id and keeps its immutable one. */
    public void moveMessage(Message message, MailFolder target) {
        locked(() -> {
            requirePresent(message, null);
            requirePresent(target);
            MessageEdit edit = new MessageEdit(message.state());
            edit.properties().put("lastModifiedDateTime", now());
            leave(message);
            enter(message, edit, target);
            return null;
        });
    }

    /** Copies a message; the copy has new ids of both kinds. */
    public Message copyMessage(Message message, MailFolder target) {
        return locked(() -> {
            requirePresent(message, null);
            MessageState original = message.state();
            return addMessage(target, edit -> {
                edit.properties().putAll(original.properties());
                edit.properties().put("createdDateTime", now());
                edit.properties().put("lastModifiedDateTime", now());
                edit.attachments().addAll(original.attachments());
                edit.extendedProperties().putAll(original.extendedProperties());
                edit.extensions().putAll(original.extensions());
                edit.mime(original.mime());
            });
        });
    }

    /**
     * Deletes a message as a user does: to Deleted Items, from there to Recoverable Items, from there for good.
     *
     * @param changeKey that the message must still have, or null for any
     */
    public void deleteMessage(Message message, String changeKey) {
        locked(() -> {
            requirePresent(message, changeKey);
            MailFolder recoverable = wellKnown.get(WellKnownFolder.RECOVERABLEITEMSDELETIONS);
            MailFolder deleted = wellKnown.get(WellKnownFolder.DELETEDITEMS);
            if (message.folder().isWithin(recoverable)) {
                destroyMessage(message);
            } else {
                moveMessage(message, message.folder().isWithin(deleted) ? recoverable : deleted);
            }
            return null;
        });
    }

    /** Removes a message for good. */
    public void destroyMessage(Message message) {
        locked(() -> {
            requirePresent(message, null);
            leave(message);
            messages.remove(message.immutableId());
            message.markRemoved();
            return null;
        });
    }

    private void enter(Message message, MessageEdit edit, MailFolder folder) {
        long number = ++lastChange;
        MessageState state
                = edit.freeze(message, ids.itemId(folder.number(), message.number(), number), folder, ids.changeKey(number),
                        number, number);
        messages.put(state.id(), message);
        remember(message, state);
        folder.changes.entered(message, number);
    }

    private void leave(Message message) {
        MessageState state = message.state();
        messages.remove(state.id());
        forget(message, state);
        state.folder().changes.left(state.id(), message.immutableId(), state.entered(), state.changed(), ++lastChange);
    }

    private void remember(Message message, MessageState state) {
        message.state(state);
        index.add(message, state.received());
        state.folder().index.add(message, state.received());
        if (!state.isRead()) {
            state.folder().unread++;
        }
        if (state.properties().get("internetMessageId") instanceof String internetId) {
            byInternetMessageId.put(internetId, message);
        }
    }

    private void forget(Message message, MessageState state) {
        index.remove(message, state.received());
        state.folder().index.remove(message, state.received());
        if (!state.isRead()) {
            state.folder().unread--;
        }
        if (state.properties().get("internetMessageId") instanceof String internetId) {
            byInternetMessageId.remove(internetId, message);
        }
    }

    private MailFolder addFolder(MailFolder parent, String name, boolean hidden, WellKnownFolder role) {
        long number = ++lastNumber;
        MailFolder folder = new MailFolder(lock, number, ids.folderId(number), role, hidden);
        folder.displayName = name;
        folder.parent = parent;
        folders.put(folder.id(), folder);
        if (parent != null) {
            parent.children.put(folder.id(), folder);
        }
        long change = ++lastChange;
        folder.changeKey = ids.changeKey(change);
        folder.entered = change;
        folder.changed = change;
        // the roots are no part of the folder list
        if (parent != null && parent.parent() != null) {
            folderChanges.entered(folder, change);
        }
        return folder;
    }

    private void reparent(MailFolder folder, MailFolder target) {
        folder.parent.children.remove(folder.id());
        folder.parent = target;
        target.children.put(folder.id(), folder);
        folderWritten(folder);
    }

    private void folderWritten(MailFolder folder) {
        long change = ++lastChange;
        folder.changeKey = ids.changeKey(change);
        folderChanges.changed(folder, folder.entered, folder.changed, change);
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

    private static void refuseDistinguished(MailFolder folder, Reason reason, String text) {
        if (folder.wellKnown().isPresent()) {
            throw new StoreException(reason, text);
        }
    }

    private static void requirePresent(MailFolder folder) {
        if (folder.isRemoved()) {
            throw new StoreException(Reason.FOLDER_NOT_FOUND, "The specified folder could not be found in the store.");
        }
    }

    private static void requirePresent(Message message, String changeKey) {
        if (message.isRemoved()) {
            throw new StoreException(Reason.ITEM_NOT_FOUND, "The specified object was not found in the store.");
        }
        if (changeKey != null && !changeKey.equals(message.changeKey())) {
            throw new StoreException(
                    Reason.CHANGE_KEY_MISMATCH, "The send or update operation could not be performed because the "
                                                + "change key passed in the request does not match the current change key for the item.");
        }
    }

    private String now() {
        return Timestamps.of(clock.instant());
    }

    private <T> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}
