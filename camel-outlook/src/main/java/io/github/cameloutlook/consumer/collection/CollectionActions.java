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
package io.github.cameloutlook.consumer.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.OutlookConflictException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.consumer.position.OwedAction;
import io.github.cameloutlook.consumer.position.OwedAction.Step;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.PostActions;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.container.ContainerResolver;
import io.github.cameloutlook.operation.container.DefaultContactFolder;
import io.github.cameloutlook.operation.request.CollectionRequests;

/**
 * Categorizes, moves and deletes items whose exchange completed, each for many items in one batch. An item that is gone
 * needs nothing more.
 */
final class CollectionActions implements PostActions {

    private final ConsumerSettings.Actions actions;
    private final WatchedItems items;
    private final String destination;
    private final ConsumerParts parts;
    /** States in which items were read that are to be categorized, as long as that is not owed from an earlier run. */
    private final Map<String, String> etags = new HashMap<>();

    private CollectionActions(ConsumerSettings.Actions actions, WatchedItems items, String destination, ConsumerParts parts) {
        this.actions = actions;
        this.items = items;
        this.destination = destination;
        this.parts = parts;
    }

    /**
     * Finds the folder that items go to; waits for the service.
     *
     * @throws IllegalArgumentException if it does not exist, or items would go where they are
     */
    static CollectionActions open(ConsumerSettings settings, WatchedItems items, ConsumerParts parts) {
        String moveTo = settings.actions().moveTo();
        if (moveTo == null) {
            return new CollectionActions(settings.actions(), items, null, parts);
        }
        ContainerResolver folders = settings.containers().of(ContainerKind.CONTACT_FOLDER);
        String destination;
        try {
            destination = parts.waits().forAnswer(folders.resolve(items.mailbox(), moveTo));
        } catch (OutlookNotFoundException e) {
            throw new IllegalArgumentException("The option moveTo is '" + moveTo + "'. " + e.getMessage(), e);
        }
        if (destination.equals(parts.waits().forAnswer(folders.resolve(items.mailbox(), items.container())))) {
            throw new IllegalArgumentException(
                    "The options folder and moveTo name the same folder of mailbox " + items.mailbox()
                                               + ": moving would change nothing.");
        }
        if (CollectionRequests.DEFAULT_CONTACTS.equals(destination)) {
            destination = parts.waits().forAnswer(new DefaultContactFolder(settings.client()).find(items.mailbox()));
        }
        return new CollectionActions(settings.actions(), items, destination, parts);
    }

    @Override
    public OwedAction onCompletion(Item item) {
        if (item.isRemoved()) {
            return null;
        }
        List<String> categories = missingCategories(item);
        if (!categories.isEmpty()) {
            if (item.properties().get("@odata.etag") instanceof String etag) {
                etags.put(item.id(), etag);
            }
            return new OwedAction(item.id(), Step.UPDATE, categories, 0);
        }
        return isMoved() ? new OwedAction(item.id(), Step.MOVE, List.of(), 0) : null;
    }

    private boolean isMoved() {
        return destination != null || actions.delete();
    }

    /** The categories that the item shall have, or none when it has them all. */
    private List<String> missingCategories(Item item) {
        List<String> wanted = categories(item.properties());
        return wanted.equals(item.properties().get("categories")) ? List.of() : wanted;
    }

    /** There is no folder for items that failed: nothing but messages has one. */
    @Override
    public OwedAction onFailure(Item item) {
        return null;
    }

    @Override
    public List<Result> run(List<OwedAction> owed) {
        List<Result> results = new ArrayList<>();
        List<OwedAction> moved = new ArrayList<>(owed.stream().filter(action -> action.step() != Step.UPDATE).toList());
        for (Result result : categorize(owed.stream().filter(action -> action.step() == Step.UPDATE).toList())) {
            if (result.failure() == null && !result.left() && isMoved()) {
                moved.add(result.action().at(Step.MOVE));
            } else {
                results.add(result);
            }
        }
        results.addAll(send(moved));
        return results;
    }

