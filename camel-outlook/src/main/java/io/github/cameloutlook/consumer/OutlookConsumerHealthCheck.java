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
package io.github.cameloutlook.consumer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.cameloutlook.client.OutlookException;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.support.ScheduledPollConsumerHealthCheck;

/**
 * Health of a consumer by mailbox: when it was last polled well, why not since, where its position is kept, and how
 * late the last item was delivered, and since when the service keeps it waiting; and how it stands with its
 * notifications. One broken mailbox makes the consumer DOWN, although the others go on. Notifications that cannot be
 * established do not: the mailbox is polled meanwhile, and a node that was taken out of service for it could never
 * answer the service's handshake.
 */
final class OutlookConsumerHealthCheck extends ScheduledPollConsumerHealthCheck {

    /** With many mailboxes only those that are broken or waiting are told in detail. */
    private static final int MOST_DETAILS = 20;

    private static final Pattern CLIENT_STATE = Pattern.compile("([?&]clientState=)(RAW\\(.*?\\)|RAW\\{.*?}|[^&]*)");

    private final OutlookConsumer consumer;

    OutlookConsumerHealthCheck(OutlookConsumer consumer, String id) {
        super(consumer, id);
        this.consumer = consumer;
    }

    @Override
    public Result call(Map<String, Object> options) {
        Result result = super.call(options);
        if (!isEnabled()) {
            return result;
        }
        if (consumer.isFollower()) {
            // whatever happened while it led: it has nothing to fail at now
            return HealthCheckResultBuilder.on(this).up().message("Another node of the cluster walks the mailboxes")
                    .detail(CHECK_KIND, options.getOrDefault(CHECK_KIND, Kind.ALL).toString())
                    .detail("leader", false).build();
        }
        HealthCheckResultBuilder builder = HealthCheckResultBuilder.on(this)
                .state(result.getState())
                .message(result.getMessage().orElse(null))
                .error(result.getError().orElse(null))
                .details(withoutSecret(result.getDetails()));
        long broken = consumer.mailboxes().stream().filter(watch -> watch.health().isBroken()).count();
        if (broken > 0 && result.getState() != State.DOWN) {
            builder.down().message(broken + " of " + consumer.mailboxes().size() + " mailboxes of route "
                                   + consumer.getRouteId() + " failed at the last poll");
        }
        long deaf = consumer.mailboxes().stream().filter(this::isDeaf).count();
        if (deaf > 0) {
            builder.detail("push", deaf + " of " + consumer.mailboxes().size() + " mailboxes have no notifications");
            if (result.getState() == State.UP && broken == 0) {
                builder.message("Notifications of " + deaf + " of " + consumer.mailboxes().size() + " mailboxes of route "
                                + consumer.getRouteId() + " could not be established; these are polled");
            }
        }
        boolean few = consumer.mailboxes().size() <= MOST_DETAILS;
        consumer.mailboxes().stream().filter(watch -> few || watch.health().isBroken() || watch.isWaiting() || isDeaf(watch))
                .forEach(watch -> describe(builder, watch));
        return builder.build();
    }

    /** Camel masks the secrets of addresses that have a name it knows, which clientState is not. */
    private static Map<String, Object> withoutSecret(Map<String, Object> details) {
        Map<String, Object> masked = new LinkedHashMap<>(details);
        masked.computeIfPresent(ENDPOINT_URI,
                (key, uri) -> CLIENT_STATE.matcher(uri.toString()).replaceAll("$1xxxxxx"));
        return masked;
    }

    private boolean isDeaf(MailboxWatch watch) {
        return PushDetails.isDeaf(consumer.push(watch));
    }

    private void describe(HealthCheckResultBuilder builder, MailboxWatch watch) {
        String prefix = "mailbox." + watch.mailbox() + ".";
        MailboxHealth health = watch.health();
        add(builder, prefix + "last-success", health.lastSuccess());
        add(builder, prefix + "position", consumer.whereabouts(watch.mailbox()));
        add(builder, prefix + "lag", health.lag());
        add(builder, prefix + "waiting-since", watch.waitingSince());
        NotifierStatus push = consumer.push(watch);
        if (push != null) {
            PushDetails.add(builder, watch.mailbox(), push);
        }
        if (health.isBroken()) {
            builder.error(health.lastError());
            add(builder, prefix + "failures", health.failures());
            add(builder, prefix + "error", health.lastError().getMessage());
            add(builder, prefix + "next-attempt", watch.restsUntil());
            if (health.lastError() instanceof OutlookException outlook) {
                add(builder, prefix + "error-code", outlook.getCode());
                add(builder, prefix + "request-id", outlook.getRequestId());
            }
        }
    }

    private static void add(HealthCheckResultBuilder builder, String key, Object value) {
        if (value != null) {
            builder.detail(key, value.toString());
        }
    }
}
