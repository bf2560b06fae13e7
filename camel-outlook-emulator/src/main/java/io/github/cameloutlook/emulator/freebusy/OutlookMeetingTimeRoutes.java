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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.place.Places;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.Mailboxes;

/**
 * FindMeetingTimes of the Outlook REST API: Graph's suggestions with hints for reasons, and in the preview in slots
 * with the day and the time apart.
 */
public final class OutlookMeetingTimeRoutes implements Routes {

    private static final String SLOTS = "timeslots";
    private static final List<String> ENDS = List.of("start", "end");

    private final Mailboxes mailboxes;
    private final Places places;

    public OutlookMeetingTimeRoutes(Mailboxes mailboxes, Places places) {
        this.mailboxes = mailboxes;
        this.places = places;
    }

    @Override
    public void register(Router router) {
        router.outlook("POST", "/findMeetingTimes", request -> "beta".equals(request.http().outlookVersion())
                ? answer(request, "meetingTimeCandidatesResult", preview(found(request)))
                : answer(request, "meetingTimeSuggestionsResult", found(request)));
    }

    private static Response answer(GraphRequest request, String type, Map<String, Object> result) {
        Map<String, Object> body = JsonObject.of("@odata.context", request.context("microsoft.graph." + type));
        body.putAll(result);
        return Response.json(200, body);
    }

    private Map<String, Object> found(GraphRequest request) throws IOException {
        if (request.caller().applicationOnly()) {
            throw new GraphException(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
        }
        OutputZone zone = OutputZone.of(request);
        MeetingTimeRequest wanted
                = MeetingTimeRequest.read(graphs(request.jsonIfAny()), zone, request.mailbox().clock().instant());
        Map<String, Object> result = new MeetingTimes(mailboxes, places, request.mailbox(), wanted).find(zone);
        Map<String, Object> hints = JsonObject.of("emptySuggestionsHint", result.get("emptySuggestionsReason"));
        hints.put("meetingTimeSuggestions", ((List<?>) result.get("meetingTimeSuggestions")).stream()
                .map(suggestion -> renamed((Map<?, ?>) suggestion, "suggestionReason", "suggestionHint")).toList());
        return hints;
    }

    private static Map<String, Object> renamed(Map<?, ?> object, String from, String to) {
        Map<String, Object> result = new LinkedHashMap<>();
        object.forEach((name, value) -> result.put(name.toString().equalsIgnoreCase(from) ? to : name.toString(), value));
        return result;
    }

    /** What a client wants, in Graph's words. */
    private static Map<String, Object> graphs(Map<String, Object> json) {
        Map<String, Object> result = renamed(json, "returnSuggestionHints", "returnSuggestionReasons");
        result.computeIfPresent("timeConstraint", (name, value) -> {
            Map<String, Object> constraint = renamed(InputValues.object(name, value), "timeSlots", SLOTS);
            constraint.computeIfPresent(SLOTS, (inner, slots) -> slots instanceof List<?> list
                    ? list.stream().map(slot -> slot(InputValues.object(SLOTS, slot))).toList() : slots);
            return constraint;
        });
        return result;
    }

    private static Map<String, Object> slot(Map<String, Object> slot) {
        Map<String, Object> result = new LinkedHashMap<>(slot);
        ENDS.forEach(end -> result.computeIfPresent(end, (name, time) -> joined(InputValues.object(name, time))));
        return result;
    }

    /** A day and a time of day as one time. */
    private static Map<String, Object> joined(Map<String, Object> time) {
        Object day = InputValues.get(time, "date");
        return day == null
                ? time
                : JsonObject.of("dateTime", day + "T" + InputValues.get(time, "time"), "timeZone",
                        InputValues.get(time, "timeZone"));
    }

    private static Map<String, Object> preview(Map<String, Object> result) {
        List<Object> slots = new ArrayList<>();
        for (Object one : (List<?>) result.get("meetingTimeSuggestions")) {
            Map<?, ?> suggestion = (Map<?, ?>) one;
            Map<?, ?> slot = (Map<?, ?>) suggestion.get("meetingTimeSlot");
            slots.add(JsonObject.of("meetingTimeSlot",
                    JsonObject.of("start", divided(slot.get("start")), "end", divided(slot.get("end"))), "confidence",
                    suggestion.get("confidence"), "organizerAvailability", suggestion.get("organizerAvailability"),
                    "attendeeAvailability", suggestion.get("attendeeAvailability"), "locations", suggestion.get("locations"),
                    "suggestionHint", suggestion.get("suggestionHint")));
        }
        return JsonObject.of("meetingTimeSlots", slots, "emptySuggestionsHint", result.get("emptySuggestionsHint"));
    }

    private static Map<String, Object> divided(Object time) {
        Map<?, ?> whole = (Map<?, ?>) time;
        String[] parts = whole.get("dateTime").toString().split("T");
        return JsonObject.of("date", parts[0], "time", parts[1], "timeZone", whole.get("timeZone"));
    }
}
