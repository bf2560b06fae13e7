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
package io.github.cameloutlook.emulator.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the operation for a method and path. Names in paths match in any case, actions and functions with or without
 * their namespace (microsoft.graph.send); {name} in a template takes any segment.
 */
public final class Router {

    // a type or function may be named in full or by the alias of its namespace
    private static final List<String> NAMESPACES = List.of("microsoft.graph.", "graph.");

    private final Node mailbox = new Node();
    private final Node root = new Node();

    /** What a path leads to. */
    record Match(Map<String, Operation> operations, Map<String, String> variables) {

        Optional<Operation> operation(String method) {
            return Optional.ofNullable(operations.get(method));
        }
    }

    private static final class Node {
        private final Map<String, Node> names = new HashMap<>();
        private final Map<String, Operation> operations = new LinkedHashMap<>();
        private Node any;
        private String variable;

        Node named(String text) {
            String name = text.toLowerCase(Locale.ROOT);
            Node node = names.get(name);
            return node == null
                    ? NAMESPACES.stream().filter(name::startsWith)
                            .map(namespace -> names.get(name.substring(namespace.length())))
                            .filter(Objects::nonNull).findFirst().orElse(null)
                    : node;
        }
    }

    /** Adds an operation below /me and /users/{id}: {@code mailbox("GET", "/messages/{message}", ...)}. */
    public Router mailbox(String method, String template, Operation operation) {
        add(mailbox, method, template, operation);
        return this;
    }

    /** Adds an operation on messages wherever they are addressed: /messages... and /mailFolders/{folder}/messages... */
    public Router messages(String method, String template, Operation operation) {
        mailbox(method, "/messages" + template, operation);
        return mailbox(method, "/mailFolders/{folder}/messages" + template, operation);
    }

    /** Adds an operation on a calendar wherever calendars are addressed: /calendar..., /calendars/{calendar}... */
    public Router calendar(String method, String template, Operation operation) {
        mailbox(method, "/calendar" + template, operation);
        mailbox(method, "/calendars/{calendar}" + template, operation);
        return mailbox(method, "/calendarGroups/{calendarGroup}/calendars/{calendar}" + template, operation);
    }

    /** Adds an operation on events wherever they are addressed: /events... and those of calendars. */
    public Router events(String method, String template, Operation operation) {
        mailbox(method, "/events" + template, operation);
        return calendar(method, "/events" + template, operation);
    }

    /**
     * Adds an operation on contacts wherever they are addressed: /contacts... and
     * /contactFolders/{contactFolder}/contacts...
     */
    public Router contacts(String method, String template, Operation operation) {
        mailbox(method, "/contacts" + template, operation);
        return mailbox(method, "/contactFolders/{contactFolder}/contacts" + template, operation);
    }

    /**
     * Adds an operation that the Outlook REST API has and Graph has not, by its path below a mailbox there: Graph's
     * clients find nothing.
     */
    public Router outlook(String method, String template, Operation operation) {
        return mailbox(method, "/outlook" + template, request -> {
            if (!request.http().isOutlookRest()) {
                throw GraphException.badRequest("Resource not found for the segment 'outlook'.");
            }
            return operation.answer(request);
        });
    }

    /** Adds an operation below the version root: {@code root("POST", "/$batch", ...)}. */
    public Router root(String method, String template, Operation operation) {
        add(root, method, template, operation);
        return this;
    }

    private static void add(Node start, String method, String template, Operation operation) {
        Node node = start;
        for (PathSegment segment : PathSegment.split(template)) {
            String text = segment.text();
            if (!text.startsWith("{")) {
                node = node.names.computeIfAbsent(text.toLowerCase(Locale.ROOT), name -> new Node());
                continue;
            }
            String variable = text.substring(1, text.length() - 1);
            if (node.any == null) {
                node.any = new Node();
                node.any.variable = variable;
            }
            if (!variable.equals(node.any.variable)) {
                throw new IllegalArgumentException(
                        "{" + variable + "} in " + template + " is {" + node.any.variable + "} elsewhere");
            }
            node = node.any;
        }
        if (node.operations.putIfAbsent(method, operation) != null) {
            throw new IllegalArgumentException(method + " " + template + " is there already");
        }
    }

    Optional<Match> matchMailbox(List<PathSegment> segments) {
        return match(mailbox, segments);
    }

    Optional<Match> matchRoot(List<PathSegment> segments) {
        return match(root, segments);
    }

    private static Optional<Match> match(Node start, List<PathSegment> segments) {
        Map<String, String> variables = new HashMap<>();
        Node node = start;
        for (PathSegment segment : segments) {
            variables.putAll(segment.parameters());
            Node named = segment.key() ? null : node.named(segment.text());
            if (named != null) {
                node = named;
            } else if (node.any != null) {
                variables.put(node.any.variable, segment.text());
                node = node.any;
            } else {
                return Optional.empty();
            }
        }
        return node.operations.isEmpty() ? Optional.empty() : Optional.of(new Match(node.operations, variables));
    }
}
