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
package io.github.cameloutlook.emulator.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** The people of a mailbox in the older shape of the Outlook REST API; those of the directory are among them. */
public final class OutlookPeopleRoutes implements Routes {

    private static final EntityType<Person> PERSON = new EntityType<Person>("person")
            .with("id", Shape.ID, Person::id)
            .with("displayName", Shape.STRING, fact("displayName"))
            .with("givenName", Shape.STRING, fact("givenName"))
            .with("surname", Shape.STRING, fact("surname"))
            .with("title", Shape.STRING, fact("jobTitle"))
            .with("emailAddresses", Shape.collection(Shape.complex("address", Shape.STRING)),
                    person -> List.of(JsonObject.of("address", person.address())))
            .with("companyName", Shape.STRING, fact("companyName"))
            .with("officeLocation", Shape.STRING, fact("officeLocation"))
            .with("sources", Shape.collection(Shape.complex("type", Shape.STRING)), OutlookPeopleRoutes::sources);

    private final Mailboxes mailboxes;
    private final Predicate<Mailbox> isRoom;

    /** Serves the people of each mailbox; rooms are told from users. */
    public OutlookPeopleRoutes(Mailboxes mailboxes, Predicate<Mailbox> isRoom) {
        this.mailboxes = mailboxes;
        this.isRoom = isRoom;
    }

    private static Function<Person, Object> fact(String name) {
        return person -> person.facts().get(name);
    }

    private static List<Map<String, Object>> sources(Person person) {
        List<Map<String, Object>> sources = new ArrayList<>();
        if (person.relevance() > 0) {
            sources.add(JsonObject.of("type", "Mailbox"));
        }
        if (person.type() == PersonType.ORGANIZATION_USER || person.type() == PersonType.ROOM) {
            sources.add(JsonObject.of("type", "Directory"));
        }
        return sources;
    }

    @Override
    public void register(Router router) {
        router.outlook("GET", "/people", this::list).outlook("GET", "/people/{person}", this::get);
    }

    private Response list(GraphRequest request) {
        Selection<Person> selection = Selection.parse(PERSON, request.query().get("$select"));
        List<Person> people = all(request);
        if (request.query().has("$search")) {
            people = people.stream().filter(PeopleSearch.parse(request.query().get("$search"))).toList();
        }
        return new Listing<>(request, PERSON, ListSource.of(people)).page(
                request.mailboxContext("/people" + selection.contextSuffix()), person -> item(selection, person));
    }

    private List<Person> all(GraphRequest request) {
        return new People(request.mailbox(), mailboxes, isRoom).byRelevance(true);
    }

    private Response get(GraphRequest request) {
        Selection<Person> selection = Selection.parse(PERSON, request.query().get("$select"));
        Person found = all(request).stream().filter(person -> person.id().equalsIgnoreCase(request.variable("person")))
                .findFirst().orElseThrow(GraphException::itemNotFound);
        Map<String, Object> body = JsonObject.of("@odata.context",
                request.mailboxContext("/people" + selection.contextSuffix() + "/$entity"));
        body.putAll(item(selection, found));
        return Response.json(200, body);
    }

    private static Map<String, Object> item(Selection<Person> selection, Person person) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Property<Person> property : selection.properties()) {
            result.put(property.name(), property.value().apply(person));
        }
        return result;
    }
}
