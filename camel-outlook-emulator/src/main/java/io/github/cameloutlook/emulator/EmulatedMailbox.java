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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.graph.GraphService;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.http.Response;

/**
 * A mailbox as tests look at it: entities in Graph's JSON, past authentication, faults, limits and the journal.
 * <p>
 * A folder is given as a well-known name, an id, or a path of display names ({@code inbox/Invoices/2026}).
 */
public final class EmulatedMailbox {

    private static final String ORIGIN = "http://emulator";

    private final GraphService service;
    private final String address;

    EmulatedMailbox(GraphService service, String address) {
        this.service = service;
        this.address = address;
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
            if (folder.get("totalItemCount") instanceof Number total && total.intValue() > 0) {
                counts.put((String) folder.get("path"), Map.of("total", total, "unread", folder.get("unreadItemCount")));
            }
        }
        return counts;
    }

    /**
     * All folders; those below another have their parent's display name and a slash before their own in {@code path}.
     */
    public List<Map<String, Object>> folders() {
        List<Map<String, Object>> all = new ArrayList<>();
        collect("/mailFolders", "", all);
        return all;
    }

    private void collect(String collection, String prefix, List<Map<String, Object>> all) {
        for (Map<String, Object> folder : list(collection + "?$top=500&includeHiddenFolders=true")) {
            Map<String, Object> entry = new LinkedHashMap<>(folder);
            entry.put("path", prefix + folder.get("displayName"));
            all.add(entry);
            if (folder.get("childFolderCount") instanceof Number count && count.intValue() > 0) {
                collect("/mailFolders/" + encode((String) folder.get("id")) + "/childFolders", entry.get("path") + "/", all);
            }
        }
    }

    /** Puts a message into a folder, as a draft unless its properties say otherwise; gives the entity. */
    public Map<String, Object> createMessage(String folder, Map<String, Object> message) {
        return call("POST", "/mailFolders/" + folderId(folder) + "/messages", message);
    }

    /** Makes a folder below another one, or at the top with {@code msgfolderroot}; gives the entity. */
    public Map<String, Object> createFolder(String parent, String displayName) {
        return call("POST", "/mailFolders/" + folderId(parent) + "/childFolders", Map.of("displayName", displayName));
    }

    private String folderId(String folder) {
        String[] names = folder.split("/");
        String id = names[0];
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            id = list("/mailFolders/" + encode(id) + "/childFolders?$top=500").stream()
                    .filter(child -> name.equalsIgnoreCase((String) child.get("displayName")))
                    .map(child -> (String) child.get("id")).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Mailbox " + address + " has no folder " + name + " on the path " + folder));
        }
        return encode(id);
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
        return send(method, "/v1.0/users/" + encode(address) + path, body);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> send(String method, String path, Object body) {
        try {
            byte[] bytes = body == null ? new byte[0] : Json.bytes(body);
            Response response = service.handle(new InProcessRequest(method, ORIGIN, path, bytes), Caller.ANYBODY);
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
