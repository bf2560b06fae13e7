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

import java.time.ZonedDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A period of time. */
public final class TimeSlot extends OutlookObject {

    public TimeSlot() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TimeSlot(Map<String, Object> properties) {
        super(properties);
    }

    /** The period from a begin to an end, which it does not include. */
    public static TimeSlot of(ZonedDateTime start, ZonedDateTime end) {
        TimeSlot slot = new TimeSlot();
        slot.setStart(DateTimeTimeZone.of(start));
        slot.setEnd(DateTimeTimeZone.of(end));
        return slot;
    }

    /** Begin in its zone; null when it is absent. See {@link DateTimeTimeZone#toZonedDateTime()}. */
    public ZonedDateTime getStartTime() {
        DateTimeTimeZone start = getStart();
        return start == null ? null : start.toZonedDateTime();
    }

    /** End in its zone; null when it is absent. See {@link DateTimeTimeZone#toZonedDateTime()}. */
    public ZonedDateTime getEndTime() {
        DateTimeTimeZone end = getEnd();
        return end == null ? null : end.toZonedDateTime();
    }

    /** Begin. */
    public DateTimeTimeZone getStart() {
        return object("start", DateTimeTimeZone::new);
    }

    public void setStart(DateTimeTimeZone start) {
        set("start", start);
    }

    /** End. */
    public DateTimeTimeZone getEnd() {
        return object("end", DateTimeTimeZone::new);
    }

    public void setEnd(DateTimeTimeZone end) {
        set("end", end);
    }
}
