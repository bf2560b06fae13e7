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
package io.github.cameloutlook.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A task of To Do. */
public final class OutlookTask extends OutlookObject implements HasExtensions {

    public OutlookTask() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookTask(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** What is to be done. */
    public String getTitle() {
        return string("title");
    }

    public void setTitle(String title) {
        set("title", title);
    }

    /** Notes. */
    public ItemBody getBody() {
        return object("body", ItemBody::new);
    }

    public void setBody(ItemBody body) {
        set("body", body);
    }

    /** When the notes were changed. */
    public Instant getBodyLastModifiedDateTime() {
        return instant("bodyLastModifiedDateTime");
    }

    /** Categories by name. */
    public List<String> getCategories() {
        return strings("categories");
    }

    public void setCategories(List<String> categories) {
        set("categories", categories);
    }

    /** low, normal or high. */
    public String getImportance() {
        return string("importance");
    }

    public void setImportance(String importance) {
        set("importance", importance);
    }

    /** notStarted, inProgress, completed, waitingOnOthers or deferred. */
    public String getStatus() {
        return string("status");
    }

    public void setStatus(String status) {
        set("status", status);
    }

    /** Day on which to begin; null when it is absent. See {@link DateTimeTimeZone#toLocalDate()}. */
    public LocalDate getStartDate() {
        return date(getStartDateTime());
    }

    /** Sets the day; the service gets it as midnight in UTC. */
    public void setStartDate(LocalDate date) {
        set("startDateTime", midnight(date));
    }

    /** Day by which to be done; null when it is absent. See {@link DateTimeTimeZone#toLocalDate()}. */
    public LocalDate getDueDate() {
        return date(getDueDateTime());
    }

    /** Sets the day; the service gets it as midnight in UTC. */
    public void setDueDate(LocalDate date) {
        set("dueDateTime", midnight(date));
    }

    /** Day on which it was done; null when it is absent. See {@link DateTimeTimeZone#toLocalDate()}. */
    public LocalDate getCompletedDate() {
        return date(getCompletedDateTime());
    }

    /** Sets the day; the service gets it as midnight in UTC. */
    public void setCompletedDate(LocalDate date) {
        set("completedDateTime", midnight(date));
    }

    /** When to remind, in the zone of the value; null when it is absent. */
    public ZonedDateTime getReminderTime() {
        DateTimeTimeZone reminder = getReminderDateTime();
        return reminder == null ? null : reminder.toZonedDateTime();
    }

    /** Has a reminder come at this time; null takes it away. */
    public void setReminderTime(ZonedDateTime time) {
        setIsReminderOn(time != null);
        setReminderDateTime(time == null ? null : DateTimeTimeZone.of(time));
    }

    /** Day on which to begin; the time of day does not count. See {@link #getStartDate()}. */
    public DateTimeTimeZone getStartDateTime() {
        return object("startDateTime", DateTimeTimeZone::new);
    }

    public void setStartDateTime(DateTimeTimeZone startDateTime) {
        set("startDateTime", startDateTime);
    }

    /** Day by which to be done; the time of day does not count. See {@link #getDueDate()}. */
    public DateTimeTimeZone getDueDateTime() {
        return object("dueDateTime", DateTimeTimeZone::new);
    }

    public void setDueDateTime(DateTimeTimeZone dueDateTime) {
        set("dueDateTime", dueDateTime);
    }

    /** Day on which it was done. See {@link #getCompletedDate()}. */
    public DateTimeTimeZone getCompletedDateTime() {
        return object("completedDateTime", DateTimeTimeZone::new);
    }

    public void setCompletedDateTime(DateTimeTimeZone completedDateTime) {
        set("completedDateTime", completedDateTime);
    }

    /** Whether there will be a reminder. */
    public Boolean getIsReminderOn() {
        return bool("isReminderOn");
    }

    public void setIsReminderOn(Boolean isReminderOn) {
        set("isReminderOn", isReminderOn);
    }

    /** When to remind. */
    public DateTimeTimeZone getReminderDateTime() {
        return object("reminderDateTime", DateTimeTimeZone::new);
    }

    public void setReminderDateTime(DateTimeTimeZone reminderDateTime) {
        set("reminderDateTime", reminderDateTime);
    }

    /** Rule by which it comes again. */
    public PatternedRecurrence getRecurrence() {
        return object("recurrence", PatternedRecurrence::new);
    }

    public void setRecurrence(PatternedRecurrence recurrence) {
        set("recurrence", recurrence);
    }

    /** When it was created. */
    public Instant getCreatedDateTime() {
        return instant("createdDateTime");
    }

    /** When it was changed. */
    public Instant getLastModifiedDateTime() {
        return instant("lastModifiedDateTime");
    }

    /** Whether it has attachments. */
    public Boolean getHasAttachments() {
        return bool("hasAttachments");
    }

    /** Attachments, when they were expanded. */
    public List<OutlookAttachment> getAttachments() {
        return objects("attachments", OutlookAttachment::new);
    }

    public void setAttachments(List<OutlookAttachment> attachments) {
        set("attachments", attachments);
    }

    /** Steps, when they were expanded or are to be created along. */
    public List<OutlookChecklistItem> getChecklistItems() {
        return objects("checklistItems", OutlookChecklistItem::new);
    }

    public void setChecklistItems(List<OutlookChecklistItem> checklistItems) {
        set("checklistItems", checklistItems);
    }

    /** What it is about, when that was expanded or is to be created along. */
    public List<OutlookLinkedResource> getLinkedResources() {
        return objects("linkedResources", OutlookLinkedResource::new);
    }

    public void setLinkedResources(List<OutlookLinkedResource> linkedResources) {
        set("linkedResources", linkedResources);
    }

    /** Open extensions, when they were expanded or are to be created along. */
    @Override
    public List<OutlookExtension> getExtensions() {
        return objects("extensions", OutlookExtension::new);
    }

    @Override
    public void setExtensions(List<OutlookExtension> extensions) {
        set("extensions", extensions);
    }
}
