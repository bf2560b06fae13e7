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
package io.github.cameloutlook.consumer.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.github.cameloutlook.client.OutlookAuthenticationException;
import io.github.cameloutlook.client.OutlookConnectionException;
import io.github.cameloutlook.client.OutlookServiceUnavailableException;
import io.github.cameloutlook.client.OutlookThrottledException;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.consumer.position.OwedAction;
import io.github.cameloutlook.consumer.waiting.WaitEndedException;

/**
 * Post-actions of one mailbox that are not done yet: the new ones, gathered to be sent together, and those that failed
 * and are tried again once per poll. One that failed too often is reported and given up.
 */
public final class ActionBacklog {

    /** As many as fill a batch of the service. */
    public static final int FULL = 20;

    private static final int MOST_GIVEN_UP = 10_000;

    private final String mailbox;
    private final PostActions actions;
    private final int maximumRetries;
    private final FailureReporter reporter;
    private final Consumer<PostActions.Result> done;
    private final List<OwedAction> pending = new ArrayList<>();
    private final Map<String, OwedAction> owed = new LinkedHashMap<>();
    private final Set<String> givenUp = new HashSet<>();

    /**
     * @param maximumRetries how often a failed action is tried again; negative for ever
     * @param done           told of each action that is done
     */
    public ActionBacklog(String mailbox, PostActions actions, int maximumRetries, FailureReporter reporter,
                         Consumer<PostActions.Result> done) {
        this.mailbox = mailbox;
        this.actions = actions;
        this.maximumRetries = maximumRetries;
        this.reporter = reporter;
        this.done = done;
    }

    public void add(OwedAction action) {
        pending.add(action);
    }

    public boolean isFull() {
        return pending.size() >= FULL;
    }

    /** Whether the item is settled, only its post-action is not done. */
    public boolean holds(String id) {
        return owed.containsKey(id) || givenUp.contains(id) || pending.stream().anyMatch(action -> action.id().equals(id));
    }

    List<OwedAction> owed() {
        List<OwedAction> all = new ArrayList<>(owed.values());
        all.addAll(pending);
        return all;
    }

    /** How many failed and are tried again. */
    int failed() {
        return owed.size();
    }

    public boolean isIdle() {
        return owed.isEmpty() && pending.isEmpty();
    }

    /** Takes up what an earlier run owed. */
    void restore(List<OwedAction> earlier) {
        earlier.forEach(action -> owed.put(action.id(), action));
    }

    /** Tries again what failed at earlier polls. */
    public void retry() {
        List<OwedAction> due = List.copyOf(owed.values());
        owed.clear();
        run(due);
    }

    /** Carries out what was added. */
    public void flush() {
        List<OwedAction> due = List.copyOf(pending);
        pending.clear();
        run(due);
    }

    private void run(List<OwedAction> due) {
        if (due.isEmpty()) {
            return;
        }
        for (PostActions.Result result : actions.run(due)) {
            if (result.failure() == null) {
                done.accept(result);
            } else {
                failed(isOutage(result.failure()) ? result.action() : result.action().triedAgain(), result.failure());
            }
        }
    }

    /** A service that does not answer says nothing about the action: it must not be given up for that. */
    private static boolean isOutage(RuntimeException failure) {
        return failure instanceof OutlookServiceUnavailableException || failure instanceof OutlookConnectionException
                || failure instanceof OutlookThrottledException || failure instanceof OutlookAuthenticationException
                || failure instanceof OutlookUnknownOutcomeException || failure instanceof WaitEndedException
                || failure instanceof CopyOpenException;
    }

    private void failed(OwedAction action, RuntimeException cause) {
        boolean again = maximumRetries < 0 || action.attempts() <= maximumRetries;
        if (again) {
            owed.put(action.id(), action);
        } else {
            giveUp(action.id());
        }
        reporter.report("Post-action " + action.step() + " of item " + action.id() + " in mailbox " + mailbox + " failed"
                        + (action.attempts() > 0 ? " " + action.attempts() + " times. " : " in an outage. ")
                        + (again ? "It is tried again at the next poll" : "It is given up; the item stays as it is"),
                cause);
    }

    private void giveUp(String id) {
        if (givenUp.size() >= MOST_GIVEN_UP) {
            // bounded: an item that is forgotten here is offered once more, which is loud but loses nothing
            givenUp.clear();
        }
        givenUp.add(id);
    }
}
