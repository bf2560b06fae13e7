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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static io.github.cameloutlook.dialect.outlookrest.TypeTable.IN_BETA;
import static io.github.cameloutlook.dialect.outlookrest.TypeTable.NEVER;
import static io.github.cameloutlook.dialect.outlookrest.TypeTable.SINCE_V2;

/**
 * The table of types, by their names in Graph. A property that is not here is a value whose name follows the rule. What
 * is said to be Graph's alone is what Microsoft's metadata of both APIs says; anything else is for the service to
 * judge.
 */
final class Schema {

    /** Properties that mean one thing here, and may mean another in a type that is not here. */
    static final Set<String> AMBIGUOUS = Set.of("id", "type", "status", "value", "name", "contentType",
            "expirationDateTime", "title", "displayName", "jobTitle", "scoredEmailAddresses", "personType", "address",
            "emailAddress");

    private static final String EXTENSION = "openTypeExtension";

    private Schema() {
    }

    static List<TypeTable> types() {
        return Stream.of(mail(), attachments(), calendar(), time(), contacts(), push(), actions(),
                SubsetSchema.types())
                .flatMap(List::stream).toList();
    }

    private static TypeTable item(String type) {
        return TypeTable.of(type).objects(EXTENSION, "extensions")
                .objects("singleValueLegacyExtendedProperty", "singleValueExtendedProperties")
                .objects("multiValueLegacyExtendedProperty", "multiValueExtendedProperties")
                .only(SINCE_V2, "extensions", "singleValueExtendedProperties", "multiValueExtendedProperties");
    }

    private static List<TypeTable> mail() {
        return List.of(message("message"), message("eventMessage"), message("eventMessageRequest"),
                message("eventMessageResponse"),
                item("mailFolder").objects("mailFolder", "childFolders").objects("message", "messages")
                        .objects("messageRule", "messageRules").only(SINCE_V2, "unreadItemCount", "totalItemCount")
                        .only(IN_BETA, "messageRules").only(NEVER, "isHidden"),
                TypeTable.of("itemBody").enumeration(Enumeration.BODY_TYPE, "contentType"),
                TypeTable.of("recipient").objects("emailAddress", "emailAddress"),
                TypeTable.of("emailAddress").plain("name", "address"),
                TypeTable.of("followupFlag").enumeration(Enumeration.FLAG_STATUS, "flagStatus")
                        .objects("dateTimeTimeZone", "startDateTime", "dueDateTime", "completedDateTime"),
                TypeTable.of("singleValueLegacyExtendedProperty").renamed("id", "PropertyId").plain("value"),
                TypeTable.of("multiValueLegacyExtendedProperty").renamed("id", "PropertyId").plain("value"),
                TypeTable.of(EXTENSION).plain("extensionName").objects(Literals.EXTENSION_ID, "id").open()
                        .reshaped(edition -> new ExtensionId()),
                TypeTable.of(Literals.EXTENSION_ID));
    }

    private static TypeTable message(String type) {
        return item(type).objects("itemBody", "body", "uniqueBody")
                .objects("recipient", "sender", "from", "toRecipients", "ccRecipients", "bccRecipients", "replyTo")
                .objects("attachment", "attachments").objects("event", "event").objects("followupFlag", "flag")
                .objects("location", "location").objects("patternedRecurrence", "recurrence")
                .objects("dateTimeTimeZone", "startDateTime", "endDateTime")
                .enumeration(Enumeration.IMPORTANCE, "importance").enumeration(Enumeration.EVENT_TYPE, "type")
                .enumeration(Enumeration.MEETING_MESSAGE, "meetingMessageType")
                .enumeration(Enumeration.INFERENCE_CLASSIFICATION, "inferenceClassification")
                .only(SINCE_V2, "internetMessageId", "inferenceClassification")
                .only(IN_BETA, "flag", "conversationIndex", "internetMessageHeaders");
    }

    private static List<TypeTable> attachments() {
        return Stream.of("attachment", "fileAttachment", "itemAttachment", "referenceAttachment")
                .map(type -> TypeTable.of(type).plain("name", "contentType").objects(Shapes.ANY, "item")
                        .enumeration(Enumeration.ATTACHMENT_PROVIDER, "providerType")
                        .enumeration(Enumeration.ATTACHMENT_PERMISSION, "permission"))
                .toList();
    }

