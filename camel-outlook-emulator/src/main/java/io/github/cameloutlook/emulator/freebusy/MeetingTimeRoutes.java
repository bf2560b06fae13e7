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
package io.github.cameloutlook.emulator.freebusy;

import java.io.IOException;
import java.util.Map;

import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.place.Places;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** findMeetingTimes: suggestions for a meeting. */
public final class MeetingTimeRoutes implements Routes {

    private final Mailboxes mailboxes;
    private final Places places;

    public MeetingTimeRoutes(Mailboxes mailboxes, Places places) {
        this.mailboxes = mailboxes;
        this.places = places;
    }

    @Override
    public void register(Router router) {
        router.mailbox("POST", "/findMeetingTimes", this::find);
    }

    private Response find(GraphRequest request) throws IOException {
        if (request.caller().applicationOnly()) {
            throw new GraphException(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
        }
        OutputZone zone = OutputZone.of(request);
        MeetingTimeRequest wanted
                = MeetingTimeRequest.read(request.jsonIfAny(), zone, request.mailbox().clock().instant());
        Map<String, Object> body
                = JsonObject.of("@odata.context", request.context("microsoft.graph.meetingTimeSuggestionsResult"));
        body.putAll(new MeetingTimes(mailboxes, places, request.mailbox(), wanted).find(zone));
        return Response.json(200, body);
    }
}
