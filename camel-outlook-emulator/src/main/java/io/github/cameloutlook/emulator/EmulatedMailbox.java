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
package io.github.cameloutlook.emulator;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.calendar.EventInput;
import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.graph.GraphService;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.MessageInput;
import io.github.cameloutlook.emulator.store.Event;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/**
 * A mailbox as tests look at it: entities in Graph's JSON, past authentication, faults, limits and the journal.
 * <p>
 * A folder is given as a well-known name, an id, or a path of display names ({@code inbox/Invoices/2026}).
 */
public final class EmulatedMailbox {

    private static final String ORIGIN = "http://emulator";

    private final GraphService service;
    private final Mailbox mailbox;

    EmulatedMailbox(GraphService service, Mailbox mailbox) {
        this.service = service;
        this.mailbox = mailbox;
    }

    /**
     * Whether the service answers for the mailbox. While it does not, every request to it is answered with 404 and
     * {@code MailboxNotEnabledForRESTAPI}, as for one that has no licence or is being migrated; mail still arrives.
     */
    public void enable(boolean enabled) {
        mailbox.enable(enabled);
    }

    /** The messages in a folder, newest first. */
    public List<Map<String, Object>> messages(String folder) {
        return list("/mailFolders/" + folderId(folder) + "/messages?$top=500");
    }

    /** A message by its id. */
    public Map<String, Object> message(String id) {
        return call("GET", "/messages/" + encode(id), null);
    }

    /** The attachments of a message, with their content. */
    public List<Map<String, Object>> attachments(String messageId) {
        return list("/messages/" + encode(messageId) + "/attachments");
    }

