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
package io.github.cameloutlook.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps an account from being locked by a wrong password: directories count failed logons, and lock after a few of them
 * within a quarter or half of an hour. Until a password has proven good, one logon is tried at a time; once it is
 * refused, none is for 15 minutes. A server also refuses who has no right on a mailbox, which looks the same: where the
 * password was good before, only that mailbox rests, unless three logons in a row are refused.
 */
public final class LogonGuard {

    static final Duration REST = Duration.ofMinutes(15);
    private static final int IN_A_ROW = 3;

    private final Clock clock;
    private final Map<String, Instant> restingMailboxes = new HashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Instant restUntil = Instant.MIN;
    /** Whether a logon succeeded since the last rest. */
    private boolean known;
    /** Whether logons need not wait for each other. */
    private boolean open;
    private boolean trying;
    private int refusals;

    private record Waiting(String mailbox, CompletableFuture<Attempt> turn) {
    }

    /** What becomes of a logon that was let through; told once. */
    public final class Attempt {

        private final String mailbox;
        private final boolean alone;

        private Attempt(String mailbox, boolean alone) {
            this.mailbox = mailbox;
            this.alone = alone;
        }

        /** The server let the user in. */
        public void accepted() {
            settle(() -> {
                known = true;
                open = true;
                refusals = 0;
                restingMailboxes.remove(mailbox);
            });
        }

        /** The server refused the user, or the user's access to the mailbox. */
        public void refused() {
            settle(() -> {
                refusals++;
                open = false;
                Instant end = clock.instant().plus(REST);
                restingMailboxes.put(mailbox, end);
                if (!known || refusals >= IN_A_ROW) {
                    restUntil = end;
                    known = false;
                    refusals = 0;
                }
            });
        }

        /** Nothing came of it. */
        public void undecided() {
            settle(() -> {
            });
        }

        private void settle(Runnable outcome) {
            List<Runnable> next = new ArrayList<>();
            synchronized (LogonGuard.this) {
                outcome.run();
                if (alone) {
                    trying = false;
                }
                letThrough(next);
            }
            next.forEach(Runnable::run); // not inside: what comes next may take its time
        }
    }

    public LogonGuard(Clock clock) {
        this.clock = clock;
    }

    /** Completes when a logon for a mailbox may be tried, or fails if it must not. */
    public CompletableFuture<Attempt> enter(String mailbox) {
        CompletableFuture<Attempt> turn = new CompletableFuture<>();
        List<Runnable> next = new ArrayList<>();
        synchronized (this) {
            waiting.add(new Waiting(mailbox, turn));
            letThrough(next);
        }
        next.forEach(Runnable::run);
        return turn;
    }

    /** Fails while no logon is tried. */
    public synchronized CompletableFuture<?> check() {
        Instant now = clock.instant();
        return now.isBefore(restUntil)
                ? CompletableFuture.failedFuture(resting(restUntil)) : CompletableFuture.completedFuture(null);
    }

    private void letThrough(List<Runnable> next) {
        Instant now = clock.instant();
        restingMailboxes.values().removeIf(end -> !now.isBefore(end));
        while (!waiting.isEmpty()) {
            Waiting first = waiting.peek();
            Instant end = now.isBefore(restUntil) ? restUntil : restingMailboxes.get(first.mailbox());
            if (end != null) {
                next.add(() -> first.turn().completeExceptionally(resting(end)));
            } else if (open) {
                next.add(() -> first.turn().complete(new Attempt(first.mailbox(), false)));
            } else if (!trying) {
                trying = true;
                next.add(() -> first.turn().complete(new Attempt(first.mailbox(), true)));
            } else {
                return;
            }
            waiting.remove();
        }
    }

    private static LogonException resting(Instant end) {
        return LogonException.refused("the server refused the user's name or password, or a right on the mailbox",
                "Correct username and password (a restart tries at once), and give the user Full Access to the mailbox. So that"
                                                                                                                   + " the account is not locked, they are tried again after "
                                                                                                                   + end + ".",
                null);
    }

    @Override
    public String toString() {
        return "LogonGuard";
    }
}
