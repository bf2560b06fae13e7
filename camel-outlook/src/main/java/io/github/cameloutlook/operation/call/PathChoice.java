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
package io.github.cameloutlook.operation.call;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.operation.Operations;
import io.github.cameloutlook.operation.catalogue.Container;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.PathTemplate;
import io.github.cameloutlook.operation.container.ContainerResolver;

/** Chooses the path of an operation by the inputs that are given, and fills it. */
final class PathChoice {

    private final Operation operation;
    private final Inputs inputs;

    PathChoice(Operation operation, Inputs inputs) {
        this.operation = operation;
        this.inputs = inputs;
    }

    /**
     * The first path all of whose placeholders have a value. Where an operation works on parts of several kinds of
     * items, only the paths below the item that is given count.
     *
     * @throws OutlookInputException if no path has all it mentions, or several items are given
     */
    String path() {
        Optional<Input> owner = owner();
        List<String> paths = operation.paths().stream().filter(path -> isOf(owner, path)).toList();
        if (owner.isPresent() && paths.isEmpty()) {
            throw new OutlookInputException(
                    "outlook:" + operation.fullName() + " cannot be done for what " + owner.get().describe()
                                            + " names: the service does not offer it.");
        }
        return paths.stream().filter(this::hasAllOf).findFirst()
                .orElseThrow(
                        () -> new OutlookInputException("outlook:" + operation.fullName() + " needs " + missing(paths) + "."));
    }

    private boolean isOf(Optional<Input> owner, String path) {
        return owner.map(input -> mentions(path, input))
                .orElseGet(() -> operation.owners().stream().noneMatch(input -> mentions(path, input)));
    }

    /**
     * The item whose part is worked on. What the endpoint says beats what earlier steps left in headers; of two that
     * are said the same way neither is guessed.
     */
    Optional<Input> owner() {
        Set<Input> given = operation.owners().stream().filter(owner -> inputs.text(owner) != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Input> items = withoutPlaces(given);
        List<Input> byOption = items.stream().filter(inputs::isOption).toList();
        List<Input> candidates = byOption.isEmpty() ? items : byOption;
        if (candidates.size() > 1) {
            throw new OutlookInputException(
                    "outlook:" + operation.fullName() + " works on one item, and several are given: "
                                            + candidates.stream().map(Input::describe).collect(Collectors.joining(", "))
                                            + ". Leave one of them.");
        }
        return candidates.stream().findFirst();
    }

    /** The list that a task lies in is where the task is, not a second item. */
    private List<Input> withoutPlaces(Set<Input> given) {
        return given.stream().filter(place -> given.stream().noneMatch(item -> item != place && isPlaceOf(place, item)))
                .toList();
    }

    private boolean isPlaceOf(Input place, Input item) {
        return operation.paths().stream()
                .anyMatch(path -> mentions(path, place) && path.indexOf(placeholder(place)) < path.indexOf(placeholder(item)));
    }

    private static boolean mentions(String path, Input input) {
        return path.contains(placeholder(input));
    }

    private static String placeholder(Input input) {
        return "{" + input.option() + "}";
    }

    private String missing(List<String> paths) {
        return paths.isEmpty()
                ? operation.owners().stream().map(Input::describe).collect(Collectors.joining("; or "))
                : missing(paths.get(paths.size() - 1)).stream().map(Input::describe).collect(Collectors.joining(", and "));
    }

    private Set<Input> missing(String path) {
        return PathTemplate.placeholders(path).stream().filter(placeholder -> value(placeholder) == null)
                .map(PathChoice::input).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean hasAllOf(String path) {
        return PathTemplate.placeholders(path).stream().allMatch(placeholder -> value(placeholder) != null);
    }

    /** The value that a placeholder has before containers are resolved; null when it has none. */
    private String value(String placeholder) {
        String given = inputs.written(input(placeholder));
        return Container.of(placeholder).map(container -> {
            String id = id(container);
            if (id != null) {
                return id;
            }
            return given == null ? container.otherwise() : given;
        }).orElse(given);
    }

    private static Input input(String placeholder) {
        return Container.of(placeholder).map(Container::input).or(() -> Input.ofOption(placeholder))
                .orElseThrow(() -> new IllegalStateException("No input gives the placeholder " + placeholder));
    }

    /** The path with the values of all its placeholders. */
    static CompletableFuture<String> fill(String path, OperationCall call) {
        PathChoice choice = new PathChoice(call.operation(), call.inputs());
        Map<String, String> values = new HashMap<>();
        CompletableFuture<Void> resolved = CompletableFuture.completedFuture(null);
        for (String placeholder : PathTemplate.placeholders(path)) {
            values.put(placeholder, choice.value(placeholder));
            Optional<Container> container = Container.of(placeholder).filter(choice::isNamed);
            if (container.isPresent()) {
                ContainerResolver resolver = call.services().containers().of(container.get().kind());
                resolved = resolved.thenCompose(before -> resolver.resolve(call.mailbox(), values.get(placeholder)))
                        .thenAccept(id -> values.put(placeholder, id));
            }
        }
        return resolved.thenApply(done -> PathTemplate.fill(path, values::get));
    }

    /** What is given as an id needs no look-up. */
    private boolean isNamed(Container container) {
        return id(container) == null;
    }

    /**
     * The id of a container that the input id gives; null when it gives none. Operations leave the ids of what they
     * read and made in the header: such a one must not stand for what the endpoint names, lest a folder that was just
     * made is deleted in place of the one in the URI.
     *
     * @throws OutlookInputException if two headers name what is to be deleted, one of which an earlier step left
     */
    private String id(Container container) {
        if (container.isById() && operation.isDeletion()) {
            refuseTwo(container.input());
        }
        boolean leftOver = inputs.isOption(container.input()) && !inputs.isOption(Input.ID);
        return container.isById() && !leftOver ? inputs.text(Input.ID) : null;
    }

    private void refuseTwo(Input named) {
        boolean inHeaders = !inputs.isOption(named) && !inputs.isOption(Input.ID);
        String name = inputs.text(named);
        String id = inputs.text(Input.ID);
        if (inHeaders && name != null && id != null && !name.equals(id)) {
            throw new OutlookInputException(
                    "outlook:" + operation.fullName() + " deletes one thing, and the headers " + named.header() + " and "
                                            + Input.ID.header() + " name two. Remove the one that is not meant.");
        }
    }
}
