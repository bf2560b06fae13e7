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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.graph.GraphException;

/** What a server has of the Outlook REST service. */
public final class Areas {

    /** All there is: one line for each. */
    private static final List<Area> ALL = List.of(
            new BaseArea(),
            new MailArea(),
            new CalendarArea(),
            new ContactArea(),
            new TaskArea(),
            new ExtensionArea(),
            new PeopleArea(),
            new PhotoArea(),
            new MeetingArea(),
            new SettingsArea(),
            new NotificationArea());

    private static final Map<String, EntityKind> BY_COLLECTION = new HashMap<>();
    private static final TypeTables TYPES = new TypeTables(ALL);

    private static final Set<String> OWN = new HashSet<>();

    static {
        ALL.forEach(area -> BY_COLLECTION.putAll(area.collections()));
        ALL.forEach(area -> OWN.addAll(area.own()));
    }

    private final List<Area> served;
    private final List<ServedOperation> operations;
    private final List<TrackedCollection> tracked;

    private Areas(List<Area> served) {
        this.served = served;
        this.operations = served.stream().flatMap(area -> area.operations().stream()).toList();
        this.tracked = served.stream().flatMap(area -> area.tracked().stream()).toList();
    }

    /** What every server has, and some subsets. */
    public static Areas with(Set<Subset> subsets) {
        return new Areas(
                ALL.stream().filter(area -> area.subset() == null || subsets.contains(area.subset())).toList());
    }

    /** The types of these areas. */
    public TypeTables types() {
        return new TypeTables(served);
    }

    /** The actions and functions of these areas. */
    public List<BoundOperation> bound() {
        return served.stream().flatMap(area -> area.bound().stream()).toList();
    }

    /** The types of all areas. */
    static TypeTables allTypes() {
        return TYPES;
    }

    /** What is in a collection, by its name in lower case; null when that holds no entities. */
    public static EntityKind kindIn(String collection) {
        return BY_COLLECTION.get(collection);
    }

    /** Whether the operations below a name in lower case are this service's own, not Graph's. */
    public static boolean isOwn(String name) {
        return OWN.contains(name);
    }

    /**
     * Ends a request for something that is not served, as the service does it with what it does not know.
     *
     * @param shape of the path below a mailbox
     * @param last  segment of the path
     */
    public void refuseOthers(ApiVersion version, String method, String shape, String last) {
        Set<String> methods = operations.stream().filter(operation -> operation.isAt(shape, version))
                .flatMap(operation -> operation.methods().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            throw unknownSegment(last);
        }
        if (!methods.contains(method.equals("HEAD") ? "GET" : method)) {
            throw new GraphException(
                    405, "ErrorInvalidRequest", "Specified HTTP method is not allowed for the request target.")
                    .header("Allow", String.join(", ", methods));
        }
    }

    /** How a collection is synchronised, if it is. */
    public Optional<TrackedCollection> tracked(ApiVersion version, String shape) {
        return tracked.stream().filter(one -> one.versions().contains(version) && one.shape().matcher(shape).matches())
                .findFirst();
    }

    public static GraphException unknownSegment(String segment) {
        return new GraphException(
                400, ErrorCodes.PARSE_URI, "Resource not found for the segment '" + segment + "'.");
    }
}
