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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.cameloutlook.emulator.store.StoreException.Reason;

/**
 * The contacts of a mailbox and the folders they lie in. Like the mailbox's own, every method is one atomic step under
 * the mailbox's lock.
 */
public final class ContactStore {

    private final Mailbox mailbox;
    private final Numbering numbering;
    private final Map<String, ContactFolder> folders = new LinkedHashMap<>();
    private final ChangeLog<ContactFolder> folderChanges = new ChangeLog<>();
    private final ContactFolder defaultFolder;
    private final Map<Long, Contact> contacts = new LinkedHashMap<>();
    private final Map<String, Contact> byId = new HashMap<>();

    ContactStore(Mailbox mailbox, Numbering numbering) {
        this.mailbox = mailbox;
        this.numbering = numbering;
        this.defaultFolder = plant(null, "Contacts");
    }

    /** The folder of contacts that are created without naming one. */
    public ContactFolder defaultFolder() {
        return defaultFolder;
    }

    public Optional<ContactFolder> folder(String id) {
        return Optional.ofNullable(mailbox.locked(() -> folders.get(id)));
    }

    /** The folders directly below another one, in the order in which they were created. */
    public List<ContactFolder> childFolders(ContactFolder parent) {
        return mailbox.locked(() -> folders.values().stream().filter(folder -> folder.parent == parent).toList());
    }

    /** All folders but the default one, each before those below it. */
    public List<ContactFolder> allFolders() {
        return mailbox.locked(() -> folders.values().stream().filter(folder -> folder != defaultFolder()).toList());
    }

    public ContactFolder createFolder(ContactFolder parent, String name, Map<String, Object> extendedProperties) {
        return mailbox.locked(() -> {
            requirePresent(parent);
            requireFreeName(parent, name, null);
            ContactFolder folder = plant(parent, name);
            folder.extendedProperties = Map.copyOf(extendedProperties);
            return folder;
        });
    }

    private ContactFolder plant(ContactFolder parent, String name) {
        long number = numbering.nextNumber();
        ContactFolder folder = new ContactFolder(
                number, mailbox.ids().folderId(number), mailbox.folder(WellKnownFolder.MSGFOLDERROOT).id());
        folder.displayName = name;
        folder.parent = parent;
        folder.entered = numbering.nextChange();
        folder.changed = folder.entered;
        folders.put(folder.id(), folder);
        // the default folder is no part of the list of folders
        if (parent != null) {
            folderChanges.entered(folder, folder.entered);
        }
        return folder;
    }

    /** Renames, moves and marks a folder; null leaves name and parent as they are. */
    public void updateFolder(
            ContactFolder folder, String name, ContactFolder parent, Map<String, Object> extendedProperties) {
        run(() -> {
            requirePresent(folder);
            ContactFolder target = parent == null ? folder.parent : parent;
            String newName = name == null ? folder.displayName : name;
            if (folder == defaultFolder && parent != null) {
                throw new StoreException(Reason.MOVE_DISTINGUISHED_FOLDER, "The distinguished folder cannot be moved.");
            }
            if (target != null) {
                requirePresent(target);
                requireFreeName(target, newName, folder);
            }
            if (parent != null && parent.isWithin(folder)) {
                throw new StoreException(Reason.FOLDER_CYCLE, "The folder cannot be moved or copied into itself.");
            }
            folder.displayName = newName;
            folder.parent = target;
            Map<String, Object> merged = new LinkedHashMap<>(folder.extendedProperties);
            merged.putAll(extendedProperties);
            folder.extendedProperties = Map.copyOf(merged);
            long change = numbering.nextChange();
            if (folder != defaultFolder) {
                folderChanges.changed(folder, folder.entered, folder.changed, change);
            }
            folder.changed = change;
        });
    }

    /** Removes a folder with all in it; the default one stays. */
    public void deleteFolder(ContactFolder folder) {
        run(() -> {
            requirePresent(folder);
            if (folder == defaultFolder) {
                throw new StoreException(
                        Reason.DELETE_DISTINGUISHED_FOLDER, "The distinguished folder cannot be deleted.");
            }
            childFolders(folder).forEach(this::deleteFolder);
            for (Contact contact : List.copyOf(contacts.values())) {
                if (contact.state.folder() == folder) {
                    remove(contact);
                }
            }
            folders.remove(folder.id());
            folder.removed = true;
            folderChanges.left(folder.id(), folder.id(), folder.entered, folder.changed, numbering.nextChange());
        });
    }

    /** Contacts in a folder, or with null in all, in the order in which they were created. */
    public List<ContactState> contacts(ContactFolder folder) {
        return mailbox.locked(() -> {
            List<ContactState> states = new ArrayList<>();
            for (Contact contact : contacts.values()) {
                if (folder == null || contact.state.folder() == folder) {
                    states.add(contact.state);
                }
            }
            return states;
        });
    }

