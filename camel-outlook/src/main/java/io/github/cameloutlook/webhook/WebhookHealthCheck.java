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
import java.util.Map;

import io.github.cameloutlook.consumer.MailboxStatus;
import io.github.cameloutlook.consumer.PushDetails;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Tells how it stands with the subscriptions of a webhook route. It is always up: an instance that is taken out of
 * service for lack of a subscription could never answer the service's handshake.
 */
final class WebhookHealthCheck extends AbstractHealthCheck {

    /** With many mailboxes only those whose subscription failed are told in detail. */
    private static final int MOST_DETAILS = 20;

    private final OutlookWebhookRoute route;
    private final String routeId;

    WebhookHealthCheck(OutlookWebhookRoute route, String routeId) {
        super("camel", "webhook:" + routeId);
        this.route = route;
        this.routeId = routeId;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        List<MailboxStatus> all = route.statuses();
        List<MailboxStatus> deaf = all.stream().filter(status -> PushDetails.isDeaf(status.push())).toList();
        builder.up().detail("route.id", routeId);
        if (!deaf.isEmpty()) {
            builder.detail("push", deaf.size() + " of " + all.size() + " mailboxes have no notifications");
            builder.message("Notifications of " + deaf.size() + " of " + all.size() + " mailboxes of route " + routeId
                            + " could not be established; that is tried again");
        }
        (all.size() <= MOST_DETAILS ? all : deaf)
                .forEach(status -> PushDetails.add(builder, status.mailbox(), status.push()));
    }
}
