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
package io.github.cameloutlook.operation.request;

import java.util.Map;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.Repeatability;
import io.github.cameloutlook.model.OutlookSubscription;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/** The requests that keep subscriptions. */
public final class SubscriptionRequests {

    private static final String SUBSCRIPTIONS = "/subscriptions";

    private final String mailbox;

    /** @param mailbox that subscriptions belong to, or null where they belong to the application */
    public SubscriptionRequests(String mailbox) {
        this.mailbox = mailbox;
    }

    /** What a subscription to the messages of a folder names as its resource. */
    public static String messages(String mailbox, String folderId, String select) {
        String messages = user(mailbox) + "/mailFolders('" + folderId.replace("'", "''") + "')/messages";
        return select == null ? messages : messages + "?$select=" + select;
    }

    /** What a subscription to the events of a calendar names as its resource; of all calendars when it is null. */
    public static String events(String mailbox, String calendarId, String select) {
        String calendar = calendarId == null ? "" : "/calendars/" + PathTemplate.segment(calendarId);
        String events = user(mailbox) + calendar + "/events";
        return select == null ? events : events + "?$select=" + select;
    }

    /** What a subscription to the contacts of a folder names as its resource. */
    public static String contacts(String mailbox, String folderId) {
        return user(mailbox) + (CollectionRequests.DEFAULT_CONTACTS.equals(folderId)
                ? "/contacts" : "/contactFolders/" + PathTemplate.segment(folderId) + "/contacts");
    }

    /** What a subscription to the tasks of a list names as its resource. */
    public static String tasks(String mailbox, String listId) {
        return user(mailbox) + "/todo/lists/" + PathTemplate.segment(listId) + "/tasks";
    }

    private static String user(String mailbox) {
        return "me".equalsIgnoreCase(mailbox) ? "me" : "users/" + PathTemplate.segment(mailbox);
    }

    /**
     * Makes a subscription.
     *
     * @param immutableIds whether ids in its notifications survive moves; cannot be changed later
     */
    public OutlookRequest create(OutlookSubscription subscription, boolean immutableIds) {
        OutlookRequest.Builder request = request(HttpMethod.POST, SUBSCRIPTIONS, "create").json(subscription.properties());
        return (immutableIds ? request.prefer(MessageRequests.IMMUTABLE_ID) : request).build();
    }

    /** All subscriptions of the application, page by page. */
    public OutlookRequest list() {
        return request(HttpMethod.GET, SUBSCRIPTIONS, "list").build();
    }

    public OutlookRequest get(String id) {
        return request(HttpMethod.GET, item(id), "get").build();
    }

    /** Changes these properties; an expirationDateTime among them prolongs and reauthorizes. */
    public OutlookRequest update(String id, Map<String, Object> changes) {
        return request(HttpMethod.PATCH, item(id), "update").json(changes).build();
    }

    /** Lets a subscription go on with a new token; doing that twice does no harm. */
    public OutlookRequest reauthorize(String id) {
        return request(HttpMethod.POST, item(id) + "/reauthorize", "reauthorize").repeatability(Repeatability.SAFE).build();
    }

    /** Ends a subscription. Ending it twice does no harm, so it may be repeated when the outcome is unknown. */
    public OutlookRequest delete(String id) {
        return request(HttpMethod.DELETE, item(id), "delete").repeatability(Repeatability.SAFE).build();
    }

    private static String item(String id) {
        return SUBSCRIPTIONS + "/" + PathTemplate.segment(id);
    }

    private OutlookRequest.Builder request(HttpMethod method, String path, String operation) {
        return OutlookRequest.to(method, mailbox, path).operation("subscriptions/" + operation);
    }
}
