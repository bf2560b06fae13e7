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
package io.github.cameloutlook.consumer.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How far a consumer has come in one folder: its walks, such as one per kind of change, the items whose exchange
 * failed, and the post-actions that are still owed. Stored as one text ({@link PositionFormat}), so that these never
 * contradict each other.
 * <p>
 * What is stored covers only what completed: after a crash everything else is offered again, and nothing that it
 * covers.
 */
public final class Position {

    /**
     * With so many failed items the walks wait until some are settled, so that the position stays small whatever
     * happens behind the route.
     */
    public static final int MOST_FAILED = 50;

    private final String query;
    private final Map<String, WalkPosition> walks = new TreeMap<>();
    private final List<FailedItem> failed = new ArrayList<>();
    private final List<OwedAction> owed = new ArrayList<>();
    private boolean changed;
    private Origin origin;

    /** @param query fingerprint of the query options that the links hold */
    public Position(String query) {
        this.query = Objects.requireNonNull(query, "query");
    }

    public String query() {
        return query;
    }

    /** @param name of the walk: the kind of change that it tells of, or another name when it tells of several */
    public void put(String name, WalkPosition walk) {
        walks.put(name, walk);
    }

    /** The walk of this name, or null. */
    public WalkPosition walk(String name) {
        return walks.get(name);
    }

    /**
     * Has walks of these names know what one of those that are there knows, which lead nowhere any more: the walk over
     * what was created if there is one.
     */
    public void splitInto(Collection<String> names) {
        if (walks.isEmpty()) {
            return;
        }
        WalkPosition former = walks.getOrDefault(ChangeType.created.name(), walks.values().iterator().next());
        walks.clear();
        names.forEach(name -> walks.put(name, former.anew()));
    }

    /** Forgets walks of other names. */
    public void retain(Collection<String> names) {
        walks.keySet().retainAll(names);
    }

    public Map<String, WalkPosition> walks() {
        return walks;
    }

    /** Where its links and ids are from; null when it does not say. */
    public Origin origin() {
        return origin;
    }

    public Position from(Origin newOrigin) {
        origin = newOrigin;
        return this;
    }

    /**
     * Gives items that are waited for the ids that they have in another form.
     *
     * @param ids the new id by the old one; an item that is not in it keeps its id
     */
    public void translate(Map<String, String> ids) {
        failed.replaceAll(item -> item.withId(ids.getOrDefault(item.id(), item.id())));
        owed.replaceAll(action -> action.withId(ids.getOrDefault(action.id(), action.id())));
        changed = true;
    }

    /** The same for another query: every walk begins anew, without what was dealt with. */
    public Position restarted(String newQuery) {
        Position restarted = new Position(newQuery).from(origin);
        walks.values().forEach(WalkPosition::restart);
        restarted.walks.putAll(walks);
        failed.forEach(restarted::addFailed);
        restarted.owe(owed);
        return restarted;
    }

    public List<FailedItem> failed() {
        return List.copyOf(failed);
    }

    boolean isFailedFull() {
        return failed.size() >= MOST_FAILED;
    }

    /** Adds a failed item, in place of the entry that it had. */
    public void addFailed(FailedItem item) {
        removeFailed(item.id(), item.changeType());
        failed.add(item);
        changed = true;
    }

    public void removeFailed(String id, ChangeType changeType) {
        changed |= failed.removeIf(item -> item.id().equals(id) && item.changeType() == changeType);
    }

    public List<OwedAction> owed() {
        return List.copyOf(owed);
    }

    public void owe(List<OwedAction> actions) {
        changed |= !owed.equals(actions);
        owed.clear();
        owed.addAll(actions);
    }

    public boolean isChanged() {
        return changed || walks.values().stream().anyMatch(WalkPosition::isChanged);
    }

    void stored() {
        changed = false;
        walks.values().forEach(WalkPosition::stored);
    }
}
