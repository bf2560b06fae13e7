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
import java.util.stream.Stream;

import static io.github.cameloutlook.dialect.outlookrest.TypeTable.NEVER;

/**
 * The part of the table of types that is about tasks, people, photos, rooms and the settings of mailboxes: where the
 * APIs differ in more than letters.
 */
final class SubsetSchema {

    private SubsetSchema() {
    }

    static List<TypeTable> types() {
        return Stream.of(tasks(), directory(), meetingTimes(), mailbox()).flatMap(List::stream).toList();
    }

    private static List<TypeTable> tasks() {
        return List.of(
                TypeTable.of("todoTask").objects("itemBody", "body").objects("patternedRecurrence", "recurrence")
                        .objects("dateTimeTimeZone", "startDateTime", "dueDateTime", "completedDateTime", "reminderDateTime")
                        .objects("attachment", "attachments").enumeration(Enumeration.IMPORTANCE, "importance")
                        .enumeration(Enumeration.SENSITIVITY, "sensitivity")
                        .enumeration(Enumeration.TASK_STATUS, "status").renamed("title", "Subject").plain("owner")
                        .objects("openTypeExtension", "extensions")
                        .only(NEVER, "checklistItems", "linkedResources", "extensions", "bodyLastModifiedDateTime"),
                TypeTable.of("todoTaskList").objects("todoTask", "tasks").renamed("displayName", "Name")
                        .renamed(WellKnownList.NEUTRAL, WellKnownList.ON_WIRE)
                        .objects(Literals.WELL_KNOWN_LIST, WellKnownList.NEUTRAL)
                        .objects("openTypeExtension", "extensions")
                        .only(NEVER, "isOwner", "isShared", "extensions").reshaped(edition -> new WellKnownList()),
                TypeTable.of(Literals.WELL_KNOWN_LIST),
                TypeTable.of("taskGroup").objects("todoTaskList", "taskFolders"));
    }

    private static List<TypeTable> directory() {
        return List.of(
                TypeTable.of("profilePhoto").plain("id").reshaped(edition -> new PhotoSize()),
                TypeTable.of("person").plain("id").renamed("jobTitle", "Title")
                        .renamed("scoredEmailAddresses", "EmailAddresses")
                        .objects("scoredEmailAddress", "scoredEmailAddresses")
                        .renamed(PersonSources.NEUTRAL, PersonSources.ON_WIRE).objects("personType", PersonSources.NEUTRAL)
                        .only(NEVER, "birthday", "department", "imAddress", "isFavorite", "personNotes", "phones",
                                "postalAddresses", "profession", "userPrincipalName", "websites", "yomiCompany")
                        .reshaped(edition -> new PersonSources()),
                TypeTable.of("scoredEmailAddress").plain("address")
                        .only(NEVER, "relevanceScore", "selectionLikelihood", "itemId"),
                TypeTable.of("personType").plain("type").only(NEVER, "class", "subclass"),
                TypeTable.of("roomAddress").renamed("displayName", "Name").renamed("emailAddress", "Address")
                        .only(NEVER, "geoCoordinates", "phone", "label", "tags", "building", "floorNumber",
                                "floorLabel", "capacity", "bookingType", "nickname", "isWheelChairAccessible")
                        .reshaped(edition -> new RoomAddress()));
    }

    private static List<TypeTable> meetingTimes() {
        return List.of(
                TypeTable.of("findMeetingTimes").objects("attendee", "attendees")
                        .objects("locationConstraint", "locationConstraint").objects("timeConstraint", "timeConstraint")
                        .renamed("returnSuggestionReasons", "ReturnSuggestionHints"),
                TypeTable.of("locationConstraint").objects("location", "locations"),
                TypeTable.of("timeConstraint").enumeration(Enumeration.ACTIVITY_DOMAIN, "activityDomain")
                        .renamed("timeSlots", "Timeslots").objects("timeSlot", "timeSlots"),
                TypeTable.of("timeSlot").objects("meetingTime", "start", "end"),
                TypeTable.of("meetingTime")
                        .reshaped(edition -> new MeetingTimesPreview.Time(edition == Edition.BETA)),
                TypeTable.of("meetingTimeSuggestionsResult")
                        .objects("meetingTimeSuggestion", "meetingTimeSuggestions", "meetingTimeSlots")
                        .renamed("emptySuggestionsReason", "EmptySuggestionsHint")
                        .enumeration(Enumeration.NO_SUGGESTIONS, "emptySuggestionsReason")
                        .reshaped(edition -> new MeetingTimesPreview()),
                TypeTable.of("meetingTimeSuggestion").objects("attendeeAvailability", "attendeeAvailability")
                        .objects("timeSlot", "meetingTimeSlot").objects("location", "locations")
                        .enumeration(Enumeration.FREE_BUSY, "organizerAvailability")
                        .renamed("suggestionReason", "SuggestionHint"),
                TypeTable.of("attendeeAvailability").objects("attendee", "attendee")
                        .enumeration(Enumeration.FREE_BUSY, "availability"));
    }

    private static List<TypeTable> mailbox() {
        return List.of(
                TypeTable.of("mailboxSettings").objects("automaticRepliesSetting", "automaticRepliesSetting")
                        .plain("language").only(NEVER, "archiveFolder", "dateFormat", "timeFormat",
                                "delegateMeetingMessageDeliveryOptions", "userPurpose", "workingHours"),
                TypeTable.of("automaticRepliesSetting").enumeration(Enumeration.AUTOMATIC_REPLIES, "status")
                        .enumeration(Enumeration.EXTERNAL_AUDIENCE, "externalAudience")
                        .objects("dateTimeTimeZone", "scheduledStartDateTime", "scheduledEndDateTime"),
                TypeTable.of("inferenceClassificationOverride")
                        .enumeration(Enumeration.INFERENCE_CLASSIFICATION, "classifyAs")
                        .objects("emailAddress", "senderEmailAddress"),
                TypeTable.of("messageRule").objects("messageRulePredicates", "conditions", "exceptions")
                        .objects("messageRuleActions", "actions"),
                TypeTable.of("messageRulePredicates").enumeration(Enumeration.IMPORTANCE, "importance")
                        .enumeration(Enumeration.SENSITIVITY, "sensitivity")
                        .enumeration(Enumeration.MESSAGE_ACTION_FLAG, "messageActionFlag")
                        .objects("recipient", "fromAddresses", "sentToAddresses"),
                TypeTable.of("messageRuleActions").enumeration(Enumeration.IMPORTANCE, "markImportance")
                        .objects("recipient", "forwardTo", "forwardAsAttachmentTo", "redirectTo"),
                TypeTable.of("getMailTips").reshaped(edition -> new MailTipOptions()),
                TypeTable.of("mailTips").reshaped(edition -> new MailTipOptions()));
    }
}
