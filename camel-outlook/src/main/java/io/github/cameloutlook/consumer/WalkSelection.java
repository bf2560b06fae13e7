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

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Chooses the mailboxes that a poll walks. Used by one poll at a time. */
final class WalkSelection {

    private final List<MailboxWatch> all;
    private final Wakes wakes;
    private final WalkSchedule schedule;
    private final ChangeNotifier notifier;
    private final ClusterRole cluster;
    private final Clock clock;
    private int first;

    /**
     * @param notifier null when the consumer only polls
     * @param cluster  null outside of a cluster
     */
    WalkSelection(List<MailboxWatch> all, Wakes wakes, WalkSchedule schedule, ChangeNotifier notifier, ClusterRole cluster,
                  Clock clock) {
        this.all = all;
        this.wakes = wakes;
        this.schedule = schedule;
        this.notifier = notifier;
        this.cluster = cluster;
        this.clock = clock;
    }

    /** Those that a tick walks. In a cluster this waits for the states. */
    List<MailboxWatch> due() {
        if (notifier == null || cluster != null && cluster.isMarked()) {
            return all;
        }
        Instant now = clock.instant();
        return all.stream().filter(watch -> !watch.isWaiting() && isDue(watch, now)).toList();
    }

    private boolean isDue(MailboxWatch watch, Instant now) {
        return wakes.contains(watch) || schedule.isDue(
                watch.isUnfinished(), notifier.isTelling(watch.mailbox()), watch.health().lastSuccess(), now);
    }

    /** Each poll begins with another mailbox, so that a limit per poll is shared fairly. */
    List<MailboxWatch> inTurn(Collection<MailboxWatch> selected) {
        List<MailboxWatch> order = new ArrayList<>(all);
        Collections.rotate(order, -first);
        first = (first + 1) % order.size();
        order.retainAll(Set.copyOf(selected));
        return order;
    }

    /** Those that were woken. */
    List<MailboxWatch> woken() {
        return wakes.ready();
    }
}
