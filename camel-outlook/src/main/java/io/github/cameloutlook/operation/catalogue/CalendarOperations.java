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
package io.github.cameloutlook.operation.catalogue;

import java.util.ArrayList;
import java.util.List;

import static io.github.cameloutlook.client.HttpMethod.DELETE;
import static io.github.cameloutlook.client.HttpMethod.GET;
import static io.github.cameloutlook.client.HttpMethod.PATCH;
import static io.github.cameloutlook.client.HttpMethod.POST;
import static io.github.cameloutlook.operation.catalogue.ActionParameter.COMMENT;
import static io.github.cameloutlook.operation.catalogue.ActionParameter.NEW_REMINDER_TIME;
import static io.github.cameloutlook.operation.catalogue.ActionParameter.PROPOSED_NEW_TIME;
import static io.github.cameloutlook.operation.catalogue.ActionParameter.SEND_RESPONSE;
import static io.github.cameloutlook.operation.catalogue.ActionParameter.TO_RECIPIENTS;
import static io.github.cameloutlook.operation.catalogue.BodyKind.MEETING_TIMES;
import static io.github.cameloutlook.operation.catalogue.BodyKind.OBJECT;
import static io.github.cameloutlook.operation.catalogue.BodyKind.SCHEDULE;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CALENDAR;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CALENDAR_GROUP;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CALENDAR_PERMISSION;
import static io.github.cameloutlook.operation.catalogue.EntityKind.EVENT;
import static io.github.cameloutlook.operation.catalogue.EntityKind.MEETING_TIME_SUGGESTIONS;
import static io.github.cameloutlook.operation.catalogue.EntityKind.PLACE;
import static io.github.cameloutlook.operation.catalogue.EntityKind.REMINDER;
import static io.github.cameloutlook.operation.catalogue.EntityKind.ROOM;
import static io.github.cameloutlook.operation.catalogue.EntityKind.ROOM_LIST;
import static io.github.cameloutlook.operation.catalogue.EntityKind.SCHEDULE_INFORMATION;
import static io.github.cameloutlook.operation.catalogue.Input.END_DATE_TIME;
import static io.github.cameloutlook.operation.catalogue.Input.EVENT_ID;
import static io.github.cameloutlook.operation.catalogue.Input.ID;
import static io.github.cameloutlook.operation.catalogue.Input.START_DATE_TIME;
import static io.github.cameloutlook.operation.catalogue.Input.TO;
import static io.github.cameloutlook.operation.catalogue.OperationBuilder.row;
import static io.github.cameloutlook.operation.catalogue.QueryOption.END;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXPAND;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXTENDED_PROPERTIES;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXTENSIONS;
import static io.github.cameloutlook.operation.catalogue.QueryOption.FILTER;
import static io.github.cameloutlook.operation.catalogue.QueryOption.ORDER_BY;
import static io.github.cameloutlook.operation.catalogue.QueryOption.SELECT;
import static io.github.cameloutlook.operation.catalogue.QueryOption.START;
import static io.github.cameloutlook.operation.catalogue.QueryOption.TOP;
import static io.github.cameloutlook.operation.catalogue.ResultKind.ENTITY;
import static io.github.cameloutlook.operation.catalogue.ResultKind.LIST;
import static io.github.cameloutlook.operation.catalogue.ResultKind.VALUES;

/** Events, the calendars that hold them, who is free when, and where to meet. */
final class CalendarOperations {

    private static final String NAMED = "/calendars/{calendar}";
    private static final String DEFAULT = "/calendar";
    private static final String ITEM = "/events/{eventId}";
    private static final String CALENDAR_ITEM = "/calendars/{calendarItself}";
    private static final String GROUPS = "/calendarGroups";
    private static final String GROUP_ITEM = GROUPS + "/{calendarGroupItself}";
    private static final String PERMISSIONS = "/calendarPermissions";
    private static final String PLACES = "/places";

    private CalendarOperations() {
    }

    static List<OperationBuilder> rows() {
        List<OperationBuilder> rows = new ArrayList<>();
        rows.addAll(events());
        rows.addAll(meetings());
        rows.addAll(views());
        rows.addAll(calendars());
        rows.addAll(calendarGroups());
        rows.addAll(calendarPermissions());
        rows.addAll(places());
        return rows;
    }

    /** A path below the calendar that is named, or below the default one. */
    private static String[] ofCalendar(String path) {
        return new String[] { NAMED + path, DEFAULT + path };
    }

    /** A path below an event, which is looked for in the calendar that is named, or in the whole mailbox. */
    private static String[] ofEvent(String path) {
        return new String[] { NAMED + ITEM + path, ITEM + path };
    }

