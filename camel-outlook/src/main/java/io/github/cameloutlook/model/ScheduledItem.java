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
import java.util.List;
import java.util.Map;

/** What an event says about when it takes place: its times, its recurrence and its place in a series. */
public abstract class ScheduledItem extends OutlookItem {

    protected ScheduledItem() {
    }

    /** A view over these properties. */
    protected ScheduledItem(Map<String, Object> properties) {
        super(properties);
    }

    /** Begin as it came: in the zone that was asked for, else in UTC. See {@link OutlookEvent#getStartTime()}. */
    public DateTimeTimeZone getStart() {
        return object("start", DateTimeTimeZone::new);
    }

    public void setStart(DateTimeTimeZone start) {
        set("start", start);
    }

    /** End, exclusive, as it came: in the zone that was asked for, else in UTC. */
    public DateTimeTimeZone getEnd() {
        return object("end", DateTimeTimeZone::new);
    }

    public void setEnd(DateTimeTimeZone end) {
        set("end", end);
    }

    /** Whether it takes whole days; its begin and end are then midnights of one zone. */
    public Boolean getIsAllDay() {
        return bool("isAllDay");
    }

    public void setIsAllDay(Boolean isAllDay) {
        set("isAllDay", isAllDay);
    }

    /**
     * Zone in which the begin was written when the event was made; a Windows or IANA name, or tzone://Microsoft/Custom
     * for one of an old program's making.
     */
    public String getOriginalStartTimeZone() {
        return string("originalStartTimeZone");
    }

    /** Zone in which the end was written when the event was made. */
    public String getOriginalEndTimeZone() {
        return string("originalEndTimeZone");
    }

    /**
     * When an occurrence would begin if it had not been moved. The service gives it in UTC, whatever zone the event was
     * made in.
     */
    public Instant getOriginalStart() {
        return instant("originalStart");
    }

    /** Whether the organizer cancelled it. */
    public Boolean getIsCancelled() {
        return bool("isCancelled");
    }

    /** Whether there will be a reminder. */
    public Boolean getIsReminderOn() {
        return bool("isReminderOn");
    }

    public void setIsReminderOn(Boolean isReminderOn) {
        set("isReminderOn", isReminderOn);
    }

    /** Minutes between the reminder and the begin. */
    public Integer getReminderMinutesBeforeStart() {
        return integer("reminderMinutesBeforeStart");
    }

    public void setReminderMinutesBeforeStart(Integer reminderMinutesBeforeStart) {
        set("reminderMinutesBeforeStart", reminderMinutesBeforeStart);
    }

    /** singleInstance, seriesMaster, occurrence, or exception (an occurrence that was changed). */
    public String getType() {
        return string("type");
    }

    /** Id of the series that an occurrence or exception belongs to. */
    public String getSeriesMasterId() {
        return string("seriesMasterId");
    }

    /** Rule of a series; null for anything else. */
    public PatternedRecurrence getRecurrence() {
        return object("recurrence", PatternedRecurrence::new);
    }

    public void setRecurrence(PatternedRecurrence recurrence) {
        set("recurrence", recurrence);
    }

    /** Ids of the occurrences that were taken out of the series; only when selected. */
    public List<String> getCancelledOccurrences() {
        return strings("cancelledOccurrences");
    }

    /** Occurrences that were changed, when they were expanded. */
    public List<OutlookEvent> getExceptionOccurrences() {
        return objects("exceptionOccurrences", OutlookEvent::new);
    }

    /** Occurrences of the series in a window, when they were expanded. */
    public List<OutlookEvent> getInstances() {
        return objects("instances", OutlookEvent::new);
    }
}
