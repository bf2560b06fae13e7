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
import java.util.function.Predicate;

/** Chooses the mailboxes that a poll walks. */
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

    /**
     * Takes notice of what other nodes were told. To be done at each tick of the node that walks, before it chooses;
     * waits for the states.
     */
    void lookForMark() {
        if (notifier != null && cluster != null && !cluster.isFollower() && cluster.isMarked()) {
            wakes.giveBack(all); // the mark does not say where
        }
    }

    /**
     * Those that a tick walks.
     *
     * @param idle whether a mailbox is not being walked
     */
    List<MailboxWatch> due(Predicate<MailboxWatch> idle) {
        Instant now = clock.instant();
        return all.stream().filter(idle).filter(watch -> watch.restsUntil() == null)
                .filter(watch -> notifier == null || !watch.isWaiting() && isDue(watch, now)).toList();
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

    /**
     * Those that were woken.
     *
     * @param idle whether a mailbox is not being walked
     */
    List<MailboxWatch> woken(Predicate<MailboxWatch> idle) {
        return wakes.ready().stream().filter(idle).toList();
    }
}
