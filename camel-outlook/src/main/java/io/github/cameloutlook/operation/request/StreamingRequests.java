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

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;

/** The requests of those who listen for notifications on a connection of theirs. */
public final class StreamingRequests {

    private final String mailbox;

    public StreamingRequests(String mailbox) {
        this.mailbox = mailbox;
    }

    /**
     * Makes a subscription, which ends by itself when nobody listens.
     *
     * @param resource   what is watched
     * @param changeType kinds of change, separated by commas
     */
    public OutlookRequest subscribe(String resource, String changeType) {
        Map<String, Object> subscription = new LinkedHashMap<>();
        subscription.put("@odata.type", "#microsoft.graph.streamingSubscription");
        subscription.put("resource", resource);
        subscription.put("changeType", changeType + ",missed");
        return OutlookRequest.to(HttpMethod.POST, mailbox, "/subscriptions").operation("subscriptions/create")
                .json(subscription).build();
    }

    /**
     * Listens. The answer goes on until the time-out.
     *
     * @param timeout   after which the service ends it, in whole minutes
     * @param keepAlive how often the service shows that it is there, in whole seconds
     */
    public OutlookRequest listen(List<String> subscriptionIds, Duration timeout, Duration keepAlive) {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("connectionTimeoutInMinutes", timeout.toMinutes());
        terms.put("keepAliveNotificationIntervalInSeconds", keepAlive.toSeconds());
        terms.put("subscriptionIds", subscriptionIds);
        return OutlookRequest.to(HttpMethod.POST, mailbox, "/getNotifications").operation("subscriptions/listen").json(terms)
                .answer(OutlookRequest.Answer.ENDLESS).build();
    }
}
