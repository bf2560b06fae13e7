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

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

import io.github.cameloutlook.emulator.attachment.AttachmentInput;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.recurrence.Recurrence;
import io.github.cameloutlook.emulator.resource.ExtendedProperties;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.store.EventEdit;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.EventTime;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Takes events that clients send as JSON. */
public final class EventInput {

    // what the service computes itself; clients that send back what they read are not refused for it
    private static final Set<String> READ_ONLY = Set.of("id", "changekey", "createddatetime", "lastmodifieddatetime",
            "originalstarttimezone", "originalendtimezone", "originalstart", "icaluid", "hasattachments", "bodypreview",
            "iscancelled", "isorganizer", "seriesmasterid", "type", "weblink", "onlinemeetingurl", "onlinemeeting", "isdraft",
            "responsestatus", "organizer", "cancelledoccurrences", "calendar", "instances", "exceptionoccurrences", "uid",
            "occurrenceid");
    private static final Set<String> APART = Set.of("start", "end", "recurrence", "attendees", "location", "locations",
            "attachments", "extensions", "singlevalueextendedproperties", "multivalueextendedproperties", "transactionid");
    // null leaves these as they are
    private static final Set<String> NOTHING_SAID = Set.of("isAllDay", "isReminderOn", "responseRequested",
            "allowNewTimeProposals", "hideAttendees", "isOnlineMeeting", "reminderMinutesBeforeStart", "importance",
            "sensitivity", "showAs", "onlineMeetingProvider", "categories");
    private static final Map<String, Writable> WRITABLE = new LinkedHashMap<>();

    private record Writable(String name, BiFunction<String, Object, Object> check) {
    }

    static {
        writable("subject", (name, value) -> value == null ? "" : InputValues.text(name, value));
        writable("body", InputValues::itemBody);
        writable("categories", InputValues::texts);
        writable("reminderMinutesBeforeStart", InputValues::integer);
        for (String name : List.of("isAllDay", "isReminderOn", "responseRequested", "allowNewTimeProposals", "hideAttendees",
                "isOnlineMeeting")) {
            writable(name, InputValues::flag);
        }
        member("importance", "low", "normal", "high");
        member("sensitivity", "normal", "personal", "private", "confidential");
        member("showAs", "unknown", "free", "tentative", "busy", "oof", "workingElsewhere");
        member("onlineMeetingProvider", "unknown", "skypeForBusiness", "skypeForConsumer", "teamsForBusiness");
    }

    private final Map<String, Object> json;
    private final OutputZone zone;

    private EventInput(Map<String, Object> json, OutputZone zone) {
        this.json = json;
        this.zone = zone;
    }

    private static void writable(String name, BiFunction<String, Object, Object> check) {
        WRITABLE.put(name.toLowerCase(Locale.ROOT), new Writable(name, check));
    }

    private static void member(String name, String... members) {
        writable(name, (property, value) -> InputValues.member(property, value, Set.of(members)));
    }

    /** What a client sent; times that name no zone are those of the zone that its answer is to have. */
    public static EventInput of(Map<String, Object> json, OutputZone zone) {
        EventInput input = new EventInput(json, zone);
        input.requireKnown();
        return input;
    }

    /** Fills an event as it lies in a calendar already, for tests and first content: nobody is invited to it. */
    public static void placed(Mailbox mailbox, Map<String, Object> json, EventEdit edit) {
        EventDefaults.complete(mailbox, edit);
        of(json, OutputZone.UTC).apply(edit);
        edit.attachments().addAll(new AttachmentInput(mailbox.contents(), mailbox.clock(), false)
                .readAll(GraphRequest.parameter(json, "attachments")));
    }

