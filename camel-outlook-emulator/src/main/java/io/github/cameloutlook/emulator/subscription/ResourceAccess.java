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
package io.github.cameloutlook.emulator.subscription;

import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.calendar.EventType;
import io.github.cameloutlook.emulator.contact.ContactPaths;
import io.github.cameloutlook.emulator.contact.ContactType;
import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.resource.ItemWatch;
import io.github.cameloutlook.emulator.resource.MessageType;
import io.github.cameloutlook.emulator.store.Calendar;
import io.github.cameloutlook.emulator.store.ContactFolder;
import io.github.cameloutlook.emulator.store.ContactState;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.ItemState;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.MessageState;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.TodoTaskState;
import io.github.cameloutlook.emulator.store.WellKnownFolder;
import io.github.cameloutlook.emulator.task.TaskPaths;
import io.github.cameloutlook.emulator.task.TaskType;
import io.github.cameloutlook.emulator.todo.TodoTaskType;

/** Finds what a resource is, for somebody who may watch it. */
final class ResourceAccess {

    private static final Set<String> CONTENT = Set.of("bodypreview", "singlevalueextendedproperties",
            "multivalueextendedproperties", "extensions", "internetmessageheaders");

    private final Mailboxes mailboxes;

    ResourceAccess(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** The resource; 400, 403 or 404 when the caller cannot subscribe to it. */
    WatchedResource open(ResourcePath path, Caller caller) {
        Mailbox mailbox = mailbox(path, caller);
        requirePermission(path, caller, mailbox);
        return switch (path.type()) {
            case MESSAGE -> messages(path, mailbox);
            case EVENT -> events(path, mailbox);
            case CONTACT -> contacts(path, mailbox);
            case TODO_TASK -> todoTasks(path, mailbox);
            case TASK -> tasks(path, mailbox);
        };
    }

    private static WatchedResource messages(ResourcePath path, Mailbox mailbox) {
        ItemWatch<MessageState> watch = MessageType.watch(path.options());
        if (path.container() != null) {
            MailFolder folder = folder(mailbox, path.container());
            return watched(path, mailbox, folder.id(), item -> ((MessageState) item).folder() == folder, watch);
        }
        // what was deleted from Deleted Items is no part of the mailbox's messages any more
        MailFolder recoverable = mailbox.folder(WellKnownFolder.RECOVERABLEITEMSDELETIONS);
        return watched(path, mailbox, null, item -> ((MessageState) item).folder() != recoverable, watch);
    }

    private static WatchedResource events(ResourcePath path, Mailbox mailbox) {
        ItemWatch<EventState> watch = EventType.watch(path.options());
        if (path.container() == null && !path.shape().startsWith("calendar/")) {
            return watched(path, mailbox, null, item -> true, watch);
        }
        Calendar calendar = path.container() == null
                ? mailbox.calendars().defaultCalendar()
                : mailbox.calendars().calendar(path.container()).orElseThrow(() -> Refusals.byExchange(
                        404, "Create", "The specified folder could not be found in the store."));
        return watched(path, mailbox, calendar.id(), item -> ((EventState) item).calendar() == calendar, watch);
    }

    private static WatchedResource contacts(ResourcePath path, Mailbox mailbox) {
        ItemWatch<ContactState> watch = ContactType.watch(path.options());
        if (path.container() == null) {
            return watched(path, mailbox, null, item -> true, watch);
        }
        ContactFolder folder = ContactPaths.find(mailbox, path.container()).orElseThrow(() -> Refusals.byExchange(
                404, "Create", "The specified folder could not be found in the store."));
        return watched(path, mailbox, folder.id(), item -> ((ContactState) item).folder() == folder, watch);
    }

    private static WatchedResource todoTasks(ResourcePath path, Mailbox mailbox) {
        TodoList list = mailbox.todo().list(path.container()).orElseThrow(() -> Refusals.byExchange(
                404, "Create", "The specified folder could not be found in the store."));
        return watched(path, mailbox, list.id(), item -> ((TodoTaskState) item).task().list() == list,
                TodoTaskType.watch(path.options()));
    }

    private static WatchedResource tasks(ResourcePath path, Mailbox mailbox) {
        ItemWatch<TodoTaskState> watch = TaskType.watch(mailbox, path.options());
        if (path.container() == null) {
            return watched(path, mailbox, null, item -> TaskPaths.isFolder(((TodoTaskState) item).task().list()), watch);
        }
        TodoList list = mailbox.todo().list(path.container()).filter(TaskPaths::isFolder)
                .orElseThrow(() -> Refusals.byExchange(
                        404, "Create", "The specified folder could not be found in the store."));
        return watched(path, mailbox, list.id(), item -> ((TodoTaskState) item).task().list() == list, watch);
    }

    private static WatchedResource watched(
            ResourcePath path, Mailbox mailbox, String container, Predicate<ItemState> place, ItemWatch<?> items) {
        String key = mailbox.id() + " " + path.shape() + " " + container + " " + new TreeMap<>(path.options().all());
        return new WatchedResource(path.type(), mailbox, place, items, key);
    }

    private Mailbox mailbox(ResourcePath path, Caller caller) {
        if (path.user() != null) {
            return mailboxes.find(path.user()).orElseThrow(() -> Refusals.byExchange(
                    404, "Create", "The requested user '" + path.user() + "' is invalid."));
        }
        if (caller.applicationOnly()) {
            throw GraphException.badRequest("/me request is only valid with delegated authentication flow.");
        }
        return (caller.user() == null ? mailboxes.all().stream().findFirst() : mailboxes.find(caller.user()))
                .orElseThrow(() -> Refusals.byExchange(
                        404, "Create", "The mailbox is either inactive, soft-deleted, or is hosted on-premise."));
    }

    private void requirePermission(ResourcePath path, Caller caller, Mailbox mailbox) {
        if (caller.isAnybody()) {
            return;
        }
        boolean own = caller.applicationOnly() || mailboxes.find(caller.user()).filter(mailbox::equals).isPresent();
        boolean permitted = path.type().permissions(caller.applicationOnly()).stream().anyMatch(caller.permissions()::contains);
        boolean content = path.type() == Subscribable.MESSAGE && caller.readsBasicOnly()
                && (path.options().has("$expand") || path.selected().stream().anyMatch(CONTENT::contains));
        if (!own || !permitted || content) {
            throw Refusals.byExchange(403, "Create", "Access is denied. Check credentials and try again.");
        }
    }

    private static MailFolder folder(Mailbox mailbox, String idOrName) {
        MailFolder folder = mailbox.folder(idOrName).orElseThrow(() -> Refusals.byExchange(
                404, "Create", "The specified folder could not be found in the store."));
        if (folder.search().isPresent()) {
            throw Refusals.byExchange(400, "Create", "Search folders are not supported for subscriptions");
        }
        return folder;
    }
}
