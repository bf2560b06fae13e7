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

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Series;

/** What happens in a window of time: in a calendar, or of one series. */
public final class CalendarViewRoutes implements Routes {

    private static final String VIEW = "/calendarView";

    @Override
    public void register(Router router) {
        router.mailbox("GET", VIEW, CalendarViewRoutes::view)
                .mailbox("GET", VIEW + "/$count", request -> listing(request).count())
                .mailbox("GET", VIEW + "/{event}", CalendarViewRoutes::get)
                .calendar("GET", VIEW, CalendarViewRoutes::view)
                .calendar("GET", VIEW + "/$count", request -> listing(request).count())
                .calendar("GET", VIEW + "/{event}", CalendarViewRoutes::get)
                .events("GET", "/{event}/instances", CalendarViewRoutes::instances)
                .events("GET", "/{event}/instances/{instance}", CalendarViewRoutes::instance)
                .events("GET", "/{event}/exceptionOccurrences", CalendarViewRoutes::exceptions)
                .events("GET", "/{event}/exceptionOccurrences/{instance}", CalendarViewRoutes::instance);
    }

    private static Response view(GraphRequest request) {
        EventRendering rendering = EventRendering.of(request);
        return listing(request).page(request.mailboxContext(VIEW + rendering.contextSuffix()),
                event -> viewed(request, rendering.item(event)));
    }

    // documented: $select does not bring these in a view
    private static Map<String, Object> viewed(GraphRequest request, Map<String, Object> item) {
        if (request.query().has("$select")) {
            item.keySet().removeAll(Set.of("createdDateTime", "lastModifiedDateTime"));
        }
        return item;
    }

    private static Listing<EventState> listing(GraphRequest request) {
        List<EventState> events = request.mailbox().calendars().events(CalendarPaths.calendar(request));
        return new Listing<>(request, EventType.EVENT, Occurrences.in(ViewWindow.of(request.query()), events));
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, EventRendering.entity(request, CalendarPaths.event(request)));
    }

    private static Response instances(GraphRequest request) {
        EventState series = series(request);
        EventRendering rendering = EventRendering.of(request);
        ViewWindow window = ViewWindow.of(request.query());
        return new Listing<>(request, EventType.EVENT, Occurrences.in(window, List.of(series)))
                .page(request.mailboxContext("/events('" + request.idOf(series) + "')/instances" + rendering.contextSuffix()),
                        rendering::item);
    }

    private static EventState series(GraphRequest request) {
        EventState event = CalendarPaths.event(request);
        if (!event.isSeries()) {
            throw new GraphException(
                    400, "ErrorInvalidRequest",
                    "Your request can't be completed. You can only expand instances of a series master.");
        }
        return event;
    }

    private static Response exceptions(GraphRequest request) {
        EventState series = series(request);
        EventRendering rendering = EventRendering.of(request);
        List<EventState> exceptions
                = series.exceptions().keySet().stream().map(date -> Series.state(series, date)).toList();
        return new Listing<>(request, EventType.EVENT, ListSource.of(exceptions))
                .page(request.mailboxContext("/events('" + request.idOf(series) + "')/exceptionOccurrences"
                                             + rendering.contextSuffix()),
                        rendering::item);
    }

    private static Response instance(GraphRequest request) {
        EventState series = series(request);
        EventState instance = CalendarPaths.event(request, request.variable("instance"));
        if (instance.occurrence() == null || instance.occurrence().series().number() != series.number()) {
            throw GraphException.itemNotFound();
        }
        return Response.json(200, EventRendering.entity(request, instance));
    }
}