    /** Finds a contact by either kind of id. */
    public Optional<Contact> contact(String anyId) {
        return Optional.ofNullable(mailbox.locked(() -> byId.get(anyId)));
    }

    public Contact addContact(ContactFolder folder, Consumer<ContactEdit> content) {
        ContactEdit edit = new ContactEdit();
        content.accept(edit);
        return mailbox.locked(() -> {
            requirePresent(folder);
            long number = numbering.nextNumber();
            Contact contact = new Contact(number, mailbox.ids().immutableId(number));
            edit.properties().put("createdDateTime", now());
            edit.properties().put("lastModifiedDateTime", now());
            contacts.put(number, contact);
            byId.put(contact.immutableId(), contact);
            enter(contact, edit, folder);
            mailbox.tellOf(ItemKind.CONTACT, null, contact.state);
            return contact;
        });
    }

    /**
     * Changes a contact, and moves it when another folder is given: it then gets a new default id and keeps its
     * immutable one.
     *
     * @param changeKey that the contact must still have, or null for any
     * @param folder    where it is to lie, or null for where it lies
     */
    public void updateContact(Contact contact, String changeKey, ContactFolder folder, Consumer<ContactEdit> change) {
        run(() -> {
            requirePresent(contact);
            ContactState before = contact.state;
            ChangeKeys.require(changeKey, before.changeKey());
            ContactEdit edit = new ContactEdit(before);
            change.accept(edit);
            edit.properties().put("lastModifiedDateTime", now());
            if (folder == null || folder == before.folder()) {
                long number = numbering.nextChange();
                contact.state = edit.freeze(contact, before.id(), before.folder(), mailbox.ids().changeKey(number),
                        before.entered(), number);
                before.folder().changes.changed(contact, before.entered(), before.changed(), number);
            } else {
                requirePresent(folder);
                leave(contact);
                enter(contact, edit, folder);
            }
            mailbox.tellOf(ItemKind.CONTACT, before, contact.state);
        });
    }

    /** Removes a contact. */
    public void removeContact(Contact contact, String changeKey) {
        run(() -> {
            requirePresent(contact);
            ChangeKeys.require(changeKey, contact.state.changeKey());
            remove(contact);
        });
    }

    private void remove(Contact contact) {
        leave(contact);
        contacts.remove(contact.number());
        byId.remove(contact.immutableId());
        contact.removed = true;
        mailbox.tellOf(ItemKind.CONTACT, contact.state, null);
    }

    private void enter(Contact contact, ContactEdit edit, ContactFolder folder) {
        long number = numbering.nextChange();
        ItemIds ids = mailbox.ids();
        contact.state = edit.freeze(contact, ids.itemId(folder.number(), contact.number(), number), folder,
                ids.changeKey(number), number, number);
        byId.put(contact.state.id(), contact);
        folder.changes.entered(contact, number);
    }

    private void leave(Contact contact) {
        ContactState state = contact.state;
        byId.remove(state.id());
        state.folder().changes.left(state.id(), state.immutableId(), state.entered(), state.changed(),
                numbering.nextChange());
    }

    /** What changed in a folder, see {@link ChangeLog}. */
    public List<ChangeLog.Change<Contact>> changes(ContactFolder folder, long after, long upTo, int count) {
        return mailbox.locked(() -> folder.changes.between(after, upTo, count));
    }

    /** Number of the last removal from a folder that is no longer known. */
    public long forgottenChange(ContactFolder folder) {
        return mailbox.locked(folder.changes::forgotten);
    }

    /** What changed of the folders, see {@link ChangeLog}. */
    public List<ChangeLog.Change<ContactFolder>> folderChanges(long after, long upTo, int count) {
        return mailbox.locked(() -> folderChanges.between(after, upTo, count));
    }

    /** Number of the last removal of a folder that is no longer known. */
    public long forgottenFolderChange() {
        return mailbox.locked(folderChanges::forgotten);
    }

    private String now() {
        return Timestamps.of(mailbox.clock().instant());
    }

    private void run(Runnable step) {
        mailbox.locked(() -> {
            step.run();
            return null;
        });
    }

    private void requireFreeName(ContactFolder parent, String name, ContactFolder except) {
        if (folders.values().stream().anyMatch(folder -> folder != except && folder.parent == parent
                && folder.displayName.equalsIgnoreCase(name))) {
            throw new StoreException(Reason.FOLDER_EXISTS, "A folder with the specified name already exists.");
        }
    }

    private static void requirePresent(ContactFolder folder) {
        if (folder.removed) {
            throw new StoreException(Reason.FOLDER_NOT_FOUND, "The specified folder could not be found in the store.");
        }
    }

    private static void requirePresent(Contact contact) {
        if (contact.removed) {
            throw new StoreException(Reason.ITEM_NOT_FOUND, "The specified object was not found in the store.");
        }
    }
}
