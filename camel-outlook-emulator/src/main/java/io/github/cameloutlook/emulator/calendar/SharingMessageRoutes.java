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

import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.Calendar;
import io.github.cameloutlook.emulator.store.CalendarStore;
import io.github.cameloutlook.emulator.store.Message;

/** Messages by which somebody shares a calendar: accepted, they make it one of the mailbox. */
public final class SharingMessageRoutes implements Routes {

    private static final String TYPE = "#microsoft.graph.calendarSharingMessage";

    @Override
    public void register(Router router) {
        router.messages("POST", "/{message}/calendarSharingMessage/accept", SharingMessageRoutes::accept)
                .messages("POST", "/{message}/accept", SharingMessageRoutes::accept);
    }

    private static Response accept(GraphRequest request) {
        Message message = request.message();
        if (!TYPE.equals(message.properties().get("@odata.type"))) {
            throw new GraphException(400, "ErrorInvalidRequest", "The message does not share a calendar.");
        }
        Object name = message.properties().getOrDefault("suggestedCalendarName", message.properties().get("subject"));
        CalendarStore calendars = request.mailbox().calendars();
        Calendar calendar = calendars.createCalendar(calendars.groups().get(0), Map.of("name", name), Map.of());
        return Response.json(200, CalendarRendering.entity(request, calendar));
    }
}
