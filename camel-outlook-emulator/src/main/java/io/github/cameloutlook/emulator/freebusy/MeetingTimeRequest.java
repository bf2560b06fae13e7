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

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.calendar.EventTimes;
import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.resource.ActionParameters;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;

/**
 * What a client wants of findMeetingTimes.
 *
 * @param attendees         attendeeBase objects
 * @param slots             times that come into question
 * @param domain            member of activityDomain
 * @param duration          of the meeting
 * @param most              suggestions at most
 * @param organizerOptional whether it may do without the organizer
 * @param reasons           whether suggestions tell why
 * @param percentage        least confidence
 * @param places            locations to choose from, with the address of each
 * @param placeRequired     whether one of them must be free
 * @param suggestPlace      whether rooms are suggested
 */
record MeetingTimeRequest(List<Map<String, Object>> attendees, List<Slot> slots, String domain, Duration duration, int most,
        boolean organizerOptional, boolean reasons, double percentage, List<Map<String, Object>> places,
        boolean placeRequired, boolean suggestPlace) {

    private static final int MOST = 20;
    private static final int DAYS_AHEAD = 7;
    // nothing is documented: as long as a calendar may be viewed
    private static final int MOST_DAYS = 1825;
    private static final List<String> PLACE = List.of("resolveAvailability", "displayName", "locationEmailAddress", "address",
            "coordinates", "locationType", "locationUri", "uniqueId", "uniqueIdType");

    /** A span of time. */
    record Slot(Instant from, Instant before) {
    }

    static MeetingTimeRequest read(Map<String, Object> body, OutputZone zone, Instant now) {
        ActionParameters.only(body, "findMeetingTimes", "attendees", "locationConstraint", "timeConstraint", "meetingDuration",
                "maxCandidates", "isOrganizerOptional", "returnSuggestionReasons", "minimumAttendeePercentage");
        Map<String, Object> time = part(body, "timeConstraint", List.of("activityDomain", "timeSlots"));
        Map<String, Object> location
                = part(body, "locationConstraint", List.of("isRequired", "suggestLocation", "locations"));
        Object domain = InputValues.get(time, "activityDomain");
        Object most = GraphRequest.parameter(body, "maxCandidates");
        return new MeetingTimeRequest(
                attendees(list(body, "attendees")), slots(list(time, "timeSlots"), zone, now),
                domain == null
                        ? "work"
                        : (String) InputValues.member("activityDomain", domain,
                                Set.of("unknown", "work", "personal", "unrestricted")),
                duration(GraphRequest.parameter(body, "meetingDuration")),
                most == null ? MOST : Math.max(1, (Integer) InputValues.integer("maxCandidates", most)),
                isTrue(body, "isOrganizerOptional"), isTrue(body, "returnSuggestionReasons"), percentage(body),
                places(list(location, "locations")), isTrue(location, "isRequired"), isTrue(location, "suggestLocation"));
    }

    private static Map<String, Object> part(Map<String, Object> body, String name, List<String> members) {
        Object value = GraphRequest.parameter(body, name);
        return value == null ? Map.of() : InputValues.object(name, value, name, members);
    }

    private static List<?> list(Map<String, Object> json, String name) {
        Object value = GraphRequest.parameter(json, name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw InputValues.wrongType(name, value, "Collection");
    }

    // Microsoft's samples send these as text too
    private static boolean isTrue(Map<String, Object> json, String name) {
        Object value = GraphRequest.parameter(json, name);
        if (value instanceof String text && text.matches("(?i)true|false")) {
            return Boolean.parseBoolean(text);
        }
        return Boolean.TRUE.equals(InputValues.flag(name, value));
    }

    private static double percentage(Map<String, Object> body) {
        Object value = GraphRequest.parameter(body, "minimumAttendeePercentage");
        if (value instanceof String text && text.matches("\\d{1,3}(\\.\\d{1,9})?")) {
            return Double.parseDouble(text);
        }
        if (value != null && !(value instanceof Number)) {
            throw InputValues.wrongType("minimumAttendeePercentage", value, "Edm.Double");
        }
        return value == null ? 50 : ((Number) value).doubleValue();
    }

    private static List<Map<String, Object>> attendees(List<?> value) {
        List<Map<String, Object>> attendees = new ArrayList<>();
        for (Object one : value) {
            Map<?, ?> recipient = (Map<?, ?>) InputValues.attendee("attendees", one);
            if (Recipients.address(recipient) == null) {
                throw new GraphException(400, "ErrorInvalidRecipients", "At least one recipient isn't valid.");
            }
            Object type = InputValues.get(InputValues.object("attendees", one), "type");
            attendees.add(JsonObject.of("type", type == null
                    ? "required" : InputValues.member("type", type, Set.of("required", "optional", "resource")),
                    "emailAddress", recipient.get("emailAddress")));
        }
        return attendees;
    }

    private static List<Slot> slots(List<?> value, OutputZone zone, Instant now) {
        List<Slot> slots = new ArrayList<>();
        for (Object one : value) {
            Map<String, Object> slot = InputValues.object("timeSlots", one, "timeSlot", List.of("start", "end"));
            Instant from = EventTimes.read("start", InputValues.get(slot, "start"), zone).instant();
            Instant before = EventTimes.read("end", InputValues.get(slot, "end"), zone).instant();
            if (!before.isAfter(from)) {
                throw new GraphException(400, "ErrorInvalidParameter", "A time slot ends before it starts.");
            }
            slots.add(new Slot(from, before));
        }
        if (slots.stream().mapToLong(slot -> Duration.between(slot.from(), slot.before()).toDays()).sum() > MOST_DAYS) {
            throw new GraphException(
                    400, "ErrorTimeIntervalTooBig", "The time slots must not last more than " + MOST_DAYS + " days.");
        }
        return slots.isEmpty() ? List.of(new Slot(now, now.plus(Duration.ofDays(DAYS_AHEAD)))) : slots;
    }

    private static Duration duration(Object value) {
        if (value == null) {
            return Duration.ofMinutes(30);
        }
        Duration duration;
        try {
            duration = Duration.parse(String.valueOf(value));
        } catch (DateTimeException e) {
            throw new GraphException(
                    400, "RequestBodyRead", "Cannot convert the value '" + value + "' of meetingDuration to 'Edm.Duration'.");
        }
        if (duration.isNegative() || duration.isZero() || duration.toDays() > MOST_DAYS) {
            throw new GraphException(
                    400, "ErrorInvalidParameter",
                    "The meetingDuration must be positive and last no more than " + MOST_DAYS + " days.");
        }
        return duration;
    }

    private static List<Map<String, Object>> places(List<?> value) {
        List<Map<String, Object>> places = new ArrayList<>();
        for (Object one : value) {
            Map<String, Object> given = InputValues.object("locations", one, "locationConstraintItem", PLACE);
            places.add(JsonObject.of("displayName", InputValues.text("displayName", InputValues.get(given, "displayName")),
                    "locationEmailAddress",
                    InputValues.text("locationEmailAddress", InputValues.get(given, "locationEmailAddress")),
                    "resolveAvailability", InputValues.get(given, "resolveAvailability") == null
                            || isTrue(given, "resolveAvailability")));
        }
        return places;
    }
}
