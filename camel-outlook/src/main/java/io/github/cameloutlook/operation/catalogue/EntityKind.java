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

import java.util.Map;
import java.util.function.Function;

import io.github.cameloutlook.model.ConvertIdResult;
import io.github.cameloutlook.model.ExchangeSettings;
import io.github.cameloutlook.model.ExportItemResponse;
import io.github.cameloutlook.model.ImportItemResponse;
import io.github.cameloutlook.model.LocaleInfo;
import io.github.cameloutlook.model.MailTips;
import io.github.cameloutlook.model.MeetingTimeSuggestionsResult;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookCalendar;
import io.github.cameloutlook.model.OutlookCalendarGroup;
import io.github.cameloutlook.model.OutlookCalendarPermission;
import io.github.cameloutlook.model.OutlookCategory;
import io.github.cameloutlook.model.OutlookChecklistItem;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookContactFolder;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookExtension;
import io.github.cameloutlook.model.OutlookInferenceOverride;
import io.github.cameloutlook.model.OutlookLinkedResource;
import io.github.cameloutlook.model.OutlookMailFolder;
import io.github.cameloutlook.model.OutlookMailboxFolder;
import io.github.cameloutlook.model.OutlookMailboxItem;
import io.github.cameloutlook.model.OutlookMailboxSettings;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookMessageRule;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.model.OutlookPerson;
import io.github.cameloutlook.model.OutlookPhoto;
import io.github.cameloutlook.model.OutlookPlace;
import io.github.cameloutlook.model.OutlookReminder;
import io.github.cameloutlook.model.OutlookRoom;
import io.github.cameloutlook.model.OutlookRoomList;
import io.github.cameloutlook.model.OutlookSubscription;
import io.github.cameloutlook.model.OutlookTask;
import io.github.cameloutlook.model.OutlookTaskGroup;
import io.github.cameloutlook.model.OutlookTaskList;
import io.github.cameloutlook.model.ScheduleInformation;
import io.github.cameloutlook.model.TimeZoneInformation;
import io.github.cameloutlook.model.UploadSession;

/** Which model class an operation deals with. */
public enum EntityKind {
    MESSAGE(OutlookMessage.class, OutlookMessage::of,
            Map.of("id", "CamelOutlookMessageId", "internetMessageId", "CamelOutlookInternetMessageId", "conversationId",
                    "CamelOutlookConversationId")),
    MAIL_FOLDER(OutlookMailFolder.class, OutlookMailFolder::new),
    ATTACHMENT(OutlookAttachment.class, OutlookAttachment::new, Map.of("id", "CamelOutlookAttachmentId")),
    MESSAGE_RULE(OutlookMessageRule.class, OutlookMessageRule::new),
    CATEGORY(OutlookCategory.class, OutlookCategory::new),
    MAILBOX_SETTINGS(OutlookMailboxSettings.class, OutlookMailboxSettings::new),
    SUBSCRIPTION(OutlookSubscription.class, OutlookSubscription::new),
    EVENT(OutlookEvent.class, OutlookEvent::new, Map.of("id", "CamelOutlookEventId", "iCalUId", "CamelOutlookICalUId")),
    CALENDAR(OutlookCalendar.class, OutlookCalendar::new),
    CALENDAR_GROUP(OutlookCalendarGroup.class, OutlookCalendarGroup::new),
    CALENDAR_PERMISSION(OutlookCalendarPermission.class, OutlookCalendarPermission::new),
    REMINDER(OutlookReminder.class, OutlookReminder::new),
    SCHEDULE_INFORMATION(ScheduleInformation.class, ScheduleInformation::new),
    MEETING_TIME_SUGGESTIONS(MeetingTimeSuggestionsResult.class, MeetingTimeSuggestionsResult::new),
    PLACE(OutlookPlace.class, OutlookPlace::of),
    ROOM(OutlookRoom.class, OutlookRoom::new),
    ROOM_LIST(OutlookRoomList.class, OutlookRoomList::new),
    CONTACT(OutlookContact.class, OutlookContact::new, Map.of("id", "CamelOutlookContactId")),
    CONTACT_FOLDER(OutlookContactFolder.class, OutlookContactFolder::new),
    PERSON(OutlookPerson.class, OutlookPerson::new),
    TASK_GROUP(OutlookTaskGroup.class, OutlookTaskGroup::new),
    TASK_LIST(OutlookTaskList.class, OutlookTaskList::new),
    TASK(OutlookTask.class, OutlookTask::new, Map.of("id", "CamelOutlookTaskId")),
    CHECKLIST_ITEM(OutlookChecklistItem.class, OutlookChecklistItem::new),
    LINKED_RESOURCE(OutlookLinkedResource.class, OutlookLinkedResource::new),
    PHOTO(OutlookPhoto.class, OutlookPhoto::new),
    EXTENSION(OutlookExtension.class, OutlookExtension::new, Map.of("extensionName", "CamelOutlookExtensionName")),
    INFERENCE_OVERRIDE(OutlookInferenceOverride.class, OutlookInferenceOverride::new),
    MAIL_TIPS(MailTips.class, MailTips::new),
    LOCALE(LocaleInfo.class, LocaleInfo::new),
    TIME_ZONE(TimeZoneInformation.class, TimeZoneInformation::new),
    CONVERT_ID_RESULT(ConvertIdResult.class, ConvertIdResult::new),
    EXCHANGE_SETTINGS(ExchangeSettings.class, ExchangeSettings::new),
    MAILBOX_FOLDER(OutlookMailboxFolder.class, OutlookMailboxFolder::new),
    MAILBOX_ITEM(OutlookMailboxItem.class, OutlookMailboxItem::new),
    EXPORTED_ITEM(ExportItemResponse.class, ExportItemResponse::new),
    IMPORTED_ITEM(ImportItemResponse.class, ImportItemResponse::new, Map.of("itemId", "CamelOutlookId")),
    UPLOAD_SESSION(UploadSession.class, UploadSession::new),
    NONE(null, null);

    private final Class<? extends OutlookObject> type;
    private final Function<Map<String, Object>, ? extends OutlookObject> view;
    private final Map<String, String> headers;

    EntityKind(Class<? extends OutlookObject> type, Function<Map<String, Object>, ? extends OutlookObject> view) {
        this(type, view, Map.of("id", "CamelOutlookId"));
    }

    EntityKind(Class<? extends OutlookObject> type, Function<Map<String, Object>, ? extends OutlookObject> view,
               Map<String, String> headers) {
        this.type = type;
        this.view = view;
        this.headers = headers;
    }

    /** The model class, or null for {@link #NONE}. */
    public Class<? extends OutlookObject> type() {
        return type;
    }

    /** A view over the properties of an entity of this kind. */
    public OutlookObject view(Map<String, Object> properties) {
        return view.apply(properties);
    }

    /** Headers that tell an entity of this kind, by the property that each has its value from. */
    public Map<String, String> headers() {
        return headers;
    }
}
