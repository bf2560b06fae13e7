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
    private final Numbering numbering = new Numbering();
    private final FolderTree folders;
    private final MessageRegister messages;
    private final ChangeFeed feed;
    private final MailboxSettings settings = new MailboxSettings();
    private final CalendarStore calendars;
    private final ContactStore contacts;
    private final TodoStore todo;
    private volatile boolean enabled = true;

    Mailbox(String upn, String displayName, Clock clock, ContentStore contents, List<ChangeListener> listeners) {
        this.contents = contents;
        this.upn = upn;
        this.displayName = displayName;
        this.clock = clock;
        // the same mailbox has the same ids in every run: seeded examples and restarted emulators stay comparable
        this.id = UUID
                .nameUUIDFromBytes(upn.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                .toString();
        this.ids = new ItemIds(id);
        this.folders = new FolderTree(lock, ids, numbering);
        this.messages = new MessageRegister(folders.folder(WellKnownFolder.RECOVERABLEITEMSDELETIONS));
        this.feed = new ChangeFeed(listeners);
        this.calendars = new CalendarStore(this, numbering);
        this.contacts = new ContactStore(this, numbering);
        this.todo = new TodoStore(this, numbering);
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

    /** Whether the service answers for the mailbox. It lives on while it does not: mail arrives as ever. */
    public boolean isEnabled() {
        return enabled;
    }

    public void enable(boolean shouldAnswer) {
        enabled = shouldAnswer;
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

    /** Calendars and events. */
    public CalendarStore calendars() {
        return calendars;
    }

    /** Contacts and their folders. */
    public ContactStore contacts() {
        return contacts;
    }

    /** Lists of tasks and tasks. */
    public TodoStore todo() {
        return todo;
    }

    /** Number of the latest change in this mailbox. */
    public long lastChange() {
        return locked(numbering::lastChange);
    }

    public MailFolder folder(WellKnownFolder name) {
        return folders.folder(name);
    }

    /** Finds a folder by id or well-known name. */
    public Optional<MailFolder> folder(String idOrName) {
        Optional<WellKnownFolder> name = WellKnownFolder.named(idOrName);
        if (name.isPresent()) {
            return Optional.of(folders.folder(name.get()));
        }
        return Optional.ofNullable(locked(() -> folders.folder(idOrName)));
    }

    /** Folder changes, see {@link ChangeLog}. */
    public List<ChangeLog.Change<MailFolder>> folderChanges(long after, long upTo, int count) {
        return locked(() -> folders.changes(after, upTo, count));
    }

    public MailFolder createFolder(MailFolder parent, String name, boolean hidden) {
        return createFolder(parent, name, hidden, null, Map.of());
    }

    /** Creates a folder; a search folder if there is a definition. */
    public MailFolder createFolder(
            MailFolder parent, String name, boolean hidden, SearchDefinition search,
            Map<String, Object> extendedProperties) {
        return locked(() -> {
            MailFolder folder = folders.add(parent, name, hidden);
            folder.search = search;
            folder.extendedProperties = Map.copyOf(extendedProperties);
            return folder;
        });
    }

    /** Changes a folder; null leaves a part as it is. */
    public void updateFolder(MailFolder folder, String name, SearchDefinition search, Map<String, Object> extendedProperties) {
        locked(() -> {
            FolderTree.requirePresent(folder);
            if (name != null && !name.equals(folder.displayName)) {
                folders.rename(folder, name);
            }
            if (search != null) {
                folder.search = search;
            }
            if (extendedProperties != null) {
                Map<String, Object> merged = new LinkedHashMap<>(folder.extendedProperties);
                merged.putAll(extendedProperties);
                folder.extendedProperties = Map.copyOf(merged);
            }
            folders.written(folder);
            return null;
        });
    }

    /** Moves a folder with all in it. Folders and the messages in them keep their ids. */
    public void moveFolder(MailFolder folder, MailFolder target) {
        locked(() -> {
            folders.move(folder, target);
            return null;
        });
    }

    /**
     * Moves a folder below Deleted Items, under another name if its own is taken there; from there it goes for good.
     */
    public void deleteFolder(MailFolder folder) {
        locked(() -> {
            FolderTree.refuseDeletion(folder);
            if (folder.isWithin(folder(WellKnownFolder.DELETEDITEMS))) {
                destroyFolder(folder);
            } else {
                folders.moveToDeleted(folder);
            }
            return null;
        });
    }

    /** Removes a folder with all in it. */
    public void destroyFolder(MailFolder folder) {
        locked(() -> {
            FolderTree.refuseDeletion(folder);
            for (MailFolder child : List.copyOf(folder.children.values())) {
                destroyFolder(child);
            }
            for (Message message : folder.index.newestFirst(0, Integer.MAX_VALUE)) {
                destroyMessage(message);
            }
            folders.remove(folder);
            return null;
        });
    }

    /** Copies a folder with all in it. */
    public MailFolder copyFolder(MailFolder folder, MailFolder target) {
        return locked(() -> {
            FolderTree.requirePresent(folder);
            FolderTree.refuseCycle(folder, target);
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
        return Optional.ofNullable(locked(() -> messages.message(anyId)));
    }

    /** Finds a message by its internetMessageId. */
    public Optional<Message> messageByInternetId(String internetMessageId) {
        return Optional.ofNullable(locked(() -> messages.messageByInternetId(internetMessageId)));
    }

    public int messageCount() {
        return locked(messages::size);
    }

    /** Messages of all folders but Recoverable Items, newest first, from a position on, so many at most. */
    public List<Message> messages(int skip, int count) {
        return locked(() -> messages.newestFirst(skip, count));
    }

    /** Adds a message. */
    public Message addMessage(MailFolder folder, Consumer<MessageEdit> content) {
        MessageEdit edit = new MessageEdit();
        content.accept(edit);
        return locked(() -> {
            FolderTree.requirePresent(folder);
            long number = numbering.nextNumber();
            Message message = new Message(number, ids.immutableId(number));
            edit.properties().putIfAbsent("createdDateTime", now());
            edit.properties().putIfAbsent("lastModifiedDateTime", now());
            edit.properties().putIfAbsent("receivedDateTime", edit.properties().get("createdDateTime"));
            enter(message, edit, folder);
            tellOf(ItemKind.MESSAGE, null, message.state());
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
            long number = numbering.nextChange();
            MessageState after
                    = edit.freeze(message, before.id(), before.folder(), ids.changeKey(number), before.entered(), number);
            messages.forget(message, before);
            messages.remember(message, after);
            after.folder().changes.changed(message, before.entered(), before.changed(), number);
            tellOf(ItemKind.MESSAGE, before, after);
            return null;
        });
    }

    /** Moves a message: it gets a new default id and keeps its immutable one. */
    public void moveMessage(Message message, MailFolder target) {
        locked(() -> {
            requirePresent(message, null);
            FolderTree.requirePresent(target);
            MessageState before = message.state();
            MessageEdit edit = new MessageEdit(before);
            edit.properties().put("lastModifiedDateTime", now());
            leave(message);
            enter(message, edit, target);
            tellOf(ItemKind.MESSAGE, before, message.state());
            return null;
        });
    }

    /** Copies a message; the copy has new ids of both kinds. */
    public Message copyMessage(Message message, MailFolder target) {
        return locked(() -> {
            requirePresent(message, null);
            MessageState original = message.state();
            return addMessage(target, edit -> {
                edit.takeOver(original);
                edit.properties().put("createdDateTime", now());
                edit.properties().put("lastModifiedDateTime", now());
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
            MailFolder recoverable = folder(WellKnownFolder.RECOVERABLEITEMSDELETIONS);
            MailFolder deleted = folder(WellKnownFolder.DELETEDITEMS);
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
            messages.forget(message);
            message.markRemoved();
            tellOf(ItemKind.MESSAGE, message.state(), null);
            return null;
        });
    }

    private void enter(Message message, MessageEdit edit, MailFolder folder) {
        long number = numbering.nextChange();
        MessageState state
                = edit.freeze(message, ids.itemId(folder.number(), message.number(), number), folder, ids.changeKey(number),
                        number, number);
        messages.remember(message, state);
        folder.changes.entered(message, number);
    }

    private void leave(Message message) {
        MessageState state = message.state();
        messages.forget(message, state);
        state.folder().changes.left(state.id(), message.immutableId(), state.entered(), state.changed(),
                numbering.nextChange());
    }

    void tellOf(ItemKind kind, ItemState before, ItemState after) {
        feed.note(new ItemChange(this, kind, before, after));
    }

    private static void requirePresent(Message message, String changeKey) {
        if (message.isRemoved()) {
            throw new StoreException(Reason.ITEM_NOT_FOUND, "The specified object was not found in the store.");
        }
        ChangeKeys.require(changeKey, message.changeKey());
    }

    private String now() {
        return Timestamps.of(clock.instant());
    }

    <T> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
            if (!lock.isHeldByCurrentThread()) {
                feed.tell();
            }
        }
    }
}
