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
package io.github.cameloutlook.operation.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import org.xml.sax.SAXException;

/** What the metadata of the service says that can be done with the data of Outlook, and what its paths denote. */
final class ServiceInventory {

    /** What of a user is the data of Outlook. */
    private static final List<String> NAVIGATIONS = List.of("messages", "mailFolders", "events", "calendar", "calendars",
            "calendarGroups", "calendarView", "contacts", "contactFolders", "todo", "outlook", "inferenceClassification",
            "photo", "photos", "people");
    private static final List<String> USER_OPERATIONS
            = List.of("sendMail", "findMeetingTimes", "getMailTips", "reminderView", "translateExchangeIds");
    private static final String NAMESPACE = "microsoft.graph.";

    /** A property; of another entity when it is a navigation. */
    record Member(String name, String type, boolean collection, boolean navigation, boolean contained, String declaredBy) {
    }

    /** An action or function of a type. */
    record Bound(String name, boolean action, String type, boolean collection) {
        String pairName() {
            return action ? name : name + "()";
        }
    }

    /** A type of the service. */
    record ServiceType(String name, String base, boolean isAbstract, boolean isOpen, boolean isEntity,
            Map<String, Member> members) {
    }

    private final Map<String, ServiceType> types = new HashMap<>();
    private final List<Bound> bound = new ArrayList<>();
    private final Map<String, String> sets = new HashMap<>();
    private final Map<String, Set<String>> refusals = new HashMap<>();
    /** By which navigations the walk came to a type. */
    private final Map<String, Set<String>> reachedBy = new HashMap<>();
    private final Set<String> operations = new TreeSet<>();
    private final Map<String, List<String>> derived = new HashMap<>();

