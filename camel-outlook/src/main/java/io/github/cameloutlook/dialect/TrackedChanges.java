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
package io.github.cameloutlook.dialect;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Synchronization in Outlook REST: not a function of its own (/delta), but a preference on the collection. Its first
 * answer always ends with a delta link, even when more items wait: so that link is told as one to the next page. Its
 * tokens are good only with the query they were begun with, and with the preference.
 */
final class TrackedChanges {

    private static final String PREFERENCE = "odata.track-changes";
    private static final String DELTA = "/delta";
    private static final String PREFER = "Prefer";
    private static final String NEXT_LINK = "@odata.nextLink";
    private static final String DELTA_LINK = "@odata.deltaLink";
    private static final String CHANGE_TYPE = "changeType";
    private static final Pattern TRACKED = Pattern.compile(
            "(?i)/mailFolders(/[^/]+/messages)?|(/calendar|/calendars/[^/]+)?/calendarView|(/contactFolders/[^/]+)?/contacts"
                                                           + "|.*[Tt]ask.*|/todo/lists.*");

    private TrackedChanges() {
    }

    /** Whether the request begins a walk over changes. */
    static boolean begin(NeutralRequest request) {
        return request.path() != null && request.path().endsWith(DELTA) && "GET".equals(request.method());
    }

    /** Whether the request goes on with one. */
    static boolean goOn(NeutralRequest request) {
        return request.link() != null && ContinuationLink.hasToken(request.link());
    }

    /**
     * The request for the collection, in place of its function.
     *
     * @throws IllegalArgumentException if the service does not track what changes there, or not in this way
     */
    static NeutralRequest ofCollection(NeutralRequest request) {
        String collection = request.path().substring(0, request.path().length() - DELTA.length());
        if (!TRACKED.matcher(collection).matches()) {
            throw new IllegalArgumentException(
                    "Outlook REST does not tell what changes in " + collection + ": it does in the messages of one folder, in"
                                               + " all mail folders, in a calendarView, in the contacts of a folder, and in tasks and their folders.");
        }
        if (request.query().containsKey(CHANGE_TYPE)) {
            throw new IllegalArgumentException(
                    "Outlook REST tells of all changes of messages, not of one kind (changeType): leave it out.");
        }
        return new NeutralRequest(
                request.method(), request.mailbox(), collection, request.query(), null, preferring(request.headers()),
                request.json(), request.content());
    }

    private static Map<String, String> preferring(Map<String, String> headers) {
        Map<String, String> result = new LinkedHashMap<>(headers);
        result.merge(PREFER, PREFERENCE, (others, added) -> added + ", " + others);
        return result;
    }

    /** The first request of a walk, whose answer has to say that changes are tracked: else they are ignored. */
    static WireRequest begun(WireRequest wire) {
        return new WireRequest(
                wire.method(), wire.address(), wire.headers(), wire.json(), wire.contentProperty(), PREFERENCE);
    }

    /** The request behind a link. Its page of more items needs no preference, only the one by which a round begins. */
    static WireRequest goneOn(WireRequest wire) {
        return ContinuationLink.beginsRound(wire.address())
                ? new WireRequest(wire.method(), wire.address(), preferring(wire.headers()), wire.json()) : wire;
    }

    /**
     * A page as Graph has it.
     *
     * @param asked address that was asked
     * @param first whether it is the first page of a walk
     * @param page  with Graph's names; is changed
     */
    static Map<String, Object> told(URI asked, boolean first, Map<String, Object> page) {
        if (page.get("value") instanceof List<?> entries) {
            page.put("value", entries(entries));
        }
        for (String name : List.of(NEXT_LINK, DELTA_LINK)) {
            page.computeIfPresent(
                    name, (key, link) -> link instanceof String text ? ContinuationLink.completed(text, asked) : link);
        }
        if (first && page.get(DELTA_LINK) instanceof String more) {
            page.remove(DELTA_LINK);
            page.putIfAbsent(NEXT_LINK, more);
        }
        return page;
    }

    private static List<Object> entries(List<?> entries) {
        List<Object> result = new ArrayList<>(entries.size());
        for (Object entry : entries) {
            result.add(entry instanceof Map<?, ?> item && RemovedEntry.isOne(item) ? RemovedEntry.told(item) : entry);
        }
        return result;
    }
}
