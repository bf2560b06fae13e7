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
package io.github.cameloutlook.emulator.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.resource.InputValues;

/** Checks mailbox settings that a client sends. */
final class SettingsInput {

    private static final Set<String> DAYS
            = Set.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSS", Locale.ROOT);

    private SettingsInput() {
    }

    /** The parts to change, merged with what they were; 400 for what cannot be. */
    static Map<String, Object> read(Map<String, Object> json, Map<String, Object> before, Instant now) {
        Map<String, Object> changes = new LinkedHashMap<>();
        json.forEach((key, value) -> {
            if (!key.startsWith("@")) {
                part(key, value, before, now, changes);
            }
        });
        return changes;
    }

    private static void part(String key, Object value, Map<String, Object> before, Instant now, Map<String, Object> changes) {
        switch (key.toLowerCase(Locale.ROOT)) {
            case "timezone" -> changes.put("timeZone", zone(value));
            case "dateformat" -> changes.put("dateFormat", InputValues.text(key, value));
            case "timeformat" -> changes.put("timeFormat", InputValues.text(key, value));
            case "delegatemeetingmessagedeliveryoptions" ->
                changes.put("delegateMeetingMessageDeliveryOptions", InputValues.member(key,
                        value,
                        Set.of("sendToDelegateAndInformationToPrincipal", "sendToDelegateAndPrincipal", "sendToDelegateOnly")));
            case "language" -> changes.put("language", language(InputValues.object(key, value)));
            case "workinghours" -> changes.put("workingHours", workingHours(merged(before, "workingHours", value)));
            case "automaticrepliessetting" ->
                changes.put("automaticRepliesSetting", automaticReplies(merged(before, "automaticRepliesSetting", value), now));
            case "archivefolder", "userpurpose" -> throw new GraphException(
                    400, "ErrorInvalidPropertySet",
                    "The property '" + key + "' is read-only.");
            default -> throw new GraphException(
                    400, "RequestBodyRead", "The property '" + key + "' does not exist on type "
                                            + "'microsoft.graph.mailboxSettings'. Make sure to only use property names that are defined by the type.");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Map<String, Object> before, String name, Object value) {
        Map<String, Object> merged = new LinkedHashMap<>((Map<String, Object>) before.get(name));
        InputValues.object(name, value).forEach((key, member) -> {
            if (!key.startsWith("@")) {
                String known = merged.keySet().stream().filter(key::equalsIgnoreCase).findFirst().orElseThrow(
                        () -> new GraphException(
                                400, "RequestBodyRead", "The property '" + key + "' does not exist on '" + name + "'."));
                merged.put(known, member);
            }
        });
        return merged;
    }

    private static String zone(Object value) {
        if (InputValues.text("timeZone", value) instanceof String name && TimeZones.find(name).isPresent()) {
            return name;
        }
        throw new GraphException(400, "InvalidTimeZone", "The time zone '" + value + "' is not supported.");
    }

    private static Map<String, Object> language(Map<String, Object> given) {
        if (!(InputValues.text("locale", InputValues.get(given, "locale")) instanceof String tag)
                || Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            throw new GraphException(400, "ErrorInvalidRequest", "The locale of the language is missing or unknown.");
        }
        return SettingsDefaults.map("locale", tag, "displayName", Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH));
    }

    private static Map<String, Object> workingHours(Map<String, Object> hours) {
        LocalTime start = time("startTime", hours.get("startTime"));
        LocalTime end = time("endTime", hours.get("endTime"));
        if (start.isAfter(end)) {
            throw new GraphException(400, "ErrorInvalidTimeSettings", "The start time must not be after the end time.");
        }
        hours.put("startTime", TIME.format(start));
        hours.put("endTime", TIME.format(end));
        hours.put("daysOfWeek", days(hours.get("daysOfWeek")));
        Map<String, Object> zone = InputValues.object("timeZone", hours.get("timeZone"));
        hours.put("timeZone", SettingsDefaults.map("name", zone(InputValues.get(zone, "name"))));
        return hours;
    }

    private static LocalTime time(String name, Object value) {
        try {
            return LocalTime.parse(String.valueOf(InputValues.text(name, value)));
        } catch (DateTimeException e) {
            throw new GraphException(
                    400, "RequestBodyRead",
                    "Cannot convert the literal '" + value + "' to the expected type 'Edm.TimeOfDay'.");
        }
    }

    private static List<Object> days(Object value) {
        List<Object> days = new ArrayList<>();
        for (Object day : (List<?>) InputValues.texts("daysOfWeek", value)) {
            String lower = String.valueOf(day).toLowerCase(Locale.ROOT);
            if (!DAYS.contains(lower)) {
                throw new GraphException(400, "InvalidArguments", "The day '" + day + "' is not a day of the week.");
            }
            days.add(lower);
        }
        return days;
    }

    private static Map<String, Object> automaticReplies(Map<String, Object> replies, Instant now) {
        replies.put("status",
                InputValues.member("status", replies.get("status"), Set.of("disabled", "alwaysEnabled", "scheduled")));
        replies.put("externalAudience",
                InputValues.member("externalAudience", replies.get("externalAudience"), Set.of("none", "contactsOnly", "all")));
        for (String message : List.of("internalReplyMessage", "externalReplyMessage")) {
            replies.put(message, InputValues.text(message, replies.get(message)));
        }
        Instant start = moment("scheduledStartDateTime", replies.get("scheduledStartDateTime"));
        Instant end = moment("scheduledEndDateTime", replies.get("scheduledEndDateTime"));
        if (replies.get("status").equals("scheduled") && (!start.isBefore(end) || !end.isAfter(now))) {
            throw new GraphException(
                    400, "ErrorInvalidTimeSettings",
                    "Automatic replies must be scheduled for the future, the start before the end.");
        }
        return replies;
    }

    private static Instant moment(String name, Object value) {
        Map<String, Object> given = InputValues.object(name, value);
        String zone = zone(InputValues.get(given, "timeZone"));
        try {
            return LocalDateTime.parse(String.valueOf(InputValues.get(given, "dateTime")))
                    .atZone(TimeZones.find(zone).orElse(ZoneId.of("UTC"))).toInstant();
        } catch (DateTimeException e) {
            throw new GraphException(400, "RequestBodyRead", "The dateTime of '" + name + "' is not valid.");
        }
    }
}
