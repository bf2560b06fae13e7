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

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Options that name what else than mail an operation works on, and times. The option texts are the user documentation.
 */
@UriParams
public abstract class OutlookItemConfiguration extends OutlookEventConfiguration {

    @UriParam(label = "producer",
              description = "Id of the event that the operation works on. The header CamelOutlookEventId beats it.")
    private String eventId;
    @UriParam(label = "producer",
              description = "Id of the contact that the operation works on. The header CamelOutlookContactId beats it.")
    private String contactId;
    @UriParam(label = "producer",
              description = "Name of the open extension that the operation works on, such as com.contoso.crm. Every name that was ever used stays in the mailbox: take few and constant ones. The header CamelOutlookExtensionName beats it.")
    private String extensionName;
    @UriParam(description = "Open extensions that come along with items that are read, and with messages and tasks that are consumed: comma-separated names. The header CamelOutlookExtensions beats it for producers.")
    private String extensions;
    @UriParam(description = "Extended properties that come along with items and folders that are read, and with messages that are consumed: comma-separated ids, such as String {00020329-0000-0000-c000-000000000046} Name Color. The header CamelOutlookExtendedProperties beats it for producers.")
    private String extendedProperties;
    @UriParam(label = "producer",
              description = "Size of the photo of a user, in pixels: 48x48, 64x64, 96x96, 120x120, 240x240, 360x360, 432x432, 504x504 or 648x648. The largest there is when not set. Photos of contacts have one size. The header CamelOutlookPhotoSize beats it.")
    private String photoSize;
    @UriParam(label = "producer", defaultValue = "false",
              description = "Whether people/list looks through the directory of the organization, too, besides those whom the user has to do with. The header CamelOutlookIncludeDirectory beats it.")
    private boolean includeDirectory;
    @UriParam(description = "Calendar to work on: an id or a name. The default calendar of the mailbox when not set. The header CamelOutlookCalendar beats this option for producers.")
    private String calendar;
    @UriParam(label = "producer",
              description = "Group of calendars to work on: an id or a name. The header CamelOutlookCalendarGroup beats it.")
    private String calendarGroup;
    @UriParam(label = "producer",
              description = "Id of the task that the operation works on. The header CamelOutlookTaskId beats it.")
    private String taskId;
    @UriParam(label = "producer",
              description = "Group of task lists to work on, with the Outlook REST API: an id or a name. The header CamelOutlookTaskGroup beats it.")
    private String taskGroup;
    @UriParam(description = "Task list to work on: the well-known name defaultList or flaggedEmails, an id, or a display name. The default list when not set. The header CamelOutlookTaskList beats this option for producers.")
    private String taskList;
    @UriParam(label = "producer", defaultValue = "restId",
              description = "Kind of the ids that exchangeIds/translate is given: restId, restImmutableEntryId, ewsId, entryId or immutableEntryId. The header CamelOutlookSourceIdType beats it.")
    private String sourceIdType = "restId";
    @UriParam(label = "producer", defaultValue = "restImmutableEntryId",
              description = "Kind of the ids that exchangeIds/translate returns: restId, restImmutableEntryId, ewsId, entryId or immutableEntryId. The header CamelOutlookTargetIdType beats it.")
    private String targetIdType = "restImmutableEntryId";
    @UriParam(label = "producer", enums = "Windows,Iana",
              description = "Names that supportedTimeZones/list returns; those of Windows when not set. The header CamelOutlookTimeZoneStandard beats it.")
    private String timeZoneStandard;
    @UriParam(label = "producer",
              description = "Begin of the time that calendarView, instances, reminderView, getSchedule and findMeetingTimes look at: an ISO-8601 instant (2026-03-29T08:00:00Z), a time with offset (2026-03-29T03:00:00-05:00), or a local time or date (2026-03-29T10:00, 2026-03-29) in the zone of the option timeZone, else in UTC. The header CamelOutlookStartDateTime beats it; it may also be one of the types of java.time, or a Date.")
    private String startDateTime;
    @UriParam(label = "producer",
              description = "End of the time that calendarView, instances, reminderView, getSchedule and findMeetingTimes look at, in the forms of startDateTime. The header CamelOutlookEndDateTime beats it.")
    private String endDateTime;
    @UriParam(description = "Zone in which the service returns times of events, and in which local times of options, headers and event bodies without a zone are meant: an IANA name (Europe/Berlin) or a Windows name (W. Europe Standard Time). UTC when not set. The header CamelOutlookTimeZone beats this option for producers.")
    private String timeZone;
    @UriParam(label = "producer", defaultValue = "true",
              description = "Whether accept, tentativelyAccept and decline tell the organizer. The header CamelOutlookSendResponse beats it.")
    private boolean sendResponse = true;
    @UriParam(label = "producer",
              description = "Begin of the time that tentativelyAccept and decline propose instead, in the forms of startDateTime. Needs proposedEndDateTime. The header CamelOutlookProposedStartDateTime beats it.")
    private String proposedStartDateTime;
    @UriParam(label = "producer",
              description = "End of the time that tentativelyAccept and decline propose instead, in the forms of startDateTime. The header CamelOutlookProposedEndDateTime beats it.")
    private String proposedEndDateTime;
    @UriParam(label = "producer",
              description = "Time that snoozeReminder puts the reminder off to, in the forms of startDateTime. The header CamelOutlookNewReminderTime beats it.")
    private String newReminderTime;

