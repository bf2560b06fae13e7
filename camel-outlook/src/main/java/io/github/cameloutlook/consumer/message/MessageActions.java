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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.BatchSender;
import io.github.cameloutlook.client.OutlookMalformedResponseException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.consumer.message.CopySettlement.Finding;
import io.github.cameloutlook.consumer.message.CopySettlement.Verdict;
import io.github.cameloutlook.consumer.position.OwedAction;
import io.github.cameloutlook.consumer.position.OwedAction.Step;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.CopyOpenException;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.PostActions;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import io.github.cameloutlook.consumer.waiting.WaitEndedException;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.container.ContainerResolver;
import io.github.cameloutlook.operation.request.MessageRequests;

/**
 * What is done to messages whose exchange is settled: one step after the other, each for many messages in one batch. A
 * message that is gone needs nothing more.
 */
final class MessageActions implements PostActions {

    private final ConsumerSettings.Actions actions;
    private final String folder;
    private final MessageRequests requests;
    private final ContainerResolver folders;
    private final BatchSender sender;
    private final StoppableWaits waits;
    private final CopySettlement settlement;
    private final Clock clock;
    private final String mailbox;

    MessageActions(ConsumerSettings settings, String mailbox, ConsumerParts parts) {
        this.mailbox = mailbox;
        this.actions = settings.actions();
        this.folder = settings.query().container();
        this.requests = FolderView.requests(settings);
        this.folders = settings.containers().of(ContainerKind.MAIL_FOLDER);
        this.sender = parts.sender();
        this.waits = parts.waits();
        this.settlement = new CopySettlement(requests, sender, waits, parts.clock());
        this.clock = parts.clock();
    }

    @Override
    public OwedAction onCompletion(Item item) {
        if (item.isRemoved() || !actions.any()) {
            return null;
        }
        List<String> categories = missingCategories(item);
        boolean unread = actions.markAsRead() && !Boolean.TRUE.equals(item.properties().get("isRead"));
        Step first = unread || !categories.isEmpty() ? Step.UPDATE : following(Step.UPDATE);
        return first == null ? null : new OwedAction(item.id(), first, categories, 0);
    }

    /** The categories that the message shall have, or none when it has them all. */
    private List<String> missingCategories(Item item) {
        Set<String> wanted = new LinkedHashSet<>();
        if (item.properties().get("categories") instanceof List<?> present) {
            present.forEach(category -> wanted.add(String.valueOf(category)));
        }
        return wanted.addAll(actions.categories()) ? List.copyOf(wanted) : List.of();
    }

    @Override
    public OwedAction onFailure(Item item) {
        return new OwedAction(item.id(), Step.QUARANTINE, List.of(), 0);
    }

    @Override
    public List<Result> run(List<OwedAction> owed) {
        List<Result> results = new ArrayList<>();
        List<OwedAction> remaining = new ArrayList<>(owed);
        for (Step step : Step.values()) {
            List<OwedAction> due = remaining.stream().filter(action -> action.step() == step).toList();
            remaining.removeAll(due);
            take(step, settled(due, results, remaining), results, remaining);
        }
        return results;
    }

    /** Those that are to be tried: not the ones that worked, or may have worked, without anybody learning of it. */
    private List<OwedAction> settled(
            List<OwedAction> due, List<Result> results, List<OwedAction> remaining) {
        List<OwedAction> open = due.stream().filter(action -> action.openSince() != null).toList();
        if (open.isEmpty()) {
            return due;
        }
        List<OwedAction> again = new ArrayList<>(due);
        again.removeAll(open);
        List<Finding> findings;
        try {
            findings = settlement.look(mailbox, resolved(actions.copyTo()), open);
        } catch (RuntimeException e) {
            open.forEach(action -> results.add(Result.failed(action, e)));
            return again;
        }
        for (Finding finding : findings) {
            OwedAction action = finding.action();
            if (finding.failure() != null) {
                results.add(Result.failed(action, finding.failure()));
            } else if (finding.verdict() == Verdict.OPEN) {
                results.add(Result.failed(action, new CopyOpenException(actions.copyTo())));
            } else if (finding.verdict() == Verdict.NOT_MADE) {
                again.add(action.settled());
            } else {
                done(action, null, results, remaining);
            }
        }
        return again;
    }

