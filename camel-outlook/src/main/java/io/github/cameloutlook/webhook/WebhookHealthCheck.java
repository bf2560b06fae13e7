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

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import io.github.cameloutlook.consumer.NotifierStatus;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Tells how it stands with the subscriptions of a webhook route, by the names that consumers use. It is never down: an
 * instance that is taken out of service for lack of a subscription could not answer the handshake of the next one.
 */
final class WebhookHealthCheck extends AbstractHealthCheck {

    /** With many mailboxes only those that have no notifications are told in detail. */
    private static final int MOST_DETAILS = 20;

    private final Supplier<Map<String, NotifierStatus>> statuses;

    /** @param statuses how it stands with each mailbox; asked for every call */
    WebhookHealthCheck(String id, Supplier<Map<String, NotifierStatus>> statuses) {
        super("camel", id);
        this.statuses = statuses;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        Map<String, NotifierStatus> all = statuses.get();
        long deaf = all.values().stream().filter(WebhookHealthCheck::isDeaf).count();
        builder.up();
        if (deaf > 0) {
            String sentence = deaf + " of " + all.size() + " mailboxes have no notifications";
            builder.message(sentence).detail("push", sentence);
        }
        boolean few = all.size() <= MOST_DETAILS;
        all.forEach((mailbox, status) -> {
            if (few || isDeaf(status)) {
                describe(builder, "mailbox." + mailbox + ".", status);
            }
        });
    }

    private static boolean isDeaf(NotifierStatus status) {
        return status.state() == NotifierStatus.State.FAILED;
    }

    private static void describe(HealthCheckResultBuilder builder, String prefix, NotifierStatus push) {
        add(builder, prefix + "push", push.state().name().toLowerCase(Locale.ROOT));
        add(builder, prefix + "push-subscription", push.subscriptionId());
        add(builder, prefix + "push-expires", push.expires());
        add(builder, prefix + "push-last-notification", push.lastNotification());
        if (push.lastError() != null) {
            add(builder, prefix + "push-failures", push.failures());
            add(builder, prefix + "push-error", push.lastError().getMessage());
        }
    }

    private static void add(HealthCheckResultBuilder builder, String key, Object value) {
        if (value != null) {
            builder.detail(key, value.toString());
        }
    }
}
