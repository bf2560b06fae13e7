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

import java.util.EnumMap;
import java.util.Map;

import io.github.cameloutlook.operation.catalogue.Input;

/** The options of an endpoint as inputs of operations. */
final class OutlookOptions {

    private OutlookOptions() {
    }

    /** Values of all options that are inputs; options without a value are left out. */
    static Map<Input, Object> of(OutlookConfiguration options) {
        Map<Input, Object> values = new EnumMap<>(Input.class);
        values.put(Input.MAILBOX, options.getMailbox());
        values.put(Input.FOLDER, options.getFolder());
        values.put(Input.ID, options.getId());
        values.put(Input.MESSAGE_ID, options.getMessageId());
        values.put(Input.TASK_ID, options.getTaskId());
        values.put(Input.ATTACHMENT_ID, options.getAttachmentId());
        values.put(Input.EVENT_ID, options.getEventId());
        values.put(Input.CONTACT_ID, options.getContactId());
        values.put(Input.EXTENSION_NAME, options.getExtensionName());
        values.put(Input.EXTENSIONS, options.getExtensions());
        values.put(Input.EXTENDED_PROPERTIES, options.getExtendedProperties());
        values.put(Input.PHOTO_SIZE, options.getPhotoSize());
        values.put(Input.INCLUDE_DIRECTORY, options.isIncludeDirectory());
        values.put(Input.CALENDAR, options.getCalendar());
        values.put(Input.TASK_GROUP, options.getTaskGroup());
        values.put(Input.CALENDAR_GROUP, options.getCalendarGroup());
        values.put(Input.START_DATE_TIME, options.getStartDateTime());
        values.put(Input.END_DATE_TIME, options.getEndDateTime());
        values.put(Input.TIME_ZONE, options.getTimeZone());
        values.put(Input.SEND_RESPONSE, options.isSendResponse());
        values.put(Input.PROPOSED_START_DATE_TIME, options.getProposedStartDateTime());
        values.put(Input.PROPOSED_END_DATE_TIME, options.getProposedEndDateTime());
        values.put(Input.NEW_REMINDER_TIME, options.getNewReminderTime());
        values.put(Input.TASK_LIST, options.getTaskList());
        values.put(Input.SOURCE_ID_TYPE, options.getSourceIdType());
        values.put(Input.TARGET_ID_TYPE, options.getTargetIdType());
        values.put(Input.TIME_ZONE_STANDARD, options.getTimeZoneStandard());
        values.put(Input.DESTINATION, options.getDestination());
        values.put(Input.TO, options.getTo());
        values.put(Input.CC, options.getCc());
        values.put(Input.BCC, options.getBcc());
        values.put(Input.REPLY_TO, options.getReplyTo());
        values.put(Input.FROM, options.getFrom());
        values.put(Input.SUBJECT, options.getSubject());
        values.put(Input.CONTENT_TYPE, options.getContentType());
        values.put(Input.SAVE_TO_SENT_ITEMS, options.isSaveToSentItems());
        values.put(Input.SAFE_SEND, options.isSafeSend());
        values.put(Input.CONTINUE_ON_ERROR, options.isContinueOnError());
        values.put(Input.SELECT, options.getSelect());
        values.put(Input.EXPAND, options.getExpand());
        values.put(Input.FILTER, options.getFilter());
        values.put(Input.SEARCH, options.getSearch());
        values.put(Input.ORDER_BY, options.getOrderBy());
        values.put(Input.PAGE_SIZE, options.getPageSize());
        values.put(Input.MAX_RESULTS, options.getMaxResults());
        values.put(Input.STREAM_RESULTS, options.isStreamResults());
        values.put(Input.BODY_CONTENT_TYPE, options.getBodyContentType());
        values.put(Input.IMMUTABLE_IDS, !Boolean.FALSE.equals(options.getImmutableIds()));
        values.put(Input.IF_MATCH, options.getIfMatch());
        values.values().removeIf(value -> value == null);
        return values;
    }
}
