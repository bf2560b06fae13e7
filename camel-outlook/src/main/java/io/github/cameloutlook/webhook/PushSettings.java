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
package io.github.cameloutlook.webhook;

import java.time.Duration;
import java.util.List;

import io.github.cameloutlook.webhook.subscription.SubscriptionTerms;

/**
 * Everything that push on a consumer is told.
 *
 * @param mailboxes                mailboxes as configured
 * @param resource                 name of what is watched in the names of states
 * @param container                folder, calendar or list as configured
 * @param changeType               kinds of change, separated by commas
 * @param consumerId               name of the consumer, under which subscriptions are written down
 * @param immutableIds             whether ids in notifications survive moves
 * @param notificationUrl          where notifications go
 * @param lifecycleNotificationUrl where notifications about subscriptions go; null where they have no address of their
 *                                 own
 * @param listening                how they are listened for; null when they come another way, as through a hub
 * @param clientState              secret as configured, or null to make one for each mailbox
 * @param lifetime                 how long subscriptions are to live; zero for as long as the service allows
 * @param checkInterval            how often a subscription is looked for
 * @param deleteOnStop             whether subscriptions end when the consumer stops
 * @param select                   properties that notifications bring along; null when they bring none
 * @param queueSize                items that wait for a thread that opens them
 */
public record PushSettings(List<String> mailboxes, String resource, String container, String changeType, String consumerId,
        boolean immutableIds, String notificationUrl, String lifecycleNotificationUrl, Listening listening,
        String clientState, Duration lifetime, Duration checkInterval, boolean deleteOnStop, String select, int queueSize) {

    /**
     * How notifications are listened for.
     *
     * @param paths         paths of the HTTP engine
     * @param componentName component that serves it, or null to look for one
     * @param maxSize       bytes of a request that are read at most
     */
    public record Listening(List<String> paths, String componentName, int maxSize) {
    }

    /** @param encrypts whether the service encrypts what notifications bring along */
    SubscriptionTerms terms(String mailbox, String resource, boolean encrypts) {
        return new SubscriptionTerms(
                mailbox, resource, changeType, notificationUrl, lifecycleNotificationUrl, clientState, immutableIds,
                lifetime, encrypts && select != null);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PushSettings[" + notificationUrl + "]";
    }
}
