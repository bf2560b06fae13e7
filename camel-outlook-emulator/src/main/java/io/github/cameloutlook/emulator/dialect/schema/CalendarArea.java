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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events, calendars and their groups, reminders. */
final class CalendarArea implements Area {

    static final EntityKind EVENT = new EntityKind(
            "Event", "Events",
            Set.of("allowNewTimeProposals", "hideAttendees", "isOnlineMeeting", "onlineMeeting", "onlineMeetingProvider",
                    "onlineMeetingUrl", "locations", "originalStart", "transactionId", "isDraft", "cancelledOccurrences",
                    "exceptionOccurrences", "occurrenceId"),
            Map.of("attachments", AttachmentKind.ATTACHMENT, "extensions", ExtensionArea.EXTENSION));
    static final EntityKind CALENDAR = new EntityKind(
            "Calendar", "Calendars",
            Set.of("hexColor", "isRemovable", "isTallyingResponses", "allowedOnlineMeetingProviders",
                    "defaultOnlineMeetingProvider", "calendarPermissions", "isDefaultCalendar"),
            Map.of());
    static final EntityKind CALENDAR_GROUP = new EntityKind("CalendarGroup", "CalendarGroups", Set.of(), Map.of());

    private static final String EVENT_ID = Shapes.EVENTS + "/" + Shapes.ID;
    private static final String VIEW = "(?:" + Shapes.CALENDAR + "/)?calendarview";

    @Override
    public List<ServedOperation> operations() {
        List<ServedOperation> operations = new ArrayList<>(
                List.of(
                        new ServedOperation("GET POST", Shapes.EVENTS),
                        new ServedOperation("GET", Shapes.EVENTS + "/\\$count"),
                        new ServedOperation("GET PATCH DELETE", EVENT_ID),
                        new ServedOperation("GET", EVENT_ID + "/instances"),
                        new ServedOperation(
                                "POST", EVENT_ID
                                        + "/(?:accept|tentativelyaccept|decline|cancel|forward|snoozereminder|dismissreminder)"),
                        new ServedOperation("GET", VIEW),
                        new ServedOperation("GET", "reminderview"),
                        new ServedOperation("GET PATCH DELETE", Shapes.CALENDAR),
                        new ServedOperation("GET POST", Shapes.CALENDARS + "|calendargroups"),
                        new ServedOperation("GET PATCH DELETE", "calendargroups/" + Shapes.ID)));
        operations.addAll(AttachmentKind.operations(Shapes.EVENTS));
        return operations;
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of(
                "events", EVENT, "calendarview", EVENT, "instances", EVENT, "calendars", CALENDAR, "calendar", CALENDAR,
                "calendargroups", CALENDAR_GROUP);
    }

    @Override
    public List<TrackedCollection> tracked() {
        return List.of(new TrackedCollection(VIEW, "CalendarView", ApiVersion.ALL)
                .refusing("$count", "$select", "$filter", "$skip", "$top", "$search", "$orderby", "$expand")
                .requiring("startdatetime", "enddatetime"));
    }
}
