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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ActionParameters;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.ReminderState;

/** Reminders of events: the list of them, and putting them off or away. */
public final class ReminderRoutes implements Routes {

    @Override
    public void register(Router router) {
        router.mailbox("GET", "/reminderView", ReminderRoutes::view)
                .events("POST", "/{event}/snoozeReminder", ReminderRoutes::snooze)
                .events("POST", "/{event}/dismissReminder", ReminderRoutes::dismiss);
    }

    private static Response view(GraphRequest request) {
        ViewWindow window = ViewWindow.of(request.variable("startdatetime"), request.variable("enddatetime"));
        OutputZone zone = OutputZone.of(request);
        List<Map<String, Object>> value = new ArrayList<>();
        List<EventState> events = request.mailbox().calendars().events(null);
        for (EventState event : Occurrences.in(window, events).all()) {
            ReminderState state = event.reminders().get(event.reminderDay());
            if (event.flag("isReminderOn") && (state == null || !state.isDismissed())) {
                value.add(reminder(request, event, state, zone));
            }
        }
        return Response.json(200, JsonObject.of("@odata.context", request.context("Collection(microsoft.graph.reminder)"),
                "value", value));
    }

    private static Map<String, Object> reminder(
            GraphRequest request, EventState event, ReminderState state, OutputZone zone) {
        return JsonObject.of("eventId", request.idOf(event), "changeKey", event.changeKey(), "eventSubject",
                event.text("subject"), "eventLocation", event.properties().get("location"), "eventWebLink",
                EventType.webLink(event), "eventStartTime", zone.start(event), "eventEndTime", zone.end(event),
                "reminderFireTime", zone.instant(state == null ? regularly(event) : state.snoozedTo()));
    }

    private static Instant regularly(EventState event) {
        int minutes = event.properties().get("reminderMinutesBeforeStart") instanceof Integer number ? number : 0;
        return event.start().instant().minus(minutes, ChronoUnit.MINUTES);
    }

    private static Response snooze(GraphRequest request) throws IOException {
        Map<String, Object> body = ActionParameters.only(request.json(), "snoozeReminder", "newReminderTime");
        Object time = GraphRequest.parameter(body, "newReminderTime");
        if (time == null) {
            throw new GraphException(400, "ErrorInvalidParameter", "The parameter 'NewReminderTime' is required.");
        }
        Instant to = EventTimes.read("newReminderTime", time, OutputZone.of(request)).instant();
        return set(request, new ReminderState(to));
    }

    private static Response dismiss(GraphRequest request) {
        return set(request, new ReminderState(null));
    }

    private static Response set(GraphRequest request, ReminderState state) {
        EventState event = CalendarPaths.event(request);
        if (event.isSeries()) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "The reminder of a whole series cannot be changed: name one occurrence.");
        }
        EventChanges.update(request.mailbox(), event, null, edit -> edit.reminders().put(event.reminderDay(), state));
        return Response.status(200);
    }
}
