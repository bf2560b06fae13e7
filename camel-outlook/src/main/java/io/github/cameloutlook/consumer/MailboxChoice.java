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

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.cameloutlook.consumer.waiting.WaitEndedException;
import org.apache.camel.spi.ExceptionHandler;

/**
 * Chooses mailboxes, whatever is wrong with who tells of changes: walking comes first. What a choice is given tells
 * whether a mailbox is idle.
 */
final class MailboxChoice {

    private final WalkSelection selection;
    private final Wakes wakes;
    private final MailboxWatches watches;
    private final Supplier<ExceptionHandler> handler;

    MailboxChoice(WalkSelection selection, Wakes wakes, MailboxWatches watches, Supplier<ExceptionHandler> handler) {
        this.selection = selection;
        this.wakes = wakes;
        this.watches = watches;
        this.handler = handler;
    }

    /** Takes notice of what other nodes of a cluster were told; waits for the states. */
    void lookForMark() {
        try {
            selection.lookForMark();
        } catch (WaitEndedException e) {
            // the route stops; the mark is still new when it starts
        } catch (RuntimeException e) {
            tellOfAll(e);
            wakes.giveBack(watches.all());
        }
    }

    /** Those that are chosen; all that are idle when they cannot be told. */
    List<MailboxWatch> of(Function<Predicate<MailboxWatch>, List<MailboxWatch>> choice, Predicate<MailboxWatch> idle) {
        try {
            return choice.apply(idle);
        } catch (RuntimeException e) {
            tellOfAll(e);
            return watches.all().stream().filter(idle).toList();
        }
    }

    private void tellOfAll(RuntimeException cause) {
        handler.get().handleException("It cannot be told which mailboxes are due, so all are polled", cause);
    }

    /** Whether the poll that runs, which may be null, takes in what is chosen. */
    boolean isTakenIn(MailboxTurns running, Function<Predicate<MailboxWatch>, List<MailboxWatch>> choice) {
        try {
            return running != null && running.takeIn(idle -> {
                List<MailboxWatch> more = of(choice, idle);
                wakes.take(more);
                return more;
            });
        } catch (RuntimeException e) {
            // hints stay for the next tick
            tellOfNone(e);
            return true;
        }
    }

    /** Reports what would end the scheduler if it were thrown. */
    void tellOfNone(RuntimeException cause) {
        handler.get().handleException("Whether to walk could not be told; that is tried again at the next tick", cause);
    }
}
