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
package io.github.cameloutlook;

import org.apache.camel.spi.Metadata;

/** Headers of exchanges that the component reads and writes. */
public final class OutlookConstants {

    @Metadata(label = "producer", description = "Operation to run, such as list or reply; beats the operation of the URI.",
              javaType = "String")
    public static final String OPERATION = "CamelOutlookOperation";
    @Metadata(label = "common", description = "Mailbox that an exchange came from, or that an operation works on.",
              javaType = "String")
    public static final String MAILBOX = "CamelOutlookMailbox";
    @Metadata(label = "common",
              description = "Folder that an exchange came from, as configured, or that an operation works on.",
              javaType = "String")
    public static final String FOLDER = "CamelOutlookFolder";
    @Metadata(label = "producer",
              description = "Id of the folder, rule, category, calendar, place or the like to work on, or that an operation read or created. Ids of messages and events are in CamelOutlookMessageId and CamelOutlookEventId.",
              javaType = "String")
    public static final String ID = "CamelOutlookId";
    @Metadata(label = "common",
              description = "Id of the message an exchange is about or an operation created; for producers the message to work on.",
              javaType = "String")
    public static final String MESSAGE_ID = "CamelOutlookMessageId";
    @Metadata(label = "producer",
              description = "Id of the message in Sent Items, when sendMail, send, reply, replyAll or forward could learn it: sends that go by way of a draft can.",
              javaType = "String")
    public static final String SENT_MESSAGE_ID = "CamelOutlookSentMessageId";
    @Metadata(label = "common", description = "Id of the attachment to work on, or of the attachment that was added.",
              javaType = "String")
    public static final String ATTACHMENT_ID = "CamelOutlookAttachmentId";
    @Metadata(label = "common", description = "Id of the event to work on, or that an operation read or created.",
              javaType = "String")
    public static final String EVENT_ID = "CamelOutlookEventId";
    @Metadata(label = "producer", description = "Calendar (id or name) to work on; the default calendar without it.",
              javaType = "String")
    public static final String CALENDAR = "CamelOutlookCalendar";
    @Metadata(label = "producer", description = "Group of calendars (id or name) to work on.",
              javaType = "String")
    public static final String CALENDAR_GROUP = "CamelOutlookCalendarGroup";
    @Metadata(label = "producer",
              description = "Begin of the time that calendarView, instances, reminderView, getSchedule and findMeetingTimes look at: text as in the option startDateTime, one of the types of java.time, or a Date.",
              javaType = "Object")
    public static final String START_DATE_TIME = "CamelOutlookStartDateTime";
    @Metadata(label = "producer",
              description = "End of the time that calendarView, instances, reminderView, getSchedule and findMeetingTimes look at: text as in the option startDateTime, one of the types of java.time, or a Date.",
              javaType = "Object")
    public static final String END_DATE_TIME = "CamelOutlookEndDateTime";
    @Metadata(label = "producer",
              description = "Zone (IANA or Windows name) of the times that the service returns, and of local times without a zone.",
              javaType = "String")
    public static final String TIME_ZONE = "CamelOutlookTimeZone";
    @Metadata(label = "producer",
              description = "Whether accept, tentativelyAccept and decline tell the organizer; beats the option sendResponse.",
              javaType = "Boolean")
    public static final String SEND_RESPONSE = "CamelOutlookSendResponse";
    @Metadata(label = "producer",
              description = "Begin of the time that tentativelyAccept and decline propose instead: text as in the option startDateTime, one of the types of java.time, or a Date.",
              javaType = "Object")
    public static final String PROPOSED_START_DATE_TIME = "CamelOutlookProposedStartDateTime";
    @Metadata(label = "producer",
              description = "End of the time that tentativelyAccept and decline propose instead: text as in the option startDateTime, one of the types of java.time, or a Date.",
              javaType = "Object")
    public static final String PROPOSED_END_DATE_TIME = "CamelOutlookProposedEndDateTime";
    @Metadata(label = "producer",
              description = "Time that snoozeReminder puts the reminder off to: text as in the option startDateTime, one of the types of java.time, or a Date.",
              javaType = "Object")
    public static final String NEW_REMINDER_TIME = "CamelOutlookNewReminderTime";
    @Metadata(label = "common", description = "Id of the event that is the same in all calendars that have it.",
              javaType = "String")
    public static final String ICAL_UID = "CamelOutlookICalUId";
    @Metadata(label = "common",
              description = "Id of the task an exchange is about or an operation created; for producers the task to work on.",
              javaType = "String")
    public static final String TASK_ID = "CamelOutlookTaskId";
    @Metadata(label = "producer", description = "Group of task lists (id or name) to work on.", javaType = "String")
    public static final String TASK_GROUP = "CamelOutlookTaskGroup";
    @Metadata(label = "common",
              description = "Task list to work on: defaultList, flaggedEmails, an id or a display name. The default list when not set.",
              javaType = "String")
    public static final String TASK_LIST = "CamelOutlookTaskList";
    @Metadata(label = "common",
              description = "Id of the contact an exchange is about or an operation created; for producers the contact to work on.",
              javaType = "String")
    public static final String CONTACT_ID = "CamelOutlookContactId";
    @Metadata(label = "producer", description = "Name of the open extension to work on, or that an operation read or wrote.",
              javaType = "String")
    public static final String EXTENSION_NAME = "CamelOutlookExtensionName";
    @Metadata(label = "producer",
              description = "Comma-separated names of open extensions that come along with items that are read; beats the option extensions.",
              javaType = "String")
    public static final String EXTENSIONS = "CamelOutlookExtensions";
    @Metadata(label = "producer",
              description = "Comma-separated ids of extended properties that come along with items and folders that are read; beats the option extendedProperties.",
              javaType = "String")
    public static final String EXTENDED_PROPERTIES = "CamelOutlookExtendedProperties";
    @Metadata(label = "producer", description = "Size of the photo to read, such as 48x48; beats the option photoSize.",
              javaType = "String")
    public static final String PHOTO_SIZE = "CamelOutlookPhotoSize";
    @Metadata(label = "producer",
              description = "Whether people/list looks through the directory, too; beats the option includeDirectory.",
              javaType = "Boolean")
    public static final String INCLUDE_DIRECTORY = "CamelOutlookIncludeDirectory";
    @Metadata(label = "producer",
              description = "Where a delta operation goes on: the value that the last one left here. Without it everything there is comes first.",
              javaType = "String")
    public static final String DELTA_LINK = "CamelOutlookDeltaLink";
    @Metadata(label = "producer",
              description = "Whether a delta operation stopped at maxResults and there is more now; to go on, run it again.",
              javaType = "Boolean")
    public static final String HAS_MORE = "CamelOutlookHasMore";
    @Metadata(label = "producer",
              description = "Kind of the ids that exchangeIds/translate is given; beats the option sourceIdType.",
              javaType = "String")
    public static final String SOURCE_ID_TYPE = "CamelOutlookSourceIdType";
    @Metadata(label = "producer",
              description = "Kind of the ids that exchangeIds/translate returns; beats the option targetIdType.",
              javaType = "String")
    public static final String TARGET_ID_TYPE = "CamelOutlookTargetIdType";
    @Metadata(label = "producer",
              description = "Names that supportedTimeZones/list returns: Windows or Iana; beats the option timeZoneStandard.",
              javaType = "String")
    public static final String TIME_ZONE_STANDARD = "CamelOutlookTimeZoneStandard";
    @Metadata(label = "consumer", description = "Id of the folder that holds the message.", javaType = "String")
    public static final String PARENT_FOLDER_ID = "CamelOutlookParentFolderId";
    @Metadata(label = "common", description = "Message-ID of the message on the Internet.", javaType = "String")
    public static final String INTERNET_MESSAGE_ID = "CamelOutlookInternetMessageId";
    @Metadata(label = "common", description = "Id of the conversation that the message belongs to.", javaType = "String")
    public static final String CONVERSATION_ID = "CamelOutlookConversationId";
    @Metadata(label = "consumer", description = "Kind of change: created, updated or deleted.", javaType = "String")
    public static final String CHANGE_TYPE = "CamelOutlookChangeType";
    @Metadata(label = "common", description = "ETag of the item, to be sent back as CamelOutlookIfMatch.", javaType = "String")
    public static final String ETAG = "CamelOutlookETag";
    @Metadata(label = "producer", description = "ETag that the item must still have for an update or delete to happen.",
              javaType = "String")
    public static final String IF_MATCH = "CamelOutlookIfMatch";
    @Metadata(label = "consumer", description = "Subject of the message.", javaType = "String")
    public static final String SUBJECT = "CamelOutlookSubject";
    @Metadata(label = "consumer", description = "Address of the sender, as Name <address> when the name is known.",
              javaType = "String")
    public static final String FROM = "CamelOutlookFrom";
    @Metadata(label = "consumer", description = "Comma-separated addresses of the recipients.", javaType = "String")
    public static final String TO = "CamelOutlookTo";
    @Metadata(label = "consumer", description = "Comma-separated addresses of the copy recipients.", javaType = "String")
    public static final String CC = "CamelOutlookCc";
    @Metadata(label = "consumer",
              description = "Headers of the message on the Internet, when select asks for internetMessageHeaders. They are written by strangers: nothing in them is to be trusted.",
              javaType = "Map")
    public static final String INTERNET_MESSAGE_HEADERS = "CamelOutlookInternetMessageHeaders";
    @Metadata(label = "consumer", description = "Whether the message has attachments other than inline ones.",
              javaType = "Boolean")
    public static final String HAS_ATTACHMENTS = "CamelOutlookHasAttachments";
    @Metadata(label = "producer", description = "Folder (well-known name, id or path) that move and copy put the item into.",
              javaType = "String")
    public static final String DESTINATION = "CamelOutlookDestination";
    @Metadata(label = "producer",
              description = "Text that reply, replyAll and forward put above the quoted message, or that accept, decline and other operations of meetings tell the others, when the body is not used for it.",
              javaType = "String")
    public static final String COMMENT = "CamelOutlookComment";
    @Metadata(label = "producer", description = "Properties to return; beats the option select.", javaType = "String")
    public static final String SELECT = "CamelOutlookSelect";
    @Metadata(label = "producer", description = "OData filter of list operations; beats the option filter.",
              javaType = "String")
    public static final String FILTER = "CamelOutlookFilter";
    @Metadata(label = "producer", description = "Full-text search of list operations; beats the option search.",
              javaType = "String")
    public static final String SEARCH = "CamelOutlookSearch";
    @Metadata(label = "producer", description = "Sort order of list operations; beats the option orderBy.", javaType = "String")
    public static final String ORDER_BY = "CamelOutlookOrderBy";
    @Metadata(label = "producer", description = "Navigation properties to return; beats the option expand.",
              javaType = "String")
    public static final String EXPAND = "CamelOutlookExpand";
    @Metadata(label = "producer", description = "Most items that a list operation returns; beats the option maxResults.",
              javaType = "Integer")
    public static final String MAX_RESULTS = "CamelOutlookMaxResults";
    @Metadata(label = "producer", description = "HTTP method of outlook:request: GET (default), POST, PATCH, PUT or DELETE.",
              javaType = "String")
    public static final String REQUEST_METHOD = "CamelOutlookRequestMethod";
    @Metadata(label = "producer",
              description = "Path of outlook:request, relative to the mailbox (/messages) or, when it begins with /users/, /me or another root, to the version root.",
              javaType = "String")
    public static final String REQUEST_PATH = "CamelOutlookRequestPath";
    @Metadata(label = "producer", description = "How many notifications subscriptions/dispatch was given.",
              javaType = "Integer")
    public static final String NOTIFICATION_COUNT = "CamelOutlookNotificationCount";
    @Metadata(label = "producer",
              description = "How many of the notifications that subscriptions/dispatch was given belong to consumers that run here.",
              javaType = "Integer")
    public static final String ACCEPTED_NOTIFICATION_COUNT = "CamelOutlookAcceptedNotificationCount";
    @Metadata(label = "producer", description = "HTTP status of the last answer of the service.", javaType = "Integer")
    public static final String STATUS = "CamelOutlookStatus";
    @Metadata(label = "producer", description = "Request id of the service, for support cases.", javaType = "String")
    public static final String REQUEST_ID = "CamelOutlookRequestId";
    @Metadata(label = "consumer", description = "How often the message was offered before and its exchange failed.",
              javaType = "Integer")
    public static final String REDELIVERY_COUNTER = "CamelOutlookRedeliveryCounter";
    @Metadata(label = "consumer", description = "Whether the message was offered before and its exchange failed.",
              javaType = "Boolean")
    public static final String REDELIVERED = "CamelOutlookRedelivered";

    @Metadata(label = "consumer", description = "Id of the subscription that a notification belongs to (webhook routes).",
              javaType = "String")
    public static final String SUBSCRIPTION_ID = "CamelOutlookSubscriptionId";
    @Metadata(label = "consumer",
              description = "What happened to notifications or their subscription (webhook routes): missed or subscriptionRemoved, after either of which changes were not told. Not there when an item changed.",
              javaType = "String")
    public static final String LIFECYCLE_EVENT = "CamelOutlookLifecycleEvent";
    @Metadata(label = "consumer", description = "Path of the item that a notification is about (webhook routes).",
              javaType = "String")
    public static final String RESOURCE = "CamelOutlookResource";
    @Metadata(label = "consumer", description = "Id of the tenant that a notification comes from (webhook routes).",
              javaType = "String")
    public static final String TENANT_ID = "CamelOutlookTenantId";

    private OutlookConstants() {
    }
}
