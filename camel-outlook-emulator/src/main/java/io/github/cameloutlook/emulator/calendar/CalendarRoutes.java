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

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ExtendedProperties;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.Calendar;
import io.github.cameloutlook.emulator.store.CalendarGroup;

/** The calendars of a mailbox, all or those of a group. */
public final class CalendarRoutes implements Routes {

    @Override
    public void register(Router router) {
        for (String prefix : List.of("", "/calendarGroups/{calendarGroup}")) {
            router.mailbox("GET", prefix + "/calendars", CalendarRoutes::list)
                    .mailbox("GET", prefix + "/calendars/$count", request -> listing(request).count())
                    .mailbox("POST", prefix + "/calendars", CalendarRoutes::create)
                    .mailbox("DELETE", prefix + "/calendars/{calendar}", CalendarRoutes::delete)
                    .mailbox("POST", prefix + "/calendars/{calendar}/permanentDelete", CalendarRoutes::delete);
        }
        router.calendar("GET", "", CalendarRoutes::get).calendar("PATCH", "", CalendarRoutes::update);
    }

    private static Response list(GraphRequest request) {
        CalendarRendering rendering = CalendarRendering.of(request);
        return listing(request).page(request.mailboxContext("/calendars" + rendering.contextSuffix()), rendering::item);
    }

    private static Listing<Calendar> listing(GraphRequest request) {
        List<Calendar> calendars = request.mailbox().calendars().calendars();
        if (request.variable("calendarGroup") != null) {
            String group = CalendarPaths.group(request).id();
            calendars = calendars.stream().filter(calendar -> calendar.groupId().equals(group)).toList();
        }
        return new Listing<>(request, CalendarRendering.CALENDAR, ListSource.of(calendars));
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, CalendarRendering.entity(request, CalendarPaths.calendar(request)));
    }

    private static Response create(GraphRequest request) throws IOException {
        Map<String, Object> json = request.json();
        Map<String, Object> properties = CalendarRendering.read(json);
        if (!properties.containsKey("name")) {
            throw EventTimes.invalid("A calendar needs a name.");
        }
        CalendarGroup group = request.variable("calendarGroup") == null
                ? request.mailbox().calendars().groups().get(0) : CalendarPaths.group(request);
        Calendar calendar
                = request.mailbox().calendars().createCalendar(group, properties, ExtendedProperties.read(json));
        return Response.json(201, CalendarRendering.entity(request, calendar));
    }

    private static Response update(GraphRequest request) throws IOException {
        Calendar calendar = CalendarPaths.calendar(request);
        Map<String, Object> json = request.json();
        refuseOther(request, calendar);
        request.mailbox().calendars().updateCalendar(calendar, CalendarRendering.read(json), ExtendedProperties.read(json));
        return Response.json(200, CalendarRendering.entity(request, calendar));
    }

    private static Response delete(GraphRequest request) {
        Calendar calendar = CalendarPaths.calendar(request);
        refuseOther(request, calendar);
        request.mailbox().calendars().deleteCalendar(calendar);
        return Response.status(204);
    }

    private static void refuseOther(GraphRequest request, Calendar calendar) {
        if (request.ifMatch() != null && !request.ifMatch().equals(calendar.changeKey())) {
            throw new GraphException(
                    412, "ErrorIrresolvableConflict", "The send or update operation could not be performed because the "
                                                      + "change key passed in the request does not match the current change key for the item.");
        }
    }
}
