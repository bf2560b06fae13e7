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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The members of an enumeration in both spellings, with the numbers that Outlook takes for them.
 *
 * @param outlook  Outlook's members by the neutral ones
 * @param neutral  neutral members by Outlook's
 * @param byNumber neutral members
 */
public record Enumeration(Map<String, String> outlook, Map<String, String> neutral, Map<Integer, String> byNumber) {

    /**
     * Enumerations by the property they are values of; with its owner where properties of one name have different ones.
     */
    private static final Map<String, Enumeration> ALL = Map.ofEntries(
            Map.entry("importance", of(0, "low", "normal", "high")),
            Map.entry("body/contentType", bodyType()),
            Map.entry("uniqueBody/contentType", bodyType()),
            Map.entry("showAs", freeBusy()),
            // of tasks, and of automatic replies, which are also asked for by themselves
            Map.entry("status",
                    of(0, "notStarted", "inProgress", "completed", "waitingOnOthers", "deferred", "disabled", "alwaysEnabled",
                            "scheduled")),
            Map.entry("externalAudience", of(0, "none", "contactsOnly", "all")),
            Map.entry("classifyAs", of(0, "focused", "other")),
            Map.entry("markImportance", of(0, "low", "normal", "high")),
            Map.entry("messageActionFlag",
                    of(0, "any", "call", "doNotForward", "followUp", "fyi", "forward", "noResponseNecessary", "read", "reply",
                            "replyToAll", "review")),
            Map.entry("recipientScope", of(0, "none", "internal", "external", "externalPartner", "externalNonPartner")),
            Map.entry("activityDomain", of(0, "unknown", "work", "personal", "unrestricted")),
            Map.entry("emptySuggestionsHint",
                    of(0, "unknown", "attendeesUnavailable", "attendeesUnavailableOrUnknown", "locationsUnavailable",
                            "organizerUnavailable")),
            Map.entry("availability", freeBusy()),
            Map.entry("organizerAvailability", freeBusy()),
            Map.entry("attendee/type", of(0, "required", "optional", "resource")),
            Map.entry("status/response", responseType()),
            Map.entry("responseStatus/response", responseType()),
            Map.entry("type", of(0, "singleInstance", "occurrence", "exception", "seriesMaster")),
            Map.entry("attendees/type", of(0, "required", "optional", "resource")),
            Map.entry("sensitivity", of(0, "normal", "personal", "private", "confidential")),
            // the fourth is so spelt in both services
            Map.entry("meetingMessageType",
                    of(0, "none", "meetingRequest", "meetingCancelled", "meetingAccepted", "meetingTenativelyAccepted",
                            "meetingDeclined")),
            Map.entry("color",
                    of(-1, "auto", "lightBlue", "lightGreen", "lightOrange", "lightGray", "lightYellow", "lightTeal",
                            "lightPink", "lightBrown", "lightRed", "maxColor")),
            Map.entry("pattern/type",
                    of(0, "daily", "weekly", "absoluteMonthly", "relativeMonthly", "absoluteYearly", "relativeYearly")),
            Map.entry("range/type", of(0, "endDate", "noEnd", "numbered")),
            Map.entry("pattern/index", of(0, "first", "second", "third", "fourth", "last")),
            Map.entry("pattern/daysOfWeek", dayOfWeek()),
            Map.entry("pattern/firstDayOfWeek", dayOfWeek()),
            Map.entry("inferenceClassification", of(0, "focused", "other")),
            Map.entry("flag/flagStatus", of(0, "notFlagged", "complete", "flagged")));

    /** By their names, what they are listed by above. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Importance", "importance"), Map.entry("BodyType", "body/contentType"),
            Map.entry("FreeBusyStatus", "showAs"), Map.entry("ResponseType", "status/response"),
            Map.entry("EventType", "type"), Map.entry("AttendeeType", "attendees/type"),
            Map.entry("Sensitivity", "sensitivity"), Map.entry("MeetingMessageType", "meetingMessageType"),
            Map.entry("CalendarColor", "color"), Map.entry("RecurrencePatternType", "pattern/type"),
            Map.entry("RecurrenceRangeType", "range/type"), Map.entry("WeekIndex", "pattern/index"),
            Map.entry("DayOfWeek", "pattern/daysOfWeek"),
            Map.entry("InferenceClassificationType", "inferenceClassification"),
            Map.entry("FollowupFlagStatus", "flag/flagStatus"), Map.entry("TaskStatus", "status"));

    /** The enumerations by their names. */
    public static Map<String, Enumeration> named() {
        Map<String, Enumeration> named = new LinkedHashMap<>();
        NAMES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> named.put(entry.getKey(), ALL.get(entry.getValue())));
        return named;
    }

    /** The enumeration that a property's value is of, by neutral names; null when it is of none. */
    public static Enumeration of(String owner, String property) {
        Enumeration own = ALL.get(owner + "/" + property);
        return own == null ? ALL.get(property) : own;
    }

    /** Outlook's spelling; anything that is no member as it is. */
    public Object toOutlook(Object value) {
        return value instanceof String ? outlook.getOrDefault(value, (String) value) : value;
    }

    /** Neutral spelling of a member or its number; anything else as it is. */
    Object toNeutral(Object value) {
        if (value instanceof Integer number) {
            String member = byNumber.get(number);
            return member == null ? number : member;
        }
        return value instanceof String ? neutral.getOrDefault(value, (String) value) : value;
    }

    private static Enumeration of(int first, String... members) {
        Map<String, String> outlook = new LinkedHashMap<>();
        Map<Integer, String> byNumber = new LinkedHashMap<>();
        for (String member : members) {
            // the only member that is more than its first letter away
            outlook.put(member, member.equals("html") ? "HTML" : PropertyNames.raised(member));
            byNumber.put(first + byNumber.size(), member);
        }
        return new Enumeration(
                outlook, outlook.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)),
                byNumber);
    }

    private static Enumeration bodyType() {
        return of(0, "text", "html");
    }

    private static Enumeration freeBusy() {
        return of(-1, "unknown", "free", "tentative", "busy", "oof", "workingElsewhere");
    }

    private static Enumeration responseType() {
        return of(0, "none", "organizer", "tentativelyAccepted", "accepted", "declined", "notResponded");
    }

    private static Enumeration dayOfWeek() {
        return of(0, "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    }
}