    private static List<OperationBuilder> events() {
        return List.of(
                row("events", "list", "Lists single events and series of the calendar; a series is one item of the list.")
                        .via(GET, ofCalendar("/events"))
                        .query(SELECT, EXPAND, EXTENDED_PROPERTIES, EXTENSIONS, FILTER, ORDER_BY, TOP)
                        .returns(LIST, EVENT).by(Flow.LIST),
                row("events", "get", "Reads an event, a series or an occurrence.")
                        .via(GET, ofEvent("")).needs(EVENT_ID).query(SELECT, EXPAND, EXTENDED_PROPERTIES, EXTENSIONS)
                        .returns(ENTITY, EVENT),
                row("events", "create", "Creates an event or series once, with attachments; invites its attendees.")
                        .via(POST, ofCalendar("/events")).takes(BodyKind.EVENT).returns(ENTITY, EVENT).by(Flow.CREATE_EVENT),
                row("events", "update", "Changes those properties of an event that the body holds; tells its attendees.")
                        .via(PATCH, ofEvent("")).needs(EVENT_ID).takes(BodyKind.EVENT).returns(ENTITY, EVENT),
                row("events", "delete", "Deletes an event; cancels it for its attendees if the mailbox is its organizer.")
                        .via(DELETE, ofEvent("")).needs(EVENT_ID),
                row("events", "permanentDelete", "Deletes an event so that its owner cannot restore it.")
                        .via(POST, ofEvent("/permanentDelete")).needs(EVENT_ID));
    }

    private static List<OperationBuilder> meetings() {
        return List.of(
                row("events", "cancel", "Cancels a meeting as its organizer, with a comment for the attendees.")
                        .via(POST, ofEvent("/cancel")).needs(EVENT_ID).parameters(COMMENT),
                row("events", "accept", "Accepts a meeting.")
                        .via(POST, ofEvent("/accept")).needs(EVENT_ID).parameters(COMMENT, SEND_RESPONSE),
                row("events", "tentativelyAccept", "Accepts a meeting tentatively, or proposes another time.")
                        .via(POST, ofEvent("/tentativelyAccept")).needs(EVENT_ID)
                        .parameters(COMMENT, SEND_RESPONSE, PROPOSED_NEW_TIME),
                row("events", "decline", "Declines a meeting, or proposes another time.")
                        .via(POST, ofEvent("/decline")).needs(EVENT_ID)
                        .parameters(COMMENT, SEND_RESPONSE, PROPOSED_NEW_TIME),
                row("events", "forward", "Forwards a meeting to further people.")
                        .via(POST, ofEvent("/forward")).needs(EVENT_ID).parameters(COMMENT, TO_RECIPIENTS),
                row("events", "dismissReminder", "Dismisses the reminder of an event.")
                        .via(POST, ofEvent("/dismissReminder")).needs(EVENT_ID).repeatable(),
                row("events", "snoozeReminder", "Puts the reminder of an event off to a later time.")
                        .via(POST, ofEvent("/snoozeReminder")).needs(EVENT_ID).parameters(NEW_REMINDER_TIME).repeatable(),
                row("events", "findMeetingTimes", "Suggests times at which the attendees can meet.")
                        .via(POST, "/findMeetingTimes").takes(MEETING_TIMES).accepts(TO, START_DATE_TIME, END_DATE_TIME)
                        .returns(ENTITY, MEETING_TIME_SUGGESTIONS).repeatable());
    }

    private static List<OperationBuilder> views() {
        return List.of(
                row("events", "calendarView", "Lists single events and occurrences of series between two times.")
                        .via(GET, ofCalendar("/calendarView")).needs(START_DATE_TIME, END_DATE_TIME)
                        .query(START, END, SELECT, EXPAND, EXTENDED_PROPERTIES, EXTENSIONS, FILTER, ORDER_BY, TOP)
                        .returns(LIST, EVENT).by(Flow.LIST),
                row("events", "instances", "Lists the occurrences of a series between two times.")
                        .via(GET, ofEvent("/instances")).needs(EVENT_ID, START_DATE_TIME, END_DATE_TIME)
                        .query(START, END, SELECT, EXPAND, EXTENDED_PROPERTIES, EXTENSIONS, FILTER, ORDER_BY, TOP)
                        .returns(LIST, EVENT).by(Flow.LIST),
                row("events", "reminderView", "Lists reminders that are due between two times.")
                        .via(GET, "/reminderView(startDateTime='{startDateTime}',endDateTime='{endDateTime}')")
                        .needs(START_DATE_TIME, END_DATE_TIME).returns(LIST, REMINDER).by(Flow.LIST));
    }

