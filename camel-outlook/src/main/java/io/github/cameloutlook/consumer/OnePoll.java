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

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Lets one poll run at a time. Who comes while one runs does not wait for its end, which may be far away: what is to be
 * walked is taken in by the poll that runs.
 */
final class OnePoll {

    /** So long who comes waits for the poll to end, when it takes nothing in, before asking it again. */
    private static final long LOOK_MILLIS = 100;

    // fair: a mailbox that is woken all the time must not keep the ticks from the others
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile MailboxTurns turns;

    /**
     * Begins a poll, unless the one that runs does what is to be done.
     *
     * @param  taken whether nothing is left to do, asked with the turns of the poll that runs, which are null when it
     *               is not that far
     * @return       whether this thread polls now, and has to {@link #leave}
     */
    boolean enter(Predicate<MailboxTurns> taken) {
        try {
            long patience = 0;
            while (!lock.tryLock(patience, TimeUnit.MILLISECONDS)) {
                if (taken.test(turns)) {
                    return false;
                }
                patience = LOOK_MILLIS;
            }
            return true;
        } catch (InterruptedException e) {
            // the scheduler stops
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The turns of the poll that runs; null when none does, or it is not that far. */
    MailboxTurns running() {
        return turns;
    }

    /** The poll that runs takes more in from now on. */
    void takesIn(MailboxTurns running) {
        turns = running;
    }

    /** The poll has ended. */
    void leave() {
        turns = null;
        lock.unlock();
    }
}