    public String getEventId() {
        return eventId;
    }

    public void setEventId(String eventId) {
        this.eventId = eventId;
    }

    public String getContactId() {
        return contactId;
    }

    public void setContactId(String contactId) {
        this.contactId = contactId;
    }

    public String getExtensionName() {
        return extensionName;
    }

    public void setExtensionName(String extensionName) {
        this.extensionName = extensionName;
    }

    public String getExtensions() {
        return extensions;
    }

    public void setExtensions(String extensions) {
        this.extensions = extensions;
    }

    public String getExtendedProperties() {
        return extendedProperties;
    }

    public void setExtendedProperties(String extendedProperties) {
        this.extendedProperties = extendedProperties;
    }

    public String getPhotoSize() {
        return photoSize;
    }

    public void setPhotoSize(String photoSize) {
        this.photoSize = photoSize;
    }

    public boolean isIncludeDirectory() {
        return includeDirectory;
    }

    public void setIncludeDirectory(boolean includeDirectory) {
        this.includeDirectory = includeDirectory;
    }

    public String getCalendar() {
        return calendar;
    }

    public void setCalendar(String calendar) {
        this.calendar = calendar;
    }

    public String getCalendarGroup() {
        return calendarGroup;
    }

    public void setCalendarGroup(String calendarGroup) {
        this.calendarGroup = calendarGroup;
    }

    public String getTaskGroup() {
        return taskGroup;
    }

    public void setTaskGroup(String taskGroup) {
        this.taskGroup = taskGroup;
    }

    public String getTaskId() {
        return taskId;
    }

    public void setTaskId(String taskId) {
        this.taskId = taskId;
    }

    public String getTaskList() {
        return taskList;
    }

    public void setTaskList(String taskList) {
        this.taskList = taskList;
    }

    public String getSourceIdType() {
        return sourceIdType;
    }

    public void setSourceIdType(String sourceIdType) {
        this.sourceIdType = sourceIdType;
    }

    public String getTargetIdType() {
        return targetIdType;
    }

    public void setTargetIdType(String targetIdType) {
        this.targetIdType = targetIdType;
    }

    public String getTimeZoneStandard() {
        return timeZoneStandard;
    }

    public void setTimeZoneStandard(String timeZoneStandard) {
        this.timeZoneStandard = timeZoneStandard;
    }

    public String getStartDateTime() {
        return startDateTime;
    }

    public void setStartDateTime(String startDateTime) {
        this.startDateTime = startDateTime;
    }

    public String getEndDateTime() {
        return endDateTime;
    }

    public void setEndDateTime(String endDateTime) {
        this.endDateTime = endDateTime;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public boolean isSendResponse() {
        return sendResponse;
    }

    public void setSendResponse(boolean sendResponse) {
        this.sendResponse = sendResponse;
    }

    public String getProposedStartDateTime() {
        return proposedStartDateTime;
    }

    public void setProposedStartDateTime(String proposedStartDateTime) {
        this.proposedStartDateTime = proposedStartDateTime;
    }

    public String getProposedEndDateTime() {
        return proposedEndDateTime;
    }

    public void setProposedEndDateTime(String proposedEndDateTime) {
        this.proposedEndDateTime = proposedEndDateTime;
    }

    public String getNewReminderTime() {
        return newReminderTime;
    }

    public void setNewReminderTime(String newReminderTime) {
        this.newReminderTime = newReminderTime;
    }
}
