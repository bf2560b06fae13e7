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

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Days and hours on which the owner of a mailbox works. */
public final class WorkingHours extends OutlookObject {

    public WorkingHours() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkingHours(Map<String, Object> properties) {
        super(properties);
    }

    /** Days of the week. */
    public List<String> getDaysOfWeek() {
        return strings("daysOfWeek");
    }

    public void setDaysOfWeek(List<String> daysOfWeek) {
        set("daysOfWeek", daysOfWeek);
    }

    /** Begin as local time, such as 08:00:00. */
    public LocalTime getStartTime() {
        return localTime("startTime");
    }

    public void setStartTime(LocalTime startTime) {
        set("startTime", startTime);
    }

    /** End as local time. */
    public LocalTime getEndTime() {
        return localTime("endTime");
    }

    public void setEndTime(LocalTime endTime) {
        set("endTime", endTime);
    }

    /** Zone of the times. */
    public TimeZoneName getTimeZone() {
        return object("timeZone", TimeZoneName::of);
    }

    public void setTimeZone(TimeZoneName timeZone) {
        set("timeZone", timeZone);
    }
}
