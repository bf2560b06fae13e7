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
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.cameloutlook.consumer.source.FailureReporter;
import io.github.cameloutlook.consumer.waiting.WaitEndedException;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of this node where several run the same route: one leads and walks, the others follow and only listen, and
 * pass hints on to the leader.
 */
final class ClusterRole {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterRole.class);

    private final String namespace;
    private final MailboxWatches watches;
    private final Wakes wakes;
    private final ChangeNotifier notifier;
    private final WakeMark mark;
    private final ClusterLeadership leadership;
    private final AtomicBoolean changed = new AtomicBoolean();
    private volatile boolean ended;

    /** @param notifier null when the consumer only polls */
    ClusterRole(String namespace, MailboxWatches watches, Wakes wakes, ChangeNotifier notifier) {
        this.namespace = namespace;
        this.watches = watches;
        this.wakes = wakes;
        this.notifier = notifier;
        this.mark = watches.mark();
        this.leadership = new ClusterLeadership(namespace, this::gained, this::lost);
    }

    void start(CamelContext context) throws Exception {
        leadership.start(context);
    }

    /** From now on a leadership that is gained or lost means nothing. */
    void endChanges() {
        ended = true;
    }

    void stop() throws Exception {
        leadership.stop();
    }

    private void gained() {
        if (ended) {
            return;
        }
        LOG.info("This node leads {} now: it walks the mailboxes", namespace);
        changed.set(true);
        if (notifier != null) {
            notifier.own();
        }
        wakes.wakeAll();
    }

    private void lost() {
        if (ended) {
            return;
        }
        LOG.info("This node no longer leads {}: another one walks the mailboxes", namespace);
        changed.set(true);
        watches.waits().end();
        if (notifier != null) {
            notifier.disown();
        }
    }

    /** Whether this node must not walk; so, too, when it did not for a while and has not yet forgotten what it knew. */
    boolean isFollower() {
        return !leadership.isLeader() || changed.get();
    }

    /**
     * Whether this node walks; to be asked before each poll, and by nobody else: what was known of the mailboxes before
     * the leadership changed is forgotten now, because the leader before may have come further.
     */
    boolean leads() {
        boolean leads = leadership.isLeader();
        if (changed.getAndSet(false)) {
            watches.reopen();
        }
        return leads;
    }

    /** Whether a follower had hints since this was last asked; waits for the states. */
    boolean isMarked() {
        return mark.isNew();
    }

    /**
     * Passes hints on to the leader, unless it is too early for that: then it is done later. Waits for the states.
     *
     * @param reporter told if it fails, which loses no hint
     */
    void passOn(FailureReporter reporter) {
        if (wakes.isEmpty()) {
            return;
        }
        Duration pause = mark.pause(System.nanoTime());
        if (!pause.isZero()) {
            wakes.callAfter(pause);
            return;
        }
        // taken before: a hint that comes while the mark is written needs another one
        Collection<MailboxWatch> taken = wakes.takeAll();
        try {
            mark.write(System.nanoTime());
        } catch (RuntimeException e) {
            wakes.giveBack(taken);
            if (!(e instanceof WaitEndedException)) {
                reporter.report("The leader could not be told of changes; that is tried again at the next tick", e);
            }
        }
    }
}
