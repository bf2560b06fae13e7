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

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.consumer.source.Subscribable;
import io.github.cameloutlook.webhook.http.NotificationListeners;
import io.github.cameloutlook.webhook.resourcedata.ResourceData;
import io.github.cameloutlook.webhook.subscription.CreationPace;
import io.github.cameloutlook.webhook.subscription.HeldSubscriptions;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;

/**
 * What push works with.
 *
 * @param context      gives threads
 * @param client       way to the service
 * @param subscribable what subscriptions tell of what is watched
 * @param states       where subscriptions are written down; may wait
 * @param listeners    listen for notifications and hand them on
 * @param pace         lets few subscriptions be made at a time
 * @param held         what is kept by consumers and webhook routes of the same connection
 * @param executor     runs what may wait
 * @param scheduler    runs delays; its tasks only hand over
 * @param resourceData opens items that come along; null when none do
 */
public record PushServices(CamelContext context, OutlookClient client, Subscribable subscribable,
        StateRepository<String, String> states, NotificationListeners listeners, CreationPace pace, HeldSubscriptions held,
        Executor executor,
        ScheduledExecutorService scheduler, ResourceData resourceData) {
}
