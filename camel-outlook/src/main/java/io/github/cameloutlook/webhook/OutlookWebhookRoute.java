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

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import io.github.cameloutlook.consumer.MailboxStatus;
import io.github.cameloutlook.consumer.ManagedSubscriptions;
import io.github.cameloutlook.consumer.SubscriptionControl;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/**
 * What JMX, health, the console and meters show of a webhook route. Its consumer is one of camel-webhook, which knows
 * nothing of subscriptions, so that this is a service of the context of its own.
 */
@ManagedResource(description = "Managed Outlook Webhook Route")
public final class OutlookWebhookRoute extends ServiceSupport implements ManagedSubscriptions {

    /**
     * What is behind it now.
     *
     * @param subscriptions whose notifications are routed
     * @param pending       notifications that were accepted and are not routed to the end
     */
    record Behind(SubscriptionControl subscriptions, IntSupplier pending) {
    }

    private final CamelContext context;
    private final Supplier<String> routeId;
    private final List<String> mailboxes;
    private volatile Behind behind;

    /** @param routeId tells the id of the route, or null as long as there is none */
    public OutlookWebhookRoute(CamelContext context, Supplier<String> routeId, List<String> mailboxes) {
        this.context = context;
        this.routeId = routeId;
        this.mailboxes = mailboxes;
    }

    /** The route got a handler. It gets a new one each time that it starts, and is one and the same for operators. */
    void show(Behind present) {
        behind = present;
        if (!context.hasService(this)) {
            try {
                context.addService(this);
            } catch (Exception e) {
                throw RuntimeCamelException.wrapRuntimeCamelException(e);
            }
        }
    }

    /** A handler is gone for good; the route with it, unless it has another one. */
    void hide(Behind gone) throws Exception {
        if (behind == gone) {
            context.removeService(this);
        }
    }

    @Override
    public String getRouteId() {
        return routeId.get();
    }

    /** Not just route id: a service of the context has none, and that would be shown instead. */
    @ManagedAttribute(description = "Id of the webhook route")
    public String getWebhookRouteId() {
        return getRouteId();
    }

    @ManagedAttribute(description = "Notifications that were accepted and are not routed to the end")
    public int getNotificationsPending() {
        return behind.pending().getAsInt();
    }

    @Override
    public List<MailboxStatus> statuses() {
        SubscriptionControl subscriptions = behind.subscriptions();
        return mailboxes.stream()
                .map(mailbox -> new MailboxStatus(mailbox, null, null, 0, null, null, subscriptions.status(mailbox)))
                .toList();
    }

    @Override
    public SubscriptionControl subscriptionControl() {
        return behind.subscriptions();
    }
}
