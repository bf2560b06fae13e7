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

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.cameloutlook.consumer.NotifierStatus.State;

/**
 * What the statuses of several mailboxes come to.
 *
 * @param all the statuses
 */
public record MailboxStatuses(List<MailboxStatus> all) {

    /** What needs attention most comes first. */
    private static final List<State> BY_URGENCY
            = List.of(State.FAILED, State.ESTABLISHING, State.ACTIVE, State.ELSEWHERE, State.STOPPED);

    public MailboxStatuses {
        all = List.copyOf(all);
    }

    /** The state that needs attention most; null when nothing is told by notifications. */
    public State pushState() {
        return notifiers().map(NotifierStatus::state).min(Comparator.comparing(BY_URGENCY::indexOf)).orElse(null);
    }

    /** Subscriptions in a state. */
    public long count(State state) {
        return notifiers().filter(push -> push.state() == state).count();
    }

    /** When the first of the subscriptions ends unless it is renewed; null without a subscription. */
    public Instant nextExpiry() {
        return notifiers().map(NotifierStatus::expires).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    /** When the last notification came; null when none came. */
    public Instant lastNotification() {
        return notifiers().map(NotifierStatus::lastNotification).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Notifications that were taken. */
    public long notifications() {
        return notifiers().mapToLong(NotifierStatus::notifications).sum();
    }

    /** Notifications that did not come, where the service numbers them. */
    public long missed() {
        return notifiers().mapToLong(NotifierStatus::missed).sum();
    }

    /** The most attempts in a row that failed to make or renew a subscription. */
    public int subscriptionFailures() {
        return notifiers().mapToInt(NotifierStatus::failures).max().orElse(0);
    }

    /** When the mailbox that was not walked for the longest time was walked; null as long as one never was. */
    public Instant oldestWalk() {
        if (all.stream().anyMatch(status -> status.lastWalk() == null)) {
            return null;
        }
        return all.stream().map(MailboxStatus::lastWalk).min(Comparator.naturalOrder()).orElse(null);
    }

    /** When a mailbox was walked last; null when none was. */
    public Instant lastWalk() {
        return most(MailboxStatus::lastWalk);
    }

    /** How late the last item was, in the mailbox where it was latest; null before the first one. */
    public Duration lag() {
        return most(MailboxStatus::lag);
    }

    /** The most polls in a row that failed. */
    public int failures() {
        return all.stream().mapToInt(MailboxStatus::failures).max().orElse(0);
    }

    private <T extends Comparable<T>> T most(Function<MailboxStatus, T> value) {
        return all.stream().map(value).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<NotifierStatus> notifiers() {
        return all.stream().map(MailboxStatus::push).filter(Objects::nonNull);
    }
}
