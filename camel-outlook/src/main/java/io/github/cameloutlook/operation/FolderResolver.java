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
package io.github.cameloutlook.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/**
 * Finds the folder that a user names: a well-known name, an id, or a path of display names whose first part may be a
 * well-known name ({@code inbox/Invoices/2026}). What was found is remembered until {@link #forget}.
 */
public final class FolderResolver {

    /** Names that the service takes in place of an id, whatever the language of the mailbox. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "archive", "clutter", "conflicts", "conversationhistory", "deleteditems", "drafts", "inbox", "junkemail",
            "localfailures", "msgfolderroot", "outbox", "recoverableitemsdeletions", "scheduled", "searchfolders",
            "sentitems", "serverfailures", "syncissues");

    /** Ids are base64 of a structure with the mailbox's GUID in it: never this short, and never with a space. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_=+-]{60,}");

    /** Dynamic folder names must not fill the memory: beyond this, what is known is dropped and looked up again. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final String OPERATION = "mailFolders/resolve";

    private final OutlookClient client;
    private final Map<String, String> found = new ConcurrentHashMap<>();

    public FolderResolver(OutlookClient client) {
        this.client = client;
    }

    /**
     * Finds a folder.
     *
     * @return a well-known name or an id, not encoded, to be used as a path segment or a destination; fails with
     *         {@link OutlookNotFoundException} that names the part of the path that does not exist
     */
    public CompletableFuture<String> resolve(String mailbox, String folder) {
        List<String> parts = parts(folder);
        String first = parts.isEmpty() ? "" : parts.get(0);
        if (parts.size() == 1 && isDirect(first)) {
            return CompletableFuture.completedFuture(direct(first));
        }
        if (parts.isEmpty()) {
            return CompletableFuture.failedFuture(notFound(mailbox, folder, "the name is empty"));
        }
        String known = found.get(key(mailbox, folder));
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        return walk(mailbox, folder, parts).thenApply(id -> remember(key(mailbox, folder), id));
    }

    /** Drops what is remembered of a folder, because the service does not know it any more. */
    public void forget(String mailbox, String folder) {
        found.remove(key(mailbox, folder));
    }

    private CompletableFuture<String> walk(String mailbox, String folder, List<String> parts) {
        boolean wellKnownStart = isDirect(parts.get(0));
        CompletableFuture<String> at
                = CompletableFuture.completedFuture(wellKnownStart ? direct(parts.get(0)) : "msgfolderroot");
        for (String name : parts.subList(wellKnownStart ? 1 : 0, parts.size())) {
            at = at.thenCompose(parent -> child(mailbox, folder, parent, name));
        }
        return at;
    }

    private CompletableFuture<String> child(String mailbox, String folder, String parent, String name) {
        OutlookRequest request = OutlookRequest
                .to(HttpMethod.GET, mailbox, "/mailFolders/" + PathTemplate.segment(parent) + "/childFolders")
                .query("$filter", "displayName eq '" + name.replace("'", "''") + "'")
                .query("$select", "id,displayName")
                .query("includeHiddenFolders", "true")
                .operation(OPERATION)
                .build();
        return client.send(request).thenApply(response -> {
            if (response.json().get("value") instanceof List<?> folders && !folders.isEmpty()
                    && folders.get(0) instanceof Map<?, ?> match && match.get("id") != null) {
                return match.get("id").toString();
            }
            throw notFound(mailbox, folder, "there is no folder '" + name + "' at that place");
        });
    }

    private String remember(String key, String id) {
        if (found.size() >= MOST_REMEMBERED) {
            found.clear();
        }
        found.put(key, id);
        return id;
    }

    private static String key(String mailbox, String folder) {
        return mailbox + '\n' + folder;
    }

    private static List<String> parts(String folder) {
        return new ArrayList<>(Arrays.stream(folder.split("/")).map(String::strip).filter(part -> !part.isEmpty()).toList());
    }

    private static boolean isDirect(String part) {
        return WELL_KNOWN.contains(part.toLowerCase(Locale.ROOT)) || ID.matcher(part).matches();
    }

    private static String direct(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        return WELL_KNOWN.contains(lower) ? lower : part;
    }

    private static OutlookNotFoundException notFound(String mailbox, String folder, String reason) {
        return new OutlookNotFoundException(
                new ErrorDetails(
                        mailbox, OPERATION, 0, null, "Folder '" + folder + "' was not found: " + reason, null,
                        "A folder is a well-known name such as inbox, an id, or a path of display names such as"
                                                                                                               + " inbox/Invoices/2026"),
                null);
    }
}
