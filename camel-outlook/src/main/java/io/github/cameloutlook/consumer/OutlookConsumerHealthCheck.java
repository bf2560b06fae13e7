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

import java.util.Map;

import io.github.cameloutlook.client.OutlookException;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.support.ScheduledPollConsumerHealthCheck;

/**
 * Health of a consumer by mailbox: when it was last polled well, why not since, where its position is kept, and how
 * late the last message was delivered, and since when the service keeps it waiting. One broken mailbox makes the
 * consumer DOWN, although the others go on.
 */
final class OutlookConsumerHealthCheck extends ScheduledPollConsumerHealthCheck {

    /** With many mailboxes only those that are broken or waiting are told in detail. */
    private static final int MOST_DETAILS = 20;

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
        HealthCheckResultBuilder builder = HealthCheckResultBuilder.on(this)
                .state(result.getState())
                .message(result.getMessage().orElse(null))
                .error(result.getError().orElse(null))
                .details(result.getDetails());
        long broken = consumer.mailboxes().stream().filter(watch -> watch.health().isBroken()).count();
        if (broken > 0 && result.getState() != State.DOWN) {
            builder.down().message(broken + " of " + consumer.mailboxes().size() + " mailboxes of route "
                                   + consumer.getRouteId() + " failed at the last poll");
        }
        boolean few = consumer.mailboxes().size() <= MOST_DETAILS;
        consumer.mailboxes().stream().filter(watch -> few || watch.health().isBroken() || watch.isWaiting())
                .forEach(watch -> describe(builder, watch));
        return builder.build();
    }

    private void describe(HealthCheckResultBuilder builder, MailboxWatch watch) {
        String prefix = "mailbox." + watch.mailbox() + ".";
        MailboxHealth health = watch.health();
        add(builder, prefix + "last-success", health.lastSuccess());
        add(builder, prefix + "position", consumer.whereabouts(watch.mailbox()));
        add(builder, prefix + "lag", health.lag());
        add(builder, prefix + "waiting-since", watch.waitingSince());
        if (health.isBroken()) {
            builder.error(health.lastError());
            add(builder, prefix + "failures", health.failures());
            add(builder, prefix + "error", health.lastError().getMessage());
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
