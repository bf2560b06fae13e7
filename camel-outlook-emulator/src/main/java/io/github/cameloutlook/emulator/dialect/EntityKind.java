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
package io.github.cameloutlook.emulator.dialect;

import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * A kind of entity, by neutral names.
 *
 * @param type        Outlook's name of it
 * @param set         its address is in, by Outlook's name
 * @param graphOnly   properties that Graph has and Outlook REST v2.0 has not
 * @param navigations to entities inside of it
 */
record EntityKind(String type, String set, Set<String> graphOnly, Map<String, EntityKind> navigations) {

    static final EntityKind ATTACHMENT = new EntityKind("Attachment", "Attachments", Set.of(), Map.of());
    static final EntityKind EVENT = new EntityKind(
            "Event", "Events",
            Set.of("allowNewTimeProposals", "hideAttendees", "isOnlineMeeting", "onlineMeeting", "onlineMeetingProvider",
                    "onlineMeetingUrl", "locations", "originalStart", "transactionId", "isDraft", "cancelledOccurrences",
                    "exceptionOccurrences", "occurrenceId"),
            Map.of("attachments", ATTACHMENT));
    /** Meeting messages have their times in beta only. */
    static final EntityKind MESSAGE = new EntityKind(
            "Message", "Messages",
            Set.of("internetMessageHeaders", "flag", "conversationIndex", "startDateTime", "endDateTime", "location", "type",
                    "recurrence", "isOutOfDate", "isAllDay", "isDelegated", "meetingRequestType", "allowNewTimeProposals",
                    "responseRequested", "responseType", "proposedNewTime", "previousLocation", "previousStartDateTime",
                    "previousEndDateTime"),
            Map.of("attachments", ATTACHMENT, "event", EVENT));
    static final EntityKind MAIL_FOLDER
            = new EntityKind("MailFolder", "MailFolders", Set.of("isHidden", "messageRules"), Map.of());
    static final EntityKind CALENDAR = new EntityKind(
            "Calendar", "Calendars",
            Set.of("hexColor", "isRemovable", "isTallyingResponses", "allowedOnlineMeetingProviders",
                    "defaultOnlineMeetingProvider", "calendarPermissions", "isDefaultCalendar"),
            Map.of());
    static final EntityKind CONTACT = new EntityKind(
            "Contact", "Contacts", Set.of("primaryEmailAddress", "secondaryEmailAddress", "tertiaryEmailAddress"), Map.of());

    /** Properties of complex values that Graph alone has, by the member that holds the value. */
    static final Map<String, Set<String>> GRAPH_ONLY_INSIDE = Map.of(
            "location", Set.of("locationType", "uniqueId", "uniqueIdType"),
            "attendees", Set.of("proposedNewTime"));

    /** What Outlook REST has and the emulator does not serve there. */
    private static final Set<String> NOT_SERVED = Set.of("extensions");

    private static final Map<String, EntityKind> BY_COLLECTION = Map.ofEntries(
            Map.entry("messages", MESSAGE),
            Map.entry("mailfolders", MAIL_FOLDER),
            Map.entry("childfolders", MAIL_FOLDER),
            Map.entry("attachments", ATTACHMENT),
            Map.entry("events", EVENT),
            Map.entry("calendarview", EVENT),
            Map.entry("instances", EVENT),
            Map.entry("calendars", CALENDAR),
            Map.entry("calendar", CALENDAR),
            Map.entry("calendargroups", new EntityKind("CalendarGroup", "CalendarGroups", Set.of(), Map.of())),
            Map.entry("tasks", new EntityKind("Task", "Tasks", Set.of(), Map.of())),
            Map.entry("taskfolders", new EntityKind("TaskFolder", "TaskFolders", Set.of(), Map.of())),
            Map.entry("taskgroups", new EntityKind("TaskGroup", "TaskGroups", Set.of(), Map.of())),
            Map.entry("contacts", CONTACT),
            Map.entry("contactfolders", new EntityKind("ContactFolder", "ContactFolders", Set.of(), Map.of())));

    /** What is in a collection, by its name in lower case; null when that holds no entities. */
    static EntityKind in(String collection) {
        return BY_COLLECTION.get(collection);
    }

    /** Ends a request for a property that Graph alone has, or that is not served. */
    void refuseInQuery(String neutralName) {
        if (isUnknown(neutralName)) {
            throw new GraphException(
                    400, OutlookErrors.PARSE_URI, "Could not find a property named '" + PropertyNames.raised(neutralName)
                                                  + "' on type '" + TypeNames.OUTLOOK + type + "'.");
        }
    }

    /** Ends a request with a body that has properties that Graph alone has, or that are not served. */
    void refuseInBody(Map<String, Object> neutral) {
        for (String name : neutral.keySet()) {
            if (isUnknown(name)) {
                throw new GraphException(
                        400, OutlookErrors.READ_BODY, "The property '" + PropertyNames.raised(name)
                                                      + "' does not exist on type '" + TypeNames.OUTLOOK + type + "'.");
            }
        }
    }

    private boolean isUnknown(String neutralName) {
        return graphOnly.contains(neutralName) || NOT_SERVED.contains(neutralName);
    }
}