    private static List<TypeTable> calendar() {
        return List.of(
                item("event").objects("itemBody", "body").objects("dateTimeTimeZone", "start", "end")
                        .objects("location", "location", "locations").objects("attendee", "attendees")
                        .objects("recipient", "organizer").objects("responseStatus", "responseStatus")
                        .objects("patternedRecurrence", "recurrence").objects("event", "instances")
                        .objects("attachment", "attachments").objects("calendar", "calendar")
                        .enumeration(Enumeration.IMPORTANCE, "importance")
                        .enumeration(Enumeration.SENSITIVITY, "sensitivity")
                        .enumeration(Enumeration.FREE_BUSY, "showAs").enumeration(Enumeration.EVENT_TYPE, "type")
                        .only(SINCE_V2, "originalStartTimeZone", "originalEndTimeZone")
                        .only(IN_BETA, "locations", "onlineMeetingUrl")
                        .only(NEVER, "allowNewTimeProposals", "hideAttendees", "isOnlineMeeting", "onlineMeeting",
                                "onlineMeetingProvider", "originalStart", "transactionId", "isDraft",
                                "cancelledOccurrences", "exceptionOccurrences")
                        .reshaped(edition -> edition == Edition.V1_0 ? new V1Event() : Reshaping.NONE)
                        .pathInV1("start/dateTime", "Start").pathInV1("start/timeZone", "StartTimeZone")
                        .pathInV1("end/dateTime", "End").pathInV1("end/timeZone", "EndTimeZone")
                        .pathInV1("isReminderOn", "Reminder").pathInV1("reminderMinutesBeforeStart", "Reminder")
                        .pathInV1("originalStartTimeZone", "StartTimeZone")
                        .pathInV1("originalEndTimeZone", "EndTimeZone"),
                item("calendar").objects("emailAddress", "owner").objects("event", "events", "calendarView")
                        .enumeration(Enumeration.CALENDAR_COLOR, "color").only(IN_BETA, "isDefaultCalendar")
                        .only(NEVER, "hexColor", "isRemovable", "isTallyingResponses", "allowedOnlineMeetingProviders",
                                "defaultOnlineMeetingProvider", "calendarPermissions"),
                TypeTable.of("calendarGroup").objects("calendar", "calendars"),
                TypeTable.of("attendee").objects("emailAddress", "emailAddress").objects("responseStatus", "status")
                        .enumeration(Enumeration.ATTENDEE_TYPE, "type").only(NEVER, "proposedNewTime"),
                TypeTable.of("responseStatus").enumeration(Enumeration.RESPONSE, "response"),
                TypeTable.of("location").objects("physicalAddress", "address")
                        .objects("outlookGeoCoordinates", "coordinates")
                        .only(NEVER, "locationType", "uniqueId", "uniqueIdType"),
                TypeTable.of("physicalAddress"),
                TypeTable.of("outlookGeoCoordinates").reshaped(edition -> new CoordinateNumbers()),
                TypeTable.of("reminder").objects("location", "eventLocation"));
    }

    private static List<TypeTable> time() {
        return List.of(
                TypeTable.of("dateTimeTimeZone"),
                TypeTable.of("patternedRecurrence").objects("recurrencePattern", "pattern")
                        .objects("recurrenceRange", "range").reshaped(edition -> new RecurrenceZone())
                        .path("range/recurrenceTimeZone", "RecurrenceTimeZone"),
                TypeTable.of("recurrencePattern").enumeration(Enumeration.RECURRENCE_PATTERN, "type")
                        .enumeration(Enumeration.WEEK_INDEX, "index")
                        .enumeration(Enumeration.DAY_OF_WEEK, "daysOfWeek", "firstDayOfWeek"),
                TypeTable.of("recurrenceRange").enumeration(Enumeration.RECURRENCE_RANGE, "type")
                        .reshaped(edition -> edition == Edition.V1_0 ? new V1RecurrenceRange() : Reshaping.NONE));
    }

    private static List<TypeTable> contacts() {
        return List.of(
                item("contact").objects("emailAddress", "emailAddresses")
                        .objects("physicalAddress", "homeAddress", "businessAddress", "otherAddress")
                        .only(NEVER, "primaryEmailAddress", "secondaryEmailAddress", "tertiaryEmailAddress"),
                item("contactFolder").objects("contactFolder", "childFolders").objects("contact", "contacts"));
    }

    private static List<TypeTable> push() {
        return List.of(
                TypeTable.of("subscription").renamed("expirationDateTime", "SubscriptionExpirationDateTime")
                        .enumeration(Enumeration.CHANGE_TYPE, "changeType").reshaped(edition -> new SubscriptionType()),
                TypeTable.of("notification").enumeration(Enumeration.CHANGE_TYPE, "changeType")
                        .objects(Shapes.ANY, "resourceData"));
    }

    /** Parameters of actions, by the last word of the path. */
    private static List<TypeTable> actions() {
        return List.of(
                TypeTable.of("sendMail").objects("message", "message"),
                reply("reply").only(IN_BETA, "message"), reply("replyAll").only(IN_BETA, "message"),
                reply("forward").only(IN_BETA, "message"),
                reply("createReply").only(IN_BETA, "message").only(SINCE_V2, "comment"),
                reply("createReplyAll").only(IN_BETA, "message").only(SINCE_V2, "comment"),
                reply("createForward").only(IN_BETA, "message").only(SINCE_V2, "comment", "toRecipients"),
                response("accept"), response("tentativelyAccept"), response("decline"));
    }

    private static TypeTable reply(String action) {
        return TypeTable.of(action).objects("message", "message").objects("recipient", "toRecipients");
    }

    private static TypeTable response(String action) {
        return TypeTable.of(action).only(NEVER, "proposedNewTime")
                .reshaped(edition -> edition == Edition.V1_0 ? new V1Response() : Reshaping.NONE);
    }
}
