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
package io.github.cameloutlook.emulator.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.PathSegment;
import io.github.cameloutlook.emulator.graph.QueryOptions;

/**
 * A resource as a client writes it, taken apart: {@code /users('x')/mailFolders('Inbox')/messages?$filter=...}.
 *
 * @param user      id or user principal name, null for me
 * @param type      of the items
 * @param container key of the folder, calendar or list they lie in; null for the whole mailbox
 * @param options   its query
 * @param shape     the path below its owner, in lower case with * for its keys
 */
public record ResourcePath(String user, Subscribable type, String container, QueryOptions options, String shape) {

    private static final Set<String> OPTIONS = Set.of("$filter", "$select", "$expand");
    private static final Set<String> CONTAINERS = Set.of("mailfolders", "calendars", "contactfolders", "lists",
            "taskfolders");
    private static final Set<String> NEVER_SENT = Set.of("body", "uniquebody");

    private static final Map<String, Subscribable> GRAPH = Map.of(
            "messages", Subscribable.MESSAGE, "mailfolders/*/messages", Subscribable.MESSAGE, "events", Subscribable.EVENT,
            "calendar/events", Subscribable.EVENT, "calendars/*/events", Subscribable.EVENT,
            "contacts", Subscribable.CONTACT, "contactfolders/*/contacts", Subscribable.CONTACT,
            "todo/lists/*/tasks", Subscribable.TODO_TASK);

    /** Reads one of Graph's; 400 when nothing like it can be subscribed to. */
    static ResourcePath parse(String resource) {
        return parse(resource, GRAPH);
    }

    /**
     * Reads one; 400 when nothing like it can be subscribed to.
     *
     * @param shapes what can be subscribed to, by its path below a mailbox with * for keys
     */
    public static ResourcePath parse(String resource, Map<String, Subscribable> shapes) {
        int mark = resource.indexOf('?');
        List<PathSegment> path = PathSegment.split(mark < 0 ? resource : resource.substring(0, mark));
        QueryOptions options = options(mark < 0 ? null : resource.substring(mark + 1));
        if (path.isEmpty() || path.get(0).text().endsWith(":")) {
            throw Refusals.invalid("The resource '" + resource + "' is not valid: it is a path below the version, such as "
                                   + "me/mailFolders('Inbox')/messages.");
        }
        boolean me = path.get(0).text().equalsIgnoreCase("me");
        boolean user = path.size() > 1 && path.get(0).text().equalsIgnoreCase("users");
        if (!me && !user) {
            throw unsupported(resource);
        }
        List<PathSegment> rest = path.subList(me ? 1 : 2, path.size());
        String shape = shape(rest);
        Subscribable type = shapes.get(shape);
        if (type == null) {
            throw unsupported(resource);
        }
        String container = shape.contains("*") ? rest.get(rest.size() - 2).text() : null;
        return new ResourcePath(me ? null : path.get(1).text(), type, container, options, shape);
    }

    private static String shape(List<PathSegment> path) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            PathSegment segment = path.get(i);
            boolean key = segment.key() || i > 0 && takesKey(path.get(i - 1));
            shape.append(i == 0 ? "" : "/").append(key ? "*" : segment.text().toLowerCase(Locale.ROOT));
        }
        return shape.toString();
    }

    private static boolean takesKey(PathSegment segment) {
        return !segment.key() && CONTAINERS.contains(segment.text().toLowerCase(Locale.ROOT));
    }

    private static QueryOptions options(String query) {
        if (query == null) {
            return QueryOptions.parse(null, false);
        }
        // clients write it as it is or as it stands in a URL; where a blank stands, it is as it is
        String raw = query.indexOf(' ') < 0 ? query : query.replace("%", "%25").replace("+", "%2B");
        QueryOptions options = QueryOptions.parse(raw, false);
        List<String> refused = options.all().keySet().stream().filter(name -> !OPTIONS.contains(name)).toList();
        if (!refused.isEmpty()) {
            throw Refusals.invalid("The query options '" + String.join(", ", refused)
                                   + "' are not supported in the resource of a subscription.");
        }
        return options;
    }

    private static GraphException unsupported(String resource) {
        return Refusals.byExchange(400, "Create", "Resource '" + resource + "' is not supported for subscriptions");
    }

    /** Refuses what cannot come with resource data. */
    void requireFitForData() {
        String select = options.get("$select");
        if (!type.comesWithData()) {
            throw Refusals.invalid("Resource data is not supported for this resource.");
        }
        if (select == null || select.isBlank()) {
            throw Refusals.invalid("The resource needs $select when resource data is requested.");
        }
        if (selected().stream().anyMatch(name -> name.equals("*") || NEVER_SENT.contains(name))) {
            throw Refusals.invalid("The properties body and uniqueBody are not supported in resource data.");
        }
    }

    /** Names of the selected properties in lower case. */
    public Set<String> selected() {
        String select = options.get("$select");
        return select == null
                ? Set.of()
                : Arrays.stream(select.split(",")).map(name -> name.strip().toLowerCase(Locale.ROOT).replaceFirst("/.*", ""))
                        .collect(Collectors.toSet());
    }
}