    /**
     * An item that somebody changed since it was read is read once more: its new categories must not be overwritten,
     * and what else was changed is news, so its ETag is not ours alone.
     */
    private List<Result> categorize(List<OwedAction> due) {
        List<Result> results = new ArrayList<>();
        List<OwedAction> changed = new ArrayList<>();
        for (Result result : send(due)) {
            if (result.failure() instanceof OutlookConflictException) {
                changed.add(result.action());
            } else {
                results.add(result);
            }
        }
        due.forEach(action -> etags.remove(action.id()));
        for (Result result : send(merged(changed, results))) {
            results.add(result.failure() == null ? Result.updated(result.action(), null) : result);
        }
        return results;
    }

    private List<OwedAction> merged(List<OwedAction> changed, List<Result> results) {
        if (changed.isEmpty()) {
            return List.of();
        }
        List<BatchResult> answers;
        try {
            answers = parts.waits().forOutcome(parts.sender().send(items.mailbox(), changed.stream()
                    .map(action -> items.requests().get(items.mailbox(), action.id()).query("$select", "categories").build())
                    .toList()));
        } catch (RuntimeException e) {
            changed.forEach(action -> results.add(Result.failed(action, e)));
            return List.of();
        }
        List<OwedAction> merged = new ArrayList<>();
        for (int index = 0; index < changed.size(); index++) {
            OwedAction action = changed.get(index);
            BatchResult answer = answers.get(index);
            if (answer.failure() == null) {
                merged.add(new OwedAction(
                        action.id(), Step.UPDATE, categories(answer.response().json()), action.attempts()));
            } else {
                results.add(isGone(answer) ? Result.updated(action, null) : Result.failed(action, answer.failure()));
            }
        }
        return merged;
    }

    private List<String> categories(Map<String, Object> properties) {
        Set<String> categories = new LinkedHashSet<>();
        if (properties.get("categories") instanceof List<?> present) {
            present.forEach(category -> categories.add(String.valueOf(category)));
        }
        categories.addAll(actions.categories());
        return List.copyOf(categories);
    }

    private List<Result> send(List<OwedAction> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        List<BatchResult> answers;
        Set<String> present;
        try {
            answers = parts.waits().forOutcome(parts.sender().send(items.mailbox(), due.stream().map(this::request).toList()));
            present = present(due, answers);
        } catch (RuntimeException e) {
            return due.stream().map(action -> Result.failed(action, e)).toList();
        }
        List<Result> results = new ArrayList<>();
        for (int index = 0; index < due.size(); index++) {
            results.add(result(due.get(index), answers.get(index), present));
        }
        return results;
    }

    /**
     * The service says "not found" of an item and of the folder it is to go to alike. So the items are looked for:
     * those that are there lack their folder.
     */
    private Set<String> present(List<OwedAction> due, List<BatchResult> answers) {
        List<OwedAction> unfound = IntStream.range(0, due.size())
                .filter(index -> due.get(index).step() != Step.UPDATE && isGone(answers.get(index)))
                .mapToObj(due::get).toList();
        if (unfound.isEmpty() || destination == null) {
            return Set.of();
        }
        List<BatchResult> looks = parts.waits().forOutcome(parts.sender().send(
                items.mailbox(), unfound.stream().map(action -> items.look(action.id())).toList()));
        return IntStream.range(0, unfound.size()).filter(index -> !isGone(looks.get(index)))
                .mapToObj(index -> unfound.get(index).id()).collect(Collectors.toSet());
    }

    private static boolean isGone(BatchResult answer) {
        return OutlookNotFoundException.isGone(answer.failure());
    }

    private OutlookRequest request(OwedAction action) {
        if (action.step() == Step.UPDATE) {
            return items.requests().categorize(
                    items.mailbox(), action.id(), action.categories(), etags.get(action.id()));
        }
        return destination == null
                ? items.requests().delete(items.mailbox(), action.id())
                : items.requests().move(items.mailbox(), action.id(), destination);
    }

    private static Result result(OwedAction action, BatchResult answer, Set<String> present) {
        if (isGone(answer) && !present.contains(action.id())) {
            // somebody was faster, or an earlier attempt worked; what only was to be changed left by somebody else
            return action.step() == Step.UPDATE ? Result.updated(action, null) : Result.left(action);
        }
        if (answer.failure() != null) {
            return Result.failed(action, answer.failure());
        }
        if (action.step() != Step.UPDATE) {
            return Result.left(action);
        }
        return Result.updated(action, answer.response().json().get("@odata.etag") instanceof String etag ? etag : null);
    }
}
