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
package io.github.cameloutlook.consumer.message;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.operation.request.MessageRequests;

/**
 * What a consumer sees of a folder: which messages, with which properties, in which form.
 *
 * @param folder          folder as configured
 * @param select          properties to return, or null for the default ones
 * @param filter          OData filter, or null
 * @param expand          navigation properties to return, or null
 * @param bodyContentType text or html, or null for the stored form
 * @param pageSize        items asked for per page
 * @param needed          properties that the consumer itself needs, added to select
 * @param itemsApart      whether a walk asks only for what the consumer itself needs, and items are completed apart
 * @param requests        makes the requests
 */
public record FolderView(String folder, String select, String filter, String expand, String bodyContentType, int pageSize,
        Set<String> needed, boolean itemsApart, MessageRequests requests) {

    /** What a consumer sees as configured, and what it needs itself. */
    static FolderView of(ConsumerSettings settings) {
        ConsumerSettings.Query query = settings.query();
        ConsumerSettings.Actions actions = settings.actions();
        Set<String> needed = new LinkedHashSet<>(List.of("receivedDateTime", "lastModifiedDateTime"));
        if (settings.includeAttachments()) {
            needed.add("hasAttachments");
        }
        if (actions.markAsRead()) {
            needed.add("isRead");
        }
        if (!actions.categories().isEmpty()) {
            needed.add("categories");
        }
        return new FolderView(
                query.container(), query.select(), query.filter(), query.expand(), query.bodyContentType(), query.pageSize(),
                needed, settings.push().resourceData(), requests(settings));
    }

    static MessageRequests requests(ConsumerSettings settings) {
        return new MessageRequests(settings.query().immutableIds());
    }

    private static final String OLDEST = "receivedDateTime ge 1900-01-01T00:00:00Z";

    /**
     * The request that a walk over changes begins with, for pages of this size.
     *
     * @param changeType null for changes of all kinds
     */
    public OutlookRequest.Builder delta(String mailbox, String folderId, ChangeType changeType, boolean newestFirst, int size) {
        OutlookRequest.Builder request = requests.delta(mailbox, folderId)
                .query("changeType", changeType)
                .query("$select", itemsApart ? String.join(",", lean()) : selected())
                .query("$filter", filter)
                .query("$expand", itemsApart ? null : expand)
                .query("$orderby", newestFirst ? "receivedDateTime desc" : null);
        return preferring(request, size);
    }

    /** Messages that match the filter and were received since then, oldest first. */
    OutlookRequest list(String mailbox, String folderId, String receivedSince, int size) {
        String since = receivedSince == null ? OLDEST : "receivedDateTime ge " + receivedSince;
        // a property that is sorted by has to come first in the filter, or the service refuses with InefficientFilter
        OutlookRequest.Builder request = requests.list(mailbox, folderId)
                .query("$select", selected())
                .query("$filter", filter == null ? since : since + " and (" + filter + ")")
                .query("$orderby", "receivedDateTime asc")
                .query("$expand", expand)
                .query("$top", size);
        return preferring(request, 0).build();
    }

    public OutlookRequest get(String mailbox, String id) {
        OutlookRequest.Builder request = requests.get(mailbox, id).query("$select", selected()).query("$expand", expand);
        return preferring(request, 0).build();
    }

    /** The messages that the service touched last, to know where "now" is. */
    OutlookRequest latest(String mailbox, String folderId, int size) {
        return requests.list(mailbox, folderId)
                .query("$select", "id,receivedDateTime,lastModifiedDateTime")
                .query("$orderby", "lastModifiedDateTime desc")
                .query("$top", size)
                .build();
    }

    private OutlookRequest.Builder preferring(OutlookRequest.Builder request, int size) {
        // not $top, which ends a round early; a preference has to be sent with every page
        if (size > 0) {
            request.prefer("odata.maxpagesize=" + size);
        }
        if (bodyContentType != null) {
            request.prefer("outlook.body-content-type=\"" + bodyContentType + "\"");
        }
        return request;
    }

    /** What a walk needs to decide which items are due, and what is done with items whatever else they have. */
    private Set<String> lean() {
        Set<String> names = new TreeSet<>(needed);
        names.addAll(List.of("id", "createdDateTime", "lastModifiedDateTime", "receivedDateTime"));
        return names;
    }

    /** The properties that were configured, of which an item that is complete has every one. */
    public Set<String> configured() {
        Set<String> names = new LinkedHashSet<>(ConsumerSettings.list(select));
        if (expand != null) {
            // options of a navigation property are in parentheses, with commas of their own
            names.addAll(ConsumerSettings.list(expand.replaceAll("\\([^()]*\\)", "")));
        }
        return names;
    }

    private String selected() {
        if (select == null) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>(ConsumerSettings.list(select));
        names.addAll(needed);
        return String.join(",", names);
    }

    /** Changes when the links of a walk no longer stand for what is configured. */
    public String fingerprint() {
        String text = String.join("\n", folder, String.valueOf(selected()), String.valueOf(filter), String.valueOf(expand))
                      + (itemsApart ? "\napart" : "");
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public FolderView {
        Objects.requireNonNull(folder, "folder");
        needed = Set.copyOf(needed);
    }
}
