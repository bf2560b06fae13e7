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
package io.github.cameloutlook.emulator.calendar;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.CalendarGroup;

/** The groups of calendars. */
public final class CalendarGroupRoutes implements Routes {

    private static final String PATH = "/calendarGroups";
    private static final String ONE = PATH + "/{calendarGroup}";
    private static final EntityType<CalendarGroup> GROUP = new EntityType<CalendarGroup>("calendarGroup")
            .with("id", Shape.ID, CalendarGroup::id)
            .with("name", Shape.STRING, CalendarGroup::name)
            .with("classId", Shape.ID, CalendarGroup::classId)
            .with("changeKey", Shape.ID, CalendarGroup::changeKey);

    private static final List<String> PROPERTIES = List.of("id", "name", "changeKey", "classId", "calendars");

    @Override
    public void register(Router router) {
        router.mailbox("GET", PATH, CalendarGroupRoutes::list).mailbox("POST", PATH, CalendarGroupRoutes::create)
                .mailbox("GET", PATH + "/$count", request -> listing(request).count())
                .mailbox("GET", ONE, request -> entity(request, 200, CalendarPaths.group(request)))
                .mailbox("PATCH", ONE, CalendarGroupRoutes::update).mailbox("DELETE", ONE, CalendarGroupRoutes::delete);
    }

    private static Response list(GraphRequest request) {
        Selection<CalendarGroup> selection = Selection.parse(GROUP, request.query().get("$select"));
        return listing(request).page(request.mailboxContext(PATH + selection.contextSuffix()), group -> item(selection, group));
    }

    private static Listing<CalendarGroup> listing(GraphRequest request) {
        return new Listing<>(request, GROUP, ListSource.of(request.mailbox().calendars().groups()));
    }

    private static Response create(GraphRequest request) throws IOException {
        return entity(request, 201, request.mailbox().calendars().createGroup(name(request)));
    }

    private static Response update(GraphRequest request) throws IOException {
        CalendarGroup group = CalendarPaths.group(request);
        return entity(request, 200, request.mailbox().calendars().renameGroup(group, name(request)));
    }

    private static Response delete(GraphRequest request) {
        request.mailbox().calendars().deleteGroup(CalendarPaths.group(request));
        return Response.status(204);
    }

    private static String name(GraphRequest request) throws IOException {
        Map<String, Object> json = InputValues.object("calendarGroup", request.json(), "calendarGroup", PROPERTIES);
        Object name = InputValues.text("name", InputValues.get(json, "name"));
        if (name == null || name.toString().isBlank()) {
            throw EventTimes.invalid("A calendar group needs a name.");
        }
        return name.toString();
    }

    private static Response entity(GraphRequest request, int status, CalendarGroup group) {
        Selection<CalendarGroup> selection = Selection.parse(GROUP, request.query().get("$select"));
        Map<String, Object> body
                = JsonObject.of("@odata.context", request.mailboxContext(PATH + selection.contextSuffix() + "/$entity"));
        body.putAll(item(selection, group));
        return Response.json(status, body);
    }

    private static Map<String, Object> item(Selection<CalendarGroup> selection, CalendarGroup group) {
        Map<String, Object> result = JsonObject.of("@odata.etag", "W/\"" + group.changeKey() + "\"");
        for (Property<CalendarGroup> property : selection.properties()) {
            result.put(property.name(), property.value().apply(group));
        }
        return result;
    }
}
