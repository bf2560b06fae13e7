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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.graph.Caller;
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

/** People whom a user has to do with, ordered by how much. */
public final class PeopleRoutes implements Routes {

    /** Where the service looks; without this header in the mailbox only. */
    private static final String SOURCES = "X-PeopleQuery-QuerySources";
    private static final int MOST_FOUND = 250;

    private static final EntityType<Person> PERSON = new EntityType<Person>("person")
            .with("id", Shape.ID, Person::id)
            .with("displayName", Shape.STRING, fact("displayName", null))
            .with("givenName", Shape.STRING, fact("givenName", null))
            .with("surname", Shape.STRING, fact("surname", null))
            .with("birthday", Shape.STRING, fact("birthday", ""))
            .with("personNotes", Shape.STRING, fact("personNotes", ""))
            .with("isFavorite", Shape.BOOLEAN, person -> false)
            .with("jobTitle", Shape.STRING, fact("jobTitle", null))
            .with("companyName", Shape.STRING, fact("companyName", null))
            .with("yomiCompany", Shape.STRING, fact("yomiCompany", ""))
            .with("department", Shape.STRING, fact("department", null))
            .with("officeLocation", Shape.STRING, fact("officeLocation", null))
            .with("profession", Shape.STRING, fact("profession", ""))
            .with("userPrincipalName", Shape.STRING, fact("userPrincipalName", ""))
            .with("imAddress", Shape.STRING, fact("imAddress", null))
            .with("scoredEmailAddresses",
                    Shape.collection(Shape.complex("address", Shape.STRING, "relevanceScore", Shape.NUMBER)),
                    person -> List.of(JsonObject.of("address", person.address(), "relevanceScore", person.relevance())))
            .with("phones", Shape.collection(Shape.complex("type", Shape.STRING, "number", Shape.STRING)),
                    fact("phones", List.of()))
            .with("postalAddresses", Shape.collection(Shape.OPEN), person -> List.of())
            .with("websites", Shape.collection(Shape.OPEN), person -> List.of())
            .with("personType", Shape.complex("class", Shape.STRING, "subclass", Shape.STRING),
                    person -> JsonObject.of("class", person.type().className(), "subclass", person.type().subclass()));

    private final Mailboxes mailboxes;
    private final Predicate<Mailbox> isRoom;

    /** Serves the people of each mailbox; rooms are told from users. */
    public PeopleRoutes(Mailboxes mailboxes, Predicate<Mailbox> isRoom) {
        this.mailboxes = mailboxes;
        this.isRoom = isRoom;
    }

    private static Function<Person, Object> fact(String name, Object otherwise) {
        return person -> person.facts().get(name) == null ? otherwise : person.facts().get(name);
    }

    @Override
    public void register(Router router) {
        router.mailbox("GET", "/people", this::list)
                .mailbox("GET", "/people/$count", request -> listing(request).count())
                .mailbox("GET", "/people/{person}", this::get);
    }

    private Response list(GraphRequest request) {
        Selection<Person> selection = Selection.parse(PERSON, request.query().get("$select"));
        return listing(request).page(request.mailboxContext("/people" + selection.contextSuffix()),
                person -> item(selection, person));
    }

    private Listing<Person> listing(GraphRequest request) {
        return new Listing<>(request, PERSON, ListSource.of(found(request)));
    }

    private List<Person> found(GraphRequest request) {
        List<Person> people = people(request).byRelevance(asksDirectory(request));
        if (!request.query().has("$search")) {
            return people;
        }
        refuseUnsearchable(request);
        return people.stream().filter(PeopleSearch.parse(request.query().get("$search"))).limit(MOST_FOUND).toList();
    }

    private static void refuseUnsearchable(GraphRequest request) {
        if (request.query().has("$skip")) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery", "The query parameter '$skip' is not supported with '$search'.");
        }
        Caller caller = request.caller();
        boolean own = caller.isAnybody() || request.mailbox().upn().equalsIgnoreCase(caller.user())
                || request.mailbox().id().equalsIgnoreCase(caller.user());
        if (!own) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery",
                    "The query parameter '$search' is supported for the people of the signed-in user only.");
        }
    }

    private static boolean asksDirectory(GraphRequest request) {
        String sources = request.http().header(SOURCES);
        return sources != null && sources.toLowerCase(Locale.ROOT).contains("directory");
    }

    private Response get(GraphRequest request) {
        Person person = people(request).byRelevance(true).stream()
                .filter(one -> one.id().equalsIgnoreCase(request.variable("person"))).findFirst()
                .orElseThrow(GraphException::itemNotFound);
        Selection<Person> selection = Selection.parse(PERSON, request.query().get("$select"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext("/people" + selection.contextSuffix() + "/$entity"));
        body.putAll(item(selection, person));
        return Response.json(200, body);
    }

    private People people(GraphRequest request) {
        return new People(request.mailbox(), mailboxes, isRoom);
    }

    private static Map<String, Object> item(Selection<Person> selection, Person person) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Property<Person> property : selection.properties()) {
            result.put(property.name(), property.value().apply(person));
        }
        return result;
    }
}
