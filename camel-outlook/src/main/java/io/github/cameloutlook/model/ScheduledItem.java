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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an event says about when it takes place: its times, its recurrence and its place in a series. */
public abstract class ScheduledItem extends OutlookItem {

    protected ScheduledItem() {
    }

    /** A view over these properties. */
    protected ScheduledItem(Map<String, Object> properties) {
        super(properties);
    }

    /**
     * Begin on the clocks of the zone that the event was made in, whatever zone the value came in; null when the value
     * is absent. Where that zone is not told, or is one that only an old program knew, it is the zone of the value: the
     * instant is right all the same. An all-day event begins at midnight of that zone.
     * <p>
     * In the hour that a clock change repeats, only a value in UTC tells which of two alike times is meant; values come
     * in UTC unless another zone is asked for.
     *
     * @throws UnknownTimeZoneException if nobody knows the zone of the value
     */
    public ZonedDateTime getStartTime() {
        return inZone(getStart(), getOriginalStartTimeZone());
    }

    /** Sets the begin, and the zone that the event is in. See {@link DateTimeTimeZone#of(ZonedDateTime)}. */
    public void setStartTime(ZonedDateTime start) {
        setStart(start == null ? null : DateTimeTimeZone.of(start));
    }

    /** End, exclusive, on the clocks of the zone that the event was made in. See {@link #getStartTime()}. */
    public ZonedDateTime getEndTime() {
        return inZone(getEnd(), getOriginalEndTimeZone());
    }

    /** Sets the end, exclusive. See {@link DateTimeTimeZone#of(ZonedDateTime)}. */
    public void setEndTime(ZonedDateTime end) {
        setEnd(end == null ? null : DateTimeTimeZone.of(end));
    }

    private ZonedDateTime inZone(DateTimeTimeZone value, String originalZone) {
        ZonedDateTime time = value == null ? null : value.toZonedDateTime();
        Optional<ZoneId> zone = TimeZoneNames.find(originalZone);
        if (time == null || zone.isEmpty()) {
            return time;
        }
        // the service does not convert the midnights of days: they are midnights in any zone they are given in
        return Boolean.TRUE.equals(getIsAllDay()) ? time.withZoneSameLocal(zone.get()) : time.withZoneSameInstant(zone.get());
    }

    /** First day on the calendar of the event: of an all-day event its date, whatever zone it is read in. */
    public LocalDate getStartDate() {
        ZonedDateTime start = getStartTime();
        return start == null ? null : start.toLocalDate();
    }

    /** The day after the last one of an all-day event; else the day on which it ends. */
    public LocalDate getEndDate() {
        ZonedDateTime end = getEndTime();
        return end == null ? null : end.toLocalDate();
    }

    /**
     * Makes it an all-day event.
     *
     * @param start first day
     * @param end   the day after the last one
     * @param zone  zone of those who come; people in other zones see the event on the same dates
     */
    public void setAllDay(LocalDate start, LocalDate end, ZoneId zone) {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException(
                    "The end " + end + " of an all-day event is the day after its last one, so it must lie after the start "
                                               + start);
        }
        setIsAllDay(true);
        setStart(DateTimeTimeZone.of(start, zone));
        setEnd(DateTimeTimeZone.of(end, zone));
    }

    /**
     * How long it takes: the time that passes, or the days of an all-day event at 24 hours each; null without times.
     */
    public Duration getDuration() {
        ZonedDateTime start = getStartTime();
        ZonedDateTime end = getEndTime();
        if (start == null || end == null) {
            return null;
        }
        return Boolean.TRUE.equals(getIsAllDay())
                ? Duration.ofDays(ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate()))
                : Duration.between(start, end);
    }

    /**
     * When an occurrence would begin if it had not been moved, on the clocks of the zone the event was made in; null
     * when the value is absent.
     */
    public ZonedDateTime getOriginalStartTime() {
        Instant original = getOriginalStart();
        return original == null
                ? null
                : original.atZone(TimeZoneNames.find(getOriginalStartTimeZone()).orElse(ZoneOffset.UTC));
    }

    /** Begin as it came: in the zone that was asked for, else in UTC. See {@link #getStartTime()}. */
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
