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

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything besides the body that an operation can be given: as a header of the exchange, as an option of the
 * endpoint, or both. A header beats an option; the rule is in the Inputs of an exchange.
 */
public enum Input {
    OPERATION("operation", "CamelOutlookOperation"),
    MAILBOX("mailbox", "CamelOutlookMailbox"),
    FOLDER("folder", "CamelOutlookFolder"),
    ID("id", "CamelOutlookId"),
    MESSAGE_ID("messageId", "CamelOutlookMessageId"),
    TASK_ID("taskId", "CamelOutlookTaskId"),
    ATTACHMENT_ID("attachmentId", "CamelOutlookAttachmentId"),
    EVENT_ID("eventId", "CamelOutlookEventId"),
    CONTACT_ID("contactId", "CamelOutlookContactId"),
    EXTENSION_NAME("extensionName", "CamelOutlookExtensionName"),
    PHOTO_SIZE("photoSize", "CamelOutlookPhotoSize"),
    CALENDAR("calendar", "CamelOutlookCalendar"),
    CALENDAR_GROUP("calendarGroup", "CamelOutlookCalendarGroup"),
    START_DATE_TIME("startDateTime", "CamelOutlookStartDateTime"),
    END_DATE_TIME("endDateTime", "CamelOutlookEndDateTime"),
    TIME_ZONE("timeZone", "CamelOutlookTimeZone"),
    SEND_RESPONSE("sendResponse", "CamelOutlookSendResponse"),
    PROPOSED_START_DATE_TIME("proposedStartDateTime", "CamelOutlookProposedStartDateTime"),
    PROPOSED_END_DATE_TIME("proposedEndDateTime", "CamelOutlookProposedEndDateTime"),
    NEW_REMINDER_TIME("newReminderTime", "CamelOutlookNewReminderTime"),
    TASK_GROUP("taskGroup", "CamelOutlookTaskGroup"),
    TASK_LIST("taskList", "CamelOutlookTaskList"),
    SOURCE_ID_TYPE("sourceIdType", "CamelOutlookSourceIdType"),
    TARGET_ID_TYPE("targetIdType", "CamelOutlookTargetIdType"),
    TIME_ZONE_STANDARD("timeZoneStandard", "CamelOutlookTimeZoneStandard"),
    DESTINATION("destination", "CamelOutlookDestination"),
    COMMENT(null, "CamelOutlookComment"),
    TO("to", "To"),
    CC("cc", "Cc"),
    BCC("bcc", "Bcc"),
    REPLY_TO("replyTo", "Reply-To"),
    FROM("from", "From"),
    SUBJECT("subject", "Subject"),
    CONTENT_TYPE("contentType", "Content-Type"),
    FILE_NAME(null, "CamelFileName"),
    SAVE_TO_SENT_ITEMS("saveToSentItems", null),
    SAFE_SEND("safeSend", null),
    CONTINUE_ON_ERROR("continueOnError", null),
    SELECT("select", "CamelOutlookSelect"),
    EXPAND("expand", "CamelOutlookExpand"),
    EXTENSIONS("extensions", "CamelOutlookExtensions"),
    EXTENDED_PROPERTIES("extendedProperties", "CamelOutlookExtendedProperties"),
    FILTER("filter", "CamelOutlookFilter"),
    SEARCH("search", "CamelOutlookSearch"),
    INCLUDE_DIRECTORY("includeDirectory", "CamelOutlookIncludeDirectory"),
    ORDER_BY("orderBy", "CamelOutlookOrderBy"),
    PAGE_SIZE("pageSize", null),
    MAX_RESULTS("maxResults", "CamelOutlookMaxResults"),
    STREAM_RESULTS("streamResults", null),
    BODY_CONTENT_TYPE("bodyContentType", null),
    IMMUTABLE_IDS("immutableIds", null),
    IF_MATCH("ifMatch", "CamelOutlookIfMatch"),
    DELTA_LINK(null, "CamelOutlookDeltaLink"),
    REQUEST_METHOD(null, "CamelOutlookRequestMethod"),
    REQUEST_PATH(null, "CamelOutlookRequestPath");

    private final String option;
    private final String header;

    Input(String option, String header) {
        this.option = option;
        this.header = header;
    }

    /** Whether its values are points in time. */
    public boolean isTime() {
        return this == START_DATE_TIME || this == END_DATE_TIME || this == PROPOSED_START_DATE_TIME
                || this == PROPOSED_END_DATE_TIME || this == NEW_REMINDER_TIME;
    }

    /** Name of the endpoint option, or null when there is none. */
    public String option() {
        return option;
    }

    /** Name of the header, or null when there is none. */
    public String header() {
        return header;
    }

    /** The input that an endpoint option gives. */
    public static Optional<Input> ofOption(String option) {
        return Arrays.stream(values()).filter(input -> option.equals(input.option)).findFirst();
    }

    /** How users set it: "option messageId or header CamelOutlookMessageId". */
    public String describe() {
        if (option == null) {
            return "header " + header;
        }
        return header == null ? "option " + option : "option " + option + " or header " + header;
    }

    @Override
    public String toString() {
        return option == null ? name().toLowerCase(Locale.ROOT) : option;
    }
}