    ServiceInventory(Path csdl) throws IOException {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(csdl.toFile());
            NodeList schemas = document.getElementsByTagName("Schema");
            for (int i = 0; i < schemas.getLength(); i++) {
                Element schema = (Element) schemas.item(i);
                boolean main = "microsoft.graph".equals(schema.getAttribute("Namespace"));
                // what is said about types may stand anywhere
                children(schema).stream().filter(element -> main || element.getTagName().equals("Annotations"))
                        .forEach(this::read);
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(csdl + " is no metadata", e);
        }
        walk();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private void read(Element element) {
        switch (element.getTagName()) {
            case "EntityType", "ComplexType" -> type(element);
            case "Action", "Function" -> operation(element);
            case "Annotations" -> annotations(element);
            case "EntityContainer" -> children(element).stream().filter(set -> set.getTagName().equals("EntitySet"))
                    .forEach(set -> sets.put(set.getAttribute("Name"), plain(set.getAttribute("EntityType"))));
            default -> {
                // enumerations and terms tell nothing about operations
            }
        }
    }

    private void type(Element element) {
        String name = element.getAttribute("Name");
        Map<String, Member> members = new LinkedHashMap<>();
        for (Element member : children(element)) {
            boolean navigation = member.getTagName().equals("NavigationProperty");
            if (navigation || member.getTagName().equals("Property")) {
                String type = member.getAttribute("Type");
                members.put(member.getAttribute("Name"), new Member(
                        member.getAttribute("Name"), plain(type), type.startsWith("Collection("), navigation,
                        "true".equals(member.getAttribute("ContainsTarget")), name));
            }
        }
        types.put(name, new ServiceType(
                name, plain(element.getAttribute("BaseType")), "true".equals(element.getAttribute("Abstract")),
                "true".equals(element.getAttribute("OpenType")), element.getTagName().equals("EntityType"), members));
    }

    private void operation(Element element) {
        if (!"true".equals(element.getAttribute("IsBound"))) {
            return;
        }
        String type = children(element).get(0).getAttribute("Type");
        bound.add(new Bound(
                element.getAttribute("Name"), element.getTagName().equals("Action"), plain(type),
                type.startsWith("Collection(")));
    }

    private void annotations(Element element) {
        String target = element.getAttribute("Target");
        NodeList values = element.getElementsByTagName("PropertyValue");
        for (int i = 0; i < values.getLength(); i++) {
            Element value = (Element) values.item(i);
            if (target.contains("/") && !target.contains("(") && "false".equals(value.getAttribute("Bool"))) {
                refusals.computeIfAbsent(target.replace(NAMESPACE, "").replace("graph.", ""), key -> new HashSet<>())
                        .add(value.getAttribute("Property"));
            }
        }
    }

    private static String plain(String type) {
        return type.replaceAll("^Collection\\(|\\)$", "").replaceFirst("^(microsoft\\.)?graph\\.", "");
    }

    private void walk() {
        Deque<Member> queue = new ArrayDeque<>();
        queue.add(new Member("subscriptions", "subscription", true, true, true, ""));
        NAVIGATIONS.forEach(name -> queue.add(member("user", name)));
        for (Bound operation : bound) {
            if (operation.type().equals("user") && !operation.collection() && USER_OPERATIONS.contains(operation.name())) {
                operations.add("user " + operation.pairName());
            }
        }
        Set<String> seen = new HashSet<>();
        while (!queue.isEmpty()) {
            Member member = queue.pop();
            String type = member.type();
            reachedBy.computeIfAbsent(type, key -> new TreeSet<>()).add(member.declaredBy() + "/" + member.name());
            if (seen.add(type + member.collection())) {
                add(type, member.collection());
                for (String kind : withDerived(type)) {
                    all(kind).values().stream().filter(next -> next.navigation() && next.contained()).forEach(queue::add);
                }
            }
        }
    }

    private void add(String type, boolean collection) {
        if (collection) {
            operations.add(type + " list");
            operations.add(type + " create");
        }
        List.of("get", "update", "delete").forEach(verb -> operations.add(type + " " + verb));
        for (Bound operation : bound) {
            boolean ofMembers = !operation.collection() && withDerived(type).contains(operation.type());
            boolean ofAll = collection && operation.collection() && operation.type().equals(type);
            if (ofMembers || ofAll) {
                operations.add(operation.type() + " " + operation.pairName());
            }
        }
    }

    /** Operations as "type verb", such as "message create" or "contact delta()". */
    Set<String> operations() {
        return operations;
    }

    /** A type and all that derive from it. */
    List<String> withDerived(String type) {
        return derived.computeIfAbsent(
                type, base -> types.keySet().stream().filter(name -> ancestors(name).contains(base)).sorted().toList());
    }

    private List<String> ancestors(String type) {
        List<String> ancestors = new ArrayList<>();
        for (ServiceType at = types.get(type); at != null; at = types.get(at.base())) {
            ancestors.add(at.name());
        }
        return ancestors;
    }

    /** Properties of a type, inherited ones included. */
    Map<String, Member> all(String type) {
        Map<String, Member> all = new LinkedHashMap<>();
        ancestors(type).forEach(name -> all.putAll(types.get(name).members()));
        return all;
    }

    private Member member(String type, String name) {
        return all(type).get(name);
    }

    boolean isAbstract(String type) {
        return types.get(type).isAbstract();
    }

    /** Whether a type has nothing to read or write: only an id, and navigations to what has operations of its own. */
    boolean isEmpty(String type) {
        return !types.get(type).isAbstract() && !types.get(type).isOpen() && all(type).values().stream()
                .allMatch(member -> member.navigation() || member.name().equals("id"));
    }

    /** Whether the metadata itself refuses a verb, wherever entities of the type are found. */
    boolean refuses(String type, String verb) {
        String property = switch (verb) {
            case "create" -> "Insertable";
            case "update" -> "Updatable";
            case "delete" -> "Deletable";
            default -> null;
        };
        return property != null && reachedBy.getOrDefault(type, Set.of("")).stream()
                .allMatch(navigation -> refusals.getOrDefault(navigation, Set.of()).contains(property));
    }

    /**
     * What a request does, as "type verb".
     *
     * @return null when the path denotes no entity, collection or operation of the metadata
     */
    String resolve(String method, String path, boolean ofMailbox) {
        String type = ofMailbox ? "user" : null;
        boolean collection = false;
        for (String segment : path.split("\\?")[0].substring(1).split("/(?![^(]*\\))")) {
            String name = segment.replaceFirst("\\(.*", "");
            if (type == null) {
                type = sets.get(name);
                collection = true;
            } else if (name.startsWith(NAMESPACE)) {
                type = name.substring(NAMESPACE.length());
            } else if (!name.equals("$value")) {
                Bound operation = bound(name, type, collection);
                if (operation != null) {
                    return operation.type() + " " + operation.pairName();
                }
                Member member = collection ? null : member(type, name);
                if (member != null && !types.containsKey(member.type())) {
                    break; // content: what is done to it is done to its owner
                }
                type = collection || member == null ? type : member.type();
                collection = !collection && member != null && member.collection();
            }
            if (type == null || !types.containsKey(type)) {
                return null;
            }
        }
        return types.get(type).isEntity() ? type + " " + verb(method, collection) : null;
    }

    private Bound bound(String name, String type, boolean collection) {
        List<String> ancestors = ancestors(type);
        return bound.stream().filter(operation -> operation.name().equals(name) && operation.collection() == collection
                && ancestors.contains(operation.type())).findFirst().orElse(null);
    }

    private static String verb(String method, boolean collection) {
        return switch (method) {
            case "GET" -> collection ? "list" : "get";
            case "POST" -> "create";
            case "DELETE" -> "delete";
            default -> "update";
        };
    }
}