    /** How many messages are in each folder that has any, by path. */
    public Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Map<String, Object> folder : folders()) {
            if (!folder.get("totalItemCount").equals(0)) {
                Map<String, Object> count = new LinkedHashMap<>();
                count.put("total", folder.get("totalItemCount"));
                count.put("unread", folder.get("unreadItemCount"));
                counts.put((String) folder.get("path"), count);
            }
        }
        return counts;
    }

    /** All folders, hidden ones too; besides Graph's properties each has its {@code path} of display names. */
    public List<Map<String, Object>> folders() {
        List<Map<String, Object>> all = new ArrayList<>();
        collect(mailbox.folder(WellKnownFolder.MSGFOLDERROOT), "", all);
        return all;
    }

    private static void collect(MailFolder parent, String prefix, List<Map<String, Object>> all) {
        for (MailFolder folder : parent.childFolders()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", prefix + folder.displayName());
            entry.put("id", folder.id());
            entry.put("displayName", folder.displayName());
            entry.put("parentFolderId", parent.id());
            entry.put("childFolderCount", folder.childFolders().size());
            entry.put("unreadItemCount", folder.unreadItemCount());
            entry.put("totalItemCount", folder.totalItemCount());
            entry.put("isHidden", folder.isHidden());
            all.add(entry);
            collect(folder, prefix + folder.displayName() + "/", all);
        }
    }

    /**
     * Puts a message into a folder, as a draft unless {@code isDraft} is false; gives the entity. Other than clients of
     * the service, tests may give its dates and its conversation too.
     */
    public Map<String, Object> createMessage(String folder, Map<String, Object> message) {
        Message created = mailbox.addMessage(folder(folder), edit -> {
            MessageInput.placed(mailbox, message, edit);
            if (message.get("@odata.type") instanceof String type) {
                // clients cannot make messages of a derived type, such as one that shares a calendar
                edit.properties().put("@odata.type", type);
            }
        });
        return message(created.id());
    }

    /** The single events and series of all calendars, the newest first. */
    public List<Map<String, Object>> events() {
        return list("/events?$top=500");
    }

    /** What happens from one time to another in the default calendar, in order: single events and occurrences. */
    public List<Map<String, Object>> calendarView(Instant from, Instant before) {
        return list("/calendarView?$top=500&startDateTime=" + from + "&endDateTime=" + before);
    }

    /** Puts an event into the default calendar, without inviting anybody; gives the entity. */
    public Map<String, Object> createEvent(Map<String, Object> event) {
        Event created = mailbox.calendars().addEvent(mailbox.calendars().defaultCalendar(),
                edit -> EventInput.placed(mailbox, event, edit));
        return call("GET", "/events/" + encode(created.id()), null);
    }

    /** The lists of tasks, the built-in ones first. */
    public List<Map<String, Object>> todoLists() {
        return list("/todo/lists?$top=500");
    }

    /** The tasks of a list, given by its display name or id, the newest first. */
    public List<Map<String, Object>> tasks(String list) {
        return list("/todo/lists/" + encode(todoList(list).id()) + "/tasks?$top=500");
    }

    /** Makes a list of tasks; gives the entity. */
    public Map<String, Object> createTodoList(String displayName) {
        return call("POST", "/todo/lists", Map.of("displayName", displayName));
    }

    /** Puts a task into a list, given by its display name or id; gives the entity. */
    public Map<String, Object> createTask(String list, Map<String, Object> task) {
        return call("POST", "/todo/lists/" + encode(todoList(list).id()) + "/tasks", task);
    }

    private TodoList todoList(String nameOrId) {
        return mailbox.todo().lists().stream()
                .filter(list -> list.id().equals(nameOrId)
                        || nameOrId.equals(list.state().properties().get("displayName")))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(
                        "Mailbox " + mailbox.upn() + " has no list of tasks " + nameOrId));
    }

    /** The contacts in the default folder, in the order in which they were created. */
    public List<Map<String, Object>> contacts() {
        return list("/contacts?$top=500");
    }

    /** Puts a contact into the default folder; gives the entity. */
    public Map<String, Object> createContact(Map<String, Object> contact) {
        return call("POST", "/contacts", contact);
    }

    /** Makes a folder of contacts below the one of this id, or at the top with {@code contacts}; gives the entity. */
    public Map<String, Object> createContactFolder(String parentId, String displayName) {
        return call("POST", "/contactFolders/" + encode(parentId) + "/childFolders", Map.of("displayName", displayName));
    }

    /** Makes a folder below another one, or at the top with {@code msgfolderroot}; gives the entity. */
    public Map<String, Object> createFolder(String parent, String displayName) {
        return call("POST", "/mailFolders/" + folderId(parent) + "/childFolders", Map.of("displayName", displayName));
    }

    private String folderId(String path) {
        return encode(folder(path).id());
    }

    private MailFolder folder(String path) {
        String[] names = path.split("/");
        MailFolder folder = mailbox.folder(names[0]).orElse(null);
        if (folder == null) {
            folder = child(mailbox.folder(WellKnownFolder.MSGFOLDERROOT), names[0], path);
        }
        for (int i = 1; i < names.length; i++) {
            folder = child(folder, names[i], path);
        }
        return folder;
    }

    private MailFolder child(MailFolder parent, String name, String path) {
        return parent.childFolders().stream().filter(folder -> name.equalsIgnoreCase(folder.displayName())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Mailbox " + mailbox.upn() + " has no folder " + name + " on the path " + path));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        Map<String, Object> page = call("GET", path, null);
        items.addAll((List<Map<String, Object>>) page.get("value"));
        while (page.get("@odata.nextLink") instanceof String link) {
            URI next = URI.create(link);
            page = send("GET", next.getRawPath() + "?" + next.getRawQuery(), null);
            items.addAll((List<Map<String, Object>>) page.get("value"));
        }
        return items;
    }

    private Map<String, Object> call(String method, String path, Object body) {
        return send(method, "/v1.0/users/" + encode(mailbox.upn()) + path, body);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> send(String method, String path, Object body) {
        try {
            byte[] bytes = body == null ? new byte[0] : Json.bytes(body);
            Response response = service.handle(new InProcessRequest(method, ORIGIN, path, bytes), Caller.INSPECTION);
            byte[] answer = response.toBytes();
            if (response.status() >= 400) {
                throw new IllegalArgumentException(
                        method + " " + path + " was answered with " + response.status() + ": "
                                                   + new String(answer, StandardCharsets.UTF_8));
            }
            return answer.length == 0 ? Map.of() : (Map<String, Object>) Json.read(answer);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + path + " failed", e);
        }
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