    private void done(OwedAction action, String etag, List<Result> results, List<OwedAction> remaining) {
        Step next = following(action.step());
        if (next != null) {
            remaining.add(action.at(next));
        } else {
            results.add(Result.updated(action, etag));
        }
    }

    private void take(Step step, List<OwedAction> due, List<Result> results, List<OwedAction> remaining) {
        if (due.isEmpty()) {
            return;
        }
        Instant triedAt = clock.instant();
        List<BatchResult> answers;
        Set<String> present;
        try {
            answers = waits.forOutcome(sender.send(mailbox, requests(step, due)));
            present = present(step, due, answers);
        } catch (RuntimeException e) {
            due.forEach(action -> results.add(failed(action, e, triedAt)));
            return;
        }
        for (int index = 0; index < due.size(); index++) {
            OwedAction action = due.get(index);
            BatchResult answer = answers.get(index);
            boolean gone = OutlookNotFoundException.isGone(answer.failure()) && !present.contains(action.id());
            if (answer.failure() != null && !gone) {
                results.add(failed(action, answer.failure(), triedAt));
            } else if (gone) {
                results.add(Result.updated(action, null));
            } else {
                done(action, etag(answer), results, remaining);
            }
        }
    }

    /** Everything but copying may be done twice. */
    private static Result failed(OwedAction action, RuntimeException failure, Instant triedAt) {
        boolean mayHaveWorked = failure instanceof OutlookUnknownOutcomeException
                || failure instanceof OutlookMalformedResponseException || failure instanceof WaitEndedException;
        return Result.failed(action.step() == Step.COPY && mayHaveWorked ? action.open(triedAt) : action, failure);
    }

    /**
     * The service says "not found" of a message and of its destination alike. So the messages are looked for: those
     * that are there lack their destination, which is resolved anew the next time.
     */
    private Set<String> present(Step step, List<OwedAction> due, List<BatchResult> answers) {
        List<OwedAction> unfound = IntStream.range(0, due.size())
                .filter(index -> OutlookNotFoundException.isGone(answers.get(index).failure()))
                .mapToObj(due::get).toList();
        if (unfound.isEmpty() || destination(step) == null) {
            return Set.of();
        }
        folders.forget(mailbox, destination(step));
        List<BatchResult> looks = waits.forOutcome(sender.send(mailbox, unfound.stream()
                .map(action -> requests.get(mailbox, action.id()).query("$select", "id").build()).toList()));
        return IntStream.range(0, unfound.size())
                .filter(index -> !OutlookNotFoundException.isGone(looks.get(index).failure()))
                .mapToObj(index -> unfound.get(index).id()).collect(Collectors.toSet());
    }

    private static String etag(BatchResult answer) {
        return answer.response() != null && answer.response().json().get("@odata.etag") instanceof String etag ? etag : null;
    }

    private List<OutlookRequest> requests(Step step, List<OwedAction> due) {
        boolean elsewhere = step != Step.UPDATE && !(step == Step.MOVE && actions.delete());
        String destination = elsewhere ? resolved(destination(step)) : null;
        return due.stream().map(action -> request(action, destination)).toList();
    }

    private String destination(Step step) {
        return switch (step) {
            case UPDATE -> null;
            case COPY -> actions.copyTo();
            case MOVE -> actions.moveTo();
            case QUARANTINE -> actions.quarantine();
        };
    }

    private OutlookRequest request(OwedAction action, String destination) {
        return switch (action.step()) {
            case UPDATE -> requests.update(mailbox, action.id(), actions.markAsRead(), action.categories());
            case COPY -> requests.copy(mailbox, action.id(), destination);
            case MOVE -> destination == null
                    ? requests.delete(mailbox, action.id(), folder) : requests.move(mailbox, action.id(), destination);
            case QUARANTINE -> requests.move(mailbox, action.id(), destination);
        };
    }

    private String resolved(String destination) {
        if (destination == null) {
            // the option was removed while actions of an earlier run are still owed
            throw new IllegalStateException("A move or copy of an earlier run is owed, but its folder is no longer configured");
        }
        return waits.forOutcome(folders.resolve(mailbox, destination));
    }

    private Step following(Step step) {
        return switch (step) {
            case UPDATE -> actions.copyTo() != null ? Step.COPY : following(Step.COPY);
            case COPY -> actions.moves() ? Step.MOVE : null;
            case MOVE, QUARANTINE -> null;
        };
    }
}
