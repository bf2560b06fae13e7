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

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.calendar.EventTimes;
import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.freebusy.MeetingTimeRequest.Slot;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.place.Places;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.settings.SettingsDefaults;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** Looks for times at which enough of those wanted are free. */
final class MeetingTimes {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final double CHANCE_WHEN_UNKNOWN = 49;

    private final Mailboxes mailboxes;
    private final Places places;
    private final Mailbox organizer;
    private final MeetingTimeRequest request;
    private final Map<String, Optional<FreeBusy>> schedules = new LinkedHashMap<>();
    private boolean organizerWasFree;
    private boolean enoughWereFree;
    private boolean somebodyUnknown;

    /** A time at which the meeting could be. */
    private record Candidate(Slot slot, double confidence, String organizerStatus, List<Map<String, Object>> availability,
            List<Map<String, Object>> locations) {
    }

    MeetingTimes(Mailboxes mailboxes, Places places, Mailbox organizer, MeetingTimeRequest request) {
        this.mailboxes = mailboxes;
        this.places = places;
        this.organizer = organizer;
        this.request = request;
    }

    /** A meetingTimeSuggestionsResult. */
    Map<String, Object> find(OutputZone zone) {
        List<Candidate> candidates = new ArrayList<>();
        for (Slot slot : request.slots()) {
            for (Instant from = nextStep(slot.from());
                 !from.plus(request.duration()).isAfter(slot.before());
                 from
                         = from.plus(STEP)) {
                Slot time = new Slot(from, from.plus(request.duration()));
                if (isActive(time)) {
                    candidate(time).ifPresent(candidates::add);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::confidence).reversed()
                .thenComparing(candidate -> candidate.slot().from()));
        List<Map<String, Object>> suggestions = new ArrayList<>();
        candidates.stream().limit(request.most())
                .forEach(candidate -> suggestions.add(suggestion(candidate, suggestions.size() + 1, zone)));
        return JsonObject.of("emptySuggestionsReason", suggestions.isEmpty() ? reason() : "", "meetingTimeSuggestions",
                suggestions);
    }

    private static Instant nextStep(Instant from) {
        long seconds = STEP.toSeconds();
        return Instant.ofEpochSecond((from.getEpochSecond() + seconds - 1) / seconds * seconds);
    }

    /** Whether the organizer does such things at this time: by the working hours. */
    private boolean isActive(Slot time) {
        if (request.domain().equals("unrestricted")) {
            return true;
        }
        Map<?, ?> hours = (Map<?, ?>) SettingsDefaults.current(organizer).get("workingHours");
        ZoneId zone = EventTimes.zone(String.valueOf(((Map<?, ?>) hours.get("timeZone")).get("name")));
        ZonedDateTime from = time.from().atZone(zone);
        ZonedDateTime before = time.before().atZone(zone);
        DayOfWeek day = from.getDayOfWeek();
        boolean workday = ((List<?>) hours.get("daysOfWeek")).contains(day.name().toLowerCase(Locale.ROOT));
        boolean weekend = request.domain().equals("personal") && day.getValue() >= DayOfWeek.SATURDAY.getValue();
        return (workday || weekend) && from.toLocalDate().equals(before.toLocalDate())
                && !from.toLocalTime().isBefore(LocalTime.parse((String) hours.get("startTime")))
                && !before.toLocalTime().isAfter(LocalTime.parse((String) hours.get("endTime")));
    }

    private Optional<Candidate> candidate(Slot time) {
        String own = status(organizer.upn(), time);
        if (!request.organizerOptional() && !isFree(own)) {
            return Optional.empty();
        }
        organizerWasFree = true;
        List<Map<String, Object>> availability = new ArrayList<>();
        double chances = 0;
        for (Map<String, Object> attendee : request.attendees()) {
            String status = status(Recipients.address(attendee), time);
            somebodyUnknown |= status.equals("unknown");
            chances += isFree(status) ? 100 : status.equals("unknown") || status.equals("tentative") ? CHANCE_WHEN_UNKNOWN : 0;
            availability.add(JsonObject.of("availability", status, "attendee", attendee));
        }
        double confidence = availability.isEmpty() ? 100 : chances / availability.size();
        if (confidence < request.percentage()) {
            return Optional.empty();
        }
        enoughWereFree = true;
        List<Map<String, Object>> locations = locations(time);
        return request.placeRequired() && locations.isEmpty()
                ? Optional.empty() : Optional.of(new Candidate(time, confidence, own, availability, locations));
    }

    private static boolean isFree(String status) {
        return status.equals("free") || status.equals("workingElsewhere");
    }

    private String status(String address, Slot time) {
        return schedules.computeIfAbsent(address.toLowerCase(Locale.ROOT), this::schedule)
                .map(schedule -> schedule.status(time.from(), time.before())).orElse("unknown");
    }

    private Optional<FreeBusy> schedule(String address) {
        Instant from = request.slots().stream().map(Slot::from).min(Comparator.naturalOrder()).orElseThrow();
        Instant before = request.slots().stream().map(Slot::before).max(Comparator.naturalOrder()).orElseThrow();
        return mailboxes.find(address).map(mailbox -> new FreeBusy(mailbox, from, before));
    }

    private List<Map<String, Object>> locations(Slot time) {
        List<Map<String, Object>> free = new ArrayList<>();
        for (Map<String, Object> place : request.places()) {
            Object address = place.get("locationEmailAddress");
            boolean asked = !Boolean.FALSE.equals(place.get("resolveAvailability")) && address != null;
            if (!asked || isFree(status(address.toString(), time))) {
                free.add(location(place.get("displayName"), address));
            }
        }
        if (request.suggestPlace() && free.isEmpty()) {
            places.roomNames().forEach((address, name) -> {
                if (isFree(status(address, time))) {
                    free.add(location(name, address));
                }
            });
        }
        return free;
    }

    private static Map<String, Object> location(Object name, Object address) {
        Map<String, Object> location = JsonObject.of("displayName", name);
        if (address != null) {
            location.put("locationEmailAddress", address);
        }
        return location;
    }

    private Map<String, Object> suggestion(Candidate candidate, int order, OutputZone zone) {
        String reason = candidate.confidence() == 100
                ? "Suggested because it is one of the nearest times when all attendees are available."
                : "Suggested because it is one of the nearest times when most attendees are available.";
        return JsonObject.of("confidence", candidate.confidence(), "order", order, "organizerAvailability",
                candidate.organizerStatus(), "suggestionReason", request.reasons() ? reason : null, "meetingTimeSlot",
                JsonObject.of("start", zone.instant(candidate.slot().from()), "end", zone.instant(candidate.slot().before())),
                "attendeeAvailability", candidate.availability(), "locations", candidate.locations());
    }

    private String reason() {
        if (!organizerWasFree) {
            return "organizerUnavailable";
        }
        if (enoughWereFree) {
            return "locationsUnavailable";
        }
        return somebodyUnknown ? "attendeesUnavailableOrUnknown" : "attendeesUnavailable";
    }
}
