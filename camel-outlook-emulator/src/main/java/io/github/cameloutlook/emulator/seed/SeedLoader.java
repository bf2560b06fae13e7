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
package io.github.cameloutlook.emulator.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.store.ContactFolder;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/**
 * Fills mailboxes from a directory:
 *
 * <pre>
 * DIR/alice@contoso.com/inbox/order.eml            a message as MIME, unread
 * DIR/alice@contoso.com/inbox/order.json           what is different about it (optional): isRead, categories, flag ...
 * DIR/alice@contoso.com/inbox/Invoices/2026/1.json a message as JSON, as one would POST it
 * DIR/alice@contoso.com/sentitems/hello.eml        a message in Sent Items, read
 * DIR/alice@contoso.com/calendar/review.json       an event in the default calendar, as one would POST it
 * DIR/alice@contoso.com/todo/call.json             a task in the default list, as one would POST it
 * DIR/alice@contoso.com/todo/Groceries/milk.json   a task in a list of this name
 * DIR/alice@contoso.com/contacts/pavel.json        a contact, as one would POST it; directories below are folders
 * DIR/alice@contoso.com/mailboxSettings.json       the mailbox's settings (optional)
 * DIR/alice@contoso.com/masterCategories.json      list of its categories (optional)
 * DIR/alice@contoso.com/messageRules.json          list of its inbox rules (optional)
 * </pre>
 *
 * A directory at the top is a mailbox; it is created if the emulator has none of this address. A directory below is a
 * folder: on the first level a well-known name ({@code inbox}, {@code sentitems}) or a display name, further down a
 * display name; folders that do not exist are created. Files are taken in the order of their names.
 * <p>
 * JSON may give, besides what a POST may, {@code receivedDateTime} and {@code sentDateTime}, as a time or as a distance
 * from now such as {@code -PT2H}, and {@code isDraft}. Without {@code receivedDateTime} a message was received when its
 * Date field says, or now. Files and directories whose names start with a dot are passed over; any other file is an
 * error.
 */
public final class SeedLoader {

    private final Mailboxes mailboxes;

    public SeedLoader(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /**
     * Loads everything in a directory.
     *
     * @throws SeedException when something in it cannot be used; tells the file
     */
    public void load(Path directory) {
        for (Path entry : entries(directory)) {
            if (!Files.isDirectory(entry)) {
                throw new SeedException(entry, "directly in the seed directory there may be mailbox directories only");
            }
            loadMailbox(mailboxes.create(name(entry)), entry);
        }
    }

    private static void loadMailbox(Mailbox mailbox, Path directory) {
        for (Path entry : entries(directory)) {
            if (Files.isDirectory(entry) && name(entry).equalsIgnoreCase("calendar")) {
                entries(entry).forEach(file -> SeedEvents.load(mailbox, file));
            } else if (Files.isDirectory(entry) && name(entry).equalsIgnoreCase("todo")) {
                loadTasks(mailbox, entry);
            } else if (Files.isDirectory(entry) && name(entry).equalsIgnoreCase("contacts")) {
                loadContacts(mailbox, mailbox.contacts().defaultFolder(), entry);
            } else if (Files.isDirectory(entry)) {
                loadFolder(mailbox, topFolder(mailbox, name(entry)), entry);
            } else {
                SeedSettings.load(mailbox, entry);
            }
        }
    }

    private static void loadTasks(Mailbox mailbox, Path directory) {
        for (Path entry : entries(directory)) {
            if (Files.isDirectory(entry)) {
                TodoList list = SeedTasks.list(mailbox, name(entry));
                entries(entry).forEach(file -> SeedTasks.load(mailbox, list, file));
            } else {
                SeedTasks.load(mailbox, mailbox.todo().defaultList(), entry);
            }
        }
    }

    private static void loadContacts(Mailbox mailbox, ContactFolder folder, Path directory) {
        for (Path entry : entries(directory)) {
            if (Files.isDirectory(entry)) {
                loadContacts(mailbox, SeedContacts.childFolder(mailbox, folder, name(entry)), entry);
            } else {
                SeedContacts.load(mailbox, folder, entry);
            }
        }
    }

    private static void loadFolder(Mailbox mailbox, MailFolder folder, Path directory) {
        SeedMessages messages = new SeedMessages(mailbox, folder);
        for (Path entry : entries(directory)) {
            if (Files.isDirectory(entry)) {
                loadFolder(mailbox, childFolder(mailbox, folder, name(entry)), entry);
            } else {
                messages.load(entry);
            }
        }
    }

    private static MailFolder topFolder(Mailbox mailbox, String name) {
        return WellKnownFolder.named(name).map(mailbox::folder)
                .orElseGet(() -> childFolder(mailbox, mailbox.folder(WellKnownFolder.MSGFOLDERROOT), name));
    }

    private static MailFolder childFolder(Mailbox mailbox, MailFolder parent, String name) {
        return parent.childFolders().stream().filter(child -> child.displayName().equalsIgnoreCase(name)).findFirst()
                .orElseGet(() -> mailbox.createFolder(parent, name, false));
    }

    private static List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> !name(entry).startsWith(".")).sorted(Comparator.comparing(SeedLoader::name))
                    .toList();
        } catch (IOException e) {
            throw new SeedException(directory, "cannot be read: " + e, e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
