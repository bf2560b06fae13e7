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
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** When standard time begins in a time zone that is described by its rules. */
public class StandardTimeZoneOffset extends OutlookObject {

    public StandardTimeZoneOffset() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StandardTimeZoneOffset(Map<String, Object> properties) {
        super(properties);
    }

    /** Month, from 1. */
    public Integer getMonth() {
        return integer("month");
    }

    public void setMonth(Integer month) {
        set("month", month);
    }

    /** Which of these days in the month, from 1; 5 is the last one. */
    public Integer getDayOccurrence() {
        return integer("dayOccurrence");
    }

    public void setDayOccurrence(Integer dayOccurrence) {
        set("dayOccurrence", dayOccurrence);
    }

    /** Day of the week. */
    public String getDayOfWeek() {
        return string("dayOfWeek");
    }

    public void setDayOfWeek(String dayOfWeek) {
        set("dayOfWeek", dayOfWeek);
    }

    /** Local time of day. */
    public LocalTime getTime() {
        return localTime("time");
    }

    public void setTime(LocalTime time) {
        set("time", time);
    }

    /** Year, if it is not every year. */
    public Integer getYear() {
        return integer("year");
    }

    public void setYear(Integer year) {
        set("year", year);
    }
}
