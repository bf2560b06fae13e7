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
import java.util.function.Function;
import java.util.stream.Stream;

/** Events, calendars and their groups, reminders. */
final class CalendarArea implements Area {

    static final EntityKind EVENT
            = new EntityKind(
                    "Event", "Events", Set.of(),
                    Map.of("attachments", AttachmentKind.ATTACHMENT, "extensions", ExtensionArea.EXTENSION));
    static final EntityKind CALENDAR = new EntityKind("Calendar", "Calendars", Set.of(), Map.of());
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
                        new ServedOperation("POST", EVENT_ID + "/(?:accept|tentativelyaccept|decline)"),
                        new ServedOperation(
                                "POST", EVENT_ID + "/(?:snoozereminder|dismissreminder)", ApiVersion.V2.andLater()),
                        new ServedOperation("POST", EVENT_ID + "/(?:cancel|forward)", ApiVersion.BETA.andLater()),
                        new ServedOperation("GET", VIEW),
                        new ServedOperation("GET", "reminderview", ApiVersion.V2.andLater()),
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

    @Override
    public List<StructuredType> types() {
        return List.of(
                StructuredType.entity(StructuredType.USER, null).leadingTo(
                        ApiVersion.ALL, "Calendar:Calendar Calendars:Calendar* CalendarGroups:CalendarGroup* Events:Event* "
                                        + "CalendarView:Event*"),
                event(StructuredType.entity("Event", "Item")),
                BaseArea.extended(
                        StructuredType.entity("Calendar", StructuredType.ENTITY).with("Name Color:CalendarColor ChangeKey")
                                .with(ApiVersion.V2.andLater(),
                                        "CanShare:Boolean CanViewPrivateItems:Boolean CanEdit:Boolean Owner:EmailAddress")
                                .with(ApiVersion.BETA.andLater(), "IsDefaultCalendar:Boolean")
                                .leadingTo(ApiVersion.ALL, "CalendarView:Event* Events:Event*")),
                StructuredType.entity("CalendarGroup", StructuredType.ENTITY).with("Name ChangeKey ClassId:Guid")
                        .leadingTo(ApiVersion.ALL, "Calendars:Calendar*"),
                StructuredType.complex("Attendee", "Recipient").with("Status:ResponseStatus Type:AttendeeType"),
                StructuredType.complex("ResponseStatus", null).with("Response:ResponseType Time:DateTimeOffset"),
                StructuredType.complex("Location", null).with("DisplayName Address:PhysicalAddress Coordinates:GeoCoordinates")
                        .with(ApiVersion.V2.andLater(), "LocationEmailAddress LocationUri"),
                StructuredType.complex("GeoCoordinates", null).with("Altitude:Double Latitude:Double Longitude:Double "
                                                                    + "Accuracy:Double AltitudeAccuracy:Double"),
                StructuredType.complex("PatternedRecurrence", null).with("Pattern:RecurrencePattern Range:RecurrenceRange")
                        .with(ApiVersion.V2.andLater(), "RecurrenceTimeZone"),
                StructuredType.complex("RecurrencePattern", null).with(
                        "Type:RecurrencePatternType Interval:Int32 Month:Int32 DayOfMonth:Int32 DaysOfWeek:DayOfWeek* "
                                                                       + "FirstDayOfWeek:DayOfWeek Index:WeekIndex"),
                StructuredType.complex("RecurrenceRange", null).with("Type:RecurrenceRangeType NumberOfOccurrences:Int32")
                        .with(Set.of(ApiVersion.V1), "StartDate:DateTimeOffset EndDate:DateTimeOffset")
                        .with(ApiVersion.V2.andLater(), "StartDate:Date EndDate:Date"),
                StructuredType.complex("Reminder", null).with(
                        ApiVersion.V2.andLater(), "EventId EventStartTime:DateTimeTimeZone EventEndTime:DateTimeTimeZone "
                                                  + "ChangeKey EventSubject EventLocation:Location EventWebLink "
                                                  + "ReminderFireTime:DateTimeTimeZone"));
    }

    private static StructuredType event(StructuredType item) {
        return BaseArea.extended(item
                .with("OriginalStartTimeZone OriginalEndTimeZone iCalUId ReminderMinutesBeforeStart:Int32 HasAttachments:Boolean Subject Body:ItemBody BodyPreview "
                      + "Importance:Importance Sensitivity:Sensitivity Location:Location IsAllDay:Boolean IsCancelled:Boolean "
                      + "IsOrganizer:Boolean Recurrence:PatternedRecurrence ResponseRequested:Boolean SeriesMasterId "
                      + "ShowAs:FreeBusyStatus Type:EventType Attendees:Attendee* Organizer:Recipient "
                      + "ResponseStatus:ResponseStatus WebLink")
                .with(Set.of(ApiVersion.V1), "Start:DateTimeOffset End:DateTimeOffset")
                .with(ApiVersion.V2.andLater(), "IsReminderOn:Boolean "
                                                + "Start:DateTimeTimeZone End:DateTimeTimeZone")
                .with(ApiVersion.BETA.andLater(), "Locations:Location* OnlineMeetingUrl")
                .leadingTo(ApiVersion.ALL, "Attachments:Attachment* Calendar:Calendar Instances:Event*")
                .leadingTo(ApiVersion.V2.andLater(), "Extensions:Extension*"));
    }

    @Override
    public List<BoundOperation> bound() {
        String responses = "Accept TentativelyAccept Decline";
        Set<ApiVersion> later = ApiVersion.V2.andLater();
        return Stream.of(
                BoundOperation.actions(responses, "Event", "Comment", null, Set.of(ApiVersion.V1)),
                BoundOperation.actions(responses, "Event", "Comment SendResponse:Boolean", null, later),
                BoundOperation.actions("SnoozeReminder", "Event", "NewReminderTime:DateTimeTimeZone", null, later),
                BoundOperation.actions("DismissReminder", "Event", "", null, later),
                BoundOperation.actions("Cancel", "Event", "Comment", null, ApiVersion.BETA.andLater()),
                BoundOperation.actions("Forward", "Event", "Comment ToRecipients:Recipient*", null,
                        ApiVersion.BETA.andLater()),
                Stream.of(new BoundOperation(
                        "ReminderView", StructuredType.USER, "StartDateTime EndDateTime", "Reminder*", true, later)))
                .flatMap(Function.identity()).toList();
    }
}