    private void requireKnown() {
        for (String name : json.keySet()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!WRITABLE.containsKey(lower) && !APART.contains(lower) && !READ_ONLY.contains(lower)
                    && !name.startsWith("@") && !name.contains("@odata.")) {
                throw new GraphException(
                        400, "RequestBodyRead", "The property '" + name + "' does not exist on type "
                                                + "'microsoft.graph.event'. Make sure to only use property names that are defined by the type.");
            }
        }
    }

    private Object value(String name) {
        return GraphRequest.parameter(json, name);
    }

    boolean has(String name) {
        return json.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Whether a recurrence was sent. */
    boolean repeats() {
        return value("recurrence") != null;
    }

    String transactionId() {
        return (String) InputValues.text("transactionId", value("transactionId"));
    }

    /**
     * Whether an event that was created with the same transaction id is the one that was sent: by subject and times.
     */
    boolean describes(EventState event) {
        return Objects.equals(value("subject"), event.properties().get("subject"))
                && time("start", event.start(), false).instant().equals(event.start().instant())
                && time("end", event.end(), false).instant().equals(event.end().instant());
    }

    /** Puts all that was sent into an event; refuses what does not go together. */
    public void apply(EventEdit edit) {
        Map<String, Object> properties = edit.properties();
        boolean wasOnline = Boolean.TRUE.equals(properties.get("isOnlineMeeting"));
        boolean wasAllDay = Boolean.TRUE.equals(properties.get("isAllDay"));
        Object providerBefore = properties.get("onlineMeetingProvider");
        json.forEach((name, given) -> {
            Writable writable = WRITABLE.get(name.toLowerCase(Locale.ROOT));
            if (writable != null && !(given == null && NOTHING_SAID.contains(writable.name()))) {
                properties.put(writable.name(), writable.check().apply(writable.name(), given));
            }
        });
        locations(properties);
        if (has("attendees")) {
            properties.put("attendees", Attendees.read(value("attendees"), Attendees.of(properties)));
        }
        times(edit, wasAllDay);
        OnlineMeetings.settle(edit, wasOnline, providerBefore);
        edit.extendedProperties().putAll(ExtendedProperties.read(json));
        edit.extensions().putAll(Extensions.readAll(value("extensions")));
    }

    private void locations(Map<String, Object> properties) {
        if (has("locations")) {
            List<Map<String, Object>> locations = LocationInput.locations("locations", value("locations"));
            properties.put("locations", locations);
            properties.put("location", locations.isEmpty() ? LocationInput.none() : LocationInput.joined(locations));
        }
        if (has("location")) {
            Map<String, Object> location = LocationInput.location("location", value("location"));
            properties.put("location", location);
            if (!has("locations")) {
                properties.put("locations", "".equals(location.get("displayName")) ? List.of() : List.of(location));
            }
        }
    }

    private void times(EventEdit edit, boolean wasAllDay) {
        boolean allDay = Boolean.TRUE.equals(edit.properties().get("isAllDay"));
        EventTime start = time("start", edit.start(), wasAllDay && allDay);
        EventTime end = time("end", edit.end(), wasAllDay && allDay);
        EventTimes.check(start, end, allDay);
        boolean moved = edit.start() == null || !start.instant().equals(edit.start().instant())
                || !end.instant().equals(edit.end().instant());
        Recurrence recurrence = recurrence(edit, start, end);
        boolean repeatsDifferently = recurrence == null
                ? edit.recurrence() != null : !recurrence.equals(edit.recurrence());
        if (moved || repeatsDifferently) {
            // what was different of single occurrences has no occurrences any more
            edit.exceptions().clear();
            edit.cancelled().clear();
            edit.reminders().clear();
        }
        edit.recurrence(recurrence);
        edit.times(start, end);
        if (recurrence != null) {
            startWithFirstOccurrence(edit, recurrence);
        }
    }

    /** @param day whether it is a day, which is the same in whatever zone a client read it and sends it back */
    private EventTime time(String name, EventTime present, boolean day) {
        if (value(name) == null) {
            return present;
        }
        EventTime sent = EventTimes.read(name, value(name), zone);
        return day && sent.local().equals(present.local()) ? present : sent;
    }

    private Recurrence recurrence(EventEdit edit, EventTime start, EventTime end) {
        if (has("recurrence")) {
            return value("recurrence") == null ? null : RecurrenceJson.read(value("recurrence"), start, end);
        }
        Recurrence recurrence = edit.recurrence();
        if (recurrence == null || value("start") == null) {
            return recurrence;
        }
        return recurrence.startingOn(start.instant().atZone(recurrence.zone()).toLocalDate());
    }

    // the pattern may leave out the day on which the range begins
    private static void startWithFirstOccurrence(EventEdit edit, Recurrence recurrence) {
        LocalDate begin = recurrence.start();
        LocalDate first = recurrence.between(begin, begin.plusYears(200), 1).get(0);
        long days = first.toEpochDay() - edit.start().instant().atZone(recurrence.zone()).toLocalDate().toEpochDay();
        if (days != 0) {
            edit.times(edit.start().at(edit.start().local().plusDays(days)), edit.end().at(edit.end().local().plusDays(days)));
        }
    }
}
