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
package io.github.cameloutlook.consumer.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.BatchSender;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.consumer.position.OwedAction;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import io.github.cameloutlook.operation.request.MessageRequests;

/**
 * Looks into the destination for copies of which nobody knows whether they were made: copying again would make a second
 * one, and the service has nothing to tell the two attempts apart by.
 */
public final class CopySettlement {

    /** What became of a copy. */
    public enum Verdict {
        MADE,
        NOT_MADE,
        /** It is not there, but the service may still be at it. */
        OPEN
    }

    /**
     * What became of a copy.
     *
     * @param failure why that cannot be told now, or null
     */
    record Finding(OwedAction action, Verdict verdict, RuntimeException failure) {
    }

    /** So long after an attempt a copy that is not there may still appear. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The service dates copies by its own clock. An older copy of the same message is somebody else's. */
    public static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final int MOST_COPIES = 100;

    private final MessageRequests requests;
    private final BatchSender sender;
    private final StoppableWaits waits;
    private final Clock clock;

    CopySettlement(MessageRequests requests, BatchSender sender, StoppableWaits waits, Clock clock) {
        this.requests = requests;
        this.sender = sender;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * Looks for copies.
     *
     * @param destination id of the folder they were to be made in
     * @param open        actions whose copies may have been made
     */
    List<Finding> look(String mailbox, String destination, List<OwedAction> open) {
        List<Finding> findings = new ArrayList<>();
        List<OwedAction> named = new ArrayList<>();
        List<OutlookRequest> looks = new ArrayList<>();
        List<BatchResult> messages = send(mailbox, open.stream()
                .map(action -> requests.get(mailbox, action.id()).query("$select", "id,internetMessageId").build()).toList());
        for (int index = 0; index < open.size(); index++) {
            OwedAction action = open.get(index);
            BatchResult message = messages.get(index);
            if (OutlookNotFoundException.isGone(message.failure())) {
                findings.add(new Finding(action, Verdict.NOT_MADE, null)); // copying finds that it is gone
            } else if (message.failure() != null) {
                findings.add(new Finding(action, null, message.failure()));
            } else if (message.response().json().get("internetMessageId") instanceof String name) {
                named.add(action);
                looks.add(copies(mailbox, destination, name));
            } else {
                findings.add(new Finding(action, Verdict.NOT_MADE, null)); // nothing to look for
            }
        }
        List<BatchResult> answers = looks.isEmpty() ? List.of() : send(mailbox, looks);
        for (int index = 0; index < named.size(); index++) {
            findings.add(finding(named.get(index), answers.get(index)));
        }
        return findings;
    }

    private List<BatchResult> send(String mailbox, List<OutlookRequest> looks) {
        return waits.forOutcome(sender.send(mailbox, looks));
    }

    private OutlookRequest copies(String mailbox, String destination, String internetMessageId) {
        return requests.list(mailbox, destination)
                .query("$filter", "internetMessageId eq '" + internetMessageId.replace("'", "''") + "'")
                .query("$select", "id,createdDateTime,lastModifiedDateTime")
                .query("$top", String.valueOf(MOST_COPIES)).build();
    }

    private Finding finding(OwedAction action, BatchResult answer) {
        if (answer.failure() != null) {
            return new Finding(action, null, answer.failure());
        }
        Instant tried = Instant.ofEpochMilli(action.openSince());
        List<?> found = answer.response().json().get("value") instanceof List<?> list ? list : List.of();
        boolean made = found.stream().anyMatch(copy -> copy instanceof Map<?, ?> properties && isOf(tried, properties));
        return new Finding(action, verdict(made, tried, clock.instant()), null);
    }

    /** Whether a copy can be the one of an attempt. */
    public static boolean isOf(Instant tried, Map<?, ?> copy) {
        return isAfter(tried, copy.get("createdDateTime")) || isAfter(tried, copy.get("lastModifiedDateTime"));
    }

    private static boolean isAfter(Instant tried, Object date) {
        return date instanceof String text && !Instant.parse(text).isBefore(tried.minus(CLOCKS_DIFFER));
    }

    public static Verdict verdict(boolean made, Instant tried, Instant now) {
        if (made) {
            return Verdict.MADE;
        }
        // a clock that was set back must not put it off
        boolean early = !now.isBefore(tried) && Duration.between(tried, now).compareTo(PATIENCE) < 0;
        return early ? Verdict.OPEN : Verdict.NOT_MADE;
    }
}