    private static List<OperationBuilder> calendars() {
        String[] inGroup = { "/calendarGroups/{calendarGroup}/calendars", "/calendars" };
        String[] item = { CALENDAR_ITEM, DEFAULT };
        return List.of(
                row("calendars", "list", "Lists the calendars of the group, or of the mailbox.")
                        .via(GET, inGroup).query(SELECT, EXPAND, EXTENDED_PROPERTIES, FILTER, ORDER_BY, TOP)
                        .returns(LIST, CALENDAR).by(Flow.LIST),
                row("calendars", "get", "Reads a calendar, or the default one.")
                        .via(GET, item).query(SELECT, EXPAND, EXTENDED_PROPERTIES).returns(ENTITY, CALENDAR),
                row("calendars", "create", "Creates a calendar in the group, or in the default group.")
                        .via(POST, inGroup).takes(OBJECT).returns(ENTITY, CALENDAR),
                row("calendars", "update", "Changes those properties of a calendar that the body holds.")
                        .via(PATCH, item).takes(OBJECT).returns(ENTITY, CALENDAR),
                row("calendars", "delete", "Deletes a calendar with its events.")
                        .via(DELETE, CALENDAR_ITEM).needs(Input.CALENDAR),
                row("calendars", "permanentDelete", "Deletes a calendar so that its owner cannot restore it.")
                        .via(POST, CALENDAR_ITEM + "/permanentDelete").needs(Input.CALENDAR),
                row("calendars", "allowedCalendarSharingRoles",
                        "Lists the roles in which the calendar can be shared with the user whose address is the id.")
                        .via(GET, ofCalendar("/allowedCalendarSharingRoles(User='{id}')")).needs(ID).returns(VALUES),
                row("calendars", "getSchedule", "Tells when people, rooms and equipment are free or busy.")
                        .via(POST, ofCalendar("/getSchedule")).takes(SCHEDULE).accepts(TO, START_DATE_TIME, END_DATE_TIME)
                        .returns(LIST, SCHEDULE_INFORMATION).repeatable());
    }

    private static List<OperationBuilder> calendarGroups() {
        return List.of(
                row("calendarGroups", "list", "Lists the groups of calendars.")
                        .via(GET, GROUPS).query(SELECT, EXPAND, FILTER, ORDER_BY, TOP)
                        .returns(LIST, CALENDAR_GROUP).by(Flow.LIST),
                row("calendarGroups", "get", "Reads a group of calendars.")
                        .via(GET, GROUP_ITEM).needs(Input.CALENDAR_GROUP).query(SELECT, EXPAND)
                        .returns(ENTITY, CALENDAR_GROUP),
                row("calendarGroups", "create", "Creates a group of calendars.")
                        .via(POST, GROUPS).takes(OBJECT).returns(ENTITY, CALENDAR_GROUP),
                row("calendarGroups", "update", "Changes the name of a group of calendars.")
                        .via(PATCH, GROUP_ITEM).needs(Input.CALENDAR_GROUP).takes(OBJECT).returns(ENTITY, CALENDAR_GROUP),
                row("calendarGroups", "delete", "Deletes a group that has no calendars.")
                        .via(DELETE, GROUP_ITEM).needs(Input.CALENDAR_GROUP));
    }

    private static List<OperationBuilder> calendarPermissions() {
        String[] item = ofCalendar(PERMISSIONS + "/{id}");
        return List.of(
                row("calendarPermissions", "list", "Lists who may do what with the calendar.")
                        .via(GET, ofCalendar(PERMISSIONS)).query(SELECT, FILTER, ORDER_BY, TOP)
                        .returns(LIST, CALENDAR_PERMISSION).by(Flow.LIST),
                row("calendarPermissions", "get", "Reads a permission.")
                        .via(GET, item).needs(ID).query(SELECT).returns(ENTITY, CALENDAR_PERMISSION),
                row("calendarPermissions", "create", "Shares the calendar with somebody, in a role.")
                        .via(POST, ofCalendar(PERMISSIONS)).takes(OBJECT).returns(ENTITY, CALENDAR_PERMISSION),
                row("calendarPermissions", "update", "Changes the role of a permission.")
                        .via(PATCH, item).needs(ID).takes(OBJECT).returns(ENTITY, CALENDAR_PERMISSION),
                row("calendarPermissions", "delete", "Takes a permission away.")
                        .via(DELETE, item).needs(ID));
    }

    private static List<OperationBuilder> places() {
        String item = PLACES + "/{id}";
        return List.of(
                row("places", "listRooms", "Lists the rooms of the organization.")
                        .via(GET, PLACES + "/microsoft.graph.room").ofService().query(SELECT, FILTER, TOP)
                        .returns(LIST, ROOM).by(Flow.LIST),
                row("places", "listRoomLists", "Lists the lists of rooms of the organization.")
                        .via(GET, PLACES + "/microsoft.graph.roomlist").ofService().query(SELECT, FILTER, TOP)
                        .returns(LIST, ROOM_LIST).by(Flow.LIST),
                row("places", "listRoomsInList", "Lists the rooms of the room list whose address is the id.")
                        .via(GET, item + "/microsoft.graph.roomlist/rooms").ofService().needs(ID).query(SELECT, FILTER, TOP)
                        .returns(LIST, ROOM).by(Flow.LIST),
                row("places", "get", "Reads the room or room list of the id or address.")
                        .via(GET, item).ofService().needs(ID).query(SELECT).returns(ENTITY, PLACE),
                row("places", "update", "Changes those properties of a room or room list that the body holds.")
                        .via(PATCH, item).ofService().needs(ID).takes(OBJECT).returns(ENTITY, PLACE));
    }
}
