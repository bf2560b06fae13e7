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

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How often something recurs. */
public final class RecurrencePattern extends OutlookObject {

    public RecurrencePattern() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecurrencePattern(Map<String, Object> properties) {
        super(properties);
    }

    /** daily, weekly, absoluteMonthly, relativeMonthly, absoluteYearly or relativeYearly. */
    public String getType() {
        return string("type");
    }

    public void setType(String type) {
        set("type", type);
    }

    /** Units of the type between occurrences. */
    public Integer getInterval() {
        return integer("interval");
    }

    public void setInterval(Integer interval) {
        set("interval", interval);
    }

    /** Day of the month. */
    public Integer getDayOfMonth() {
        return integer("dayOfMonth");
    }

    public void setDayOfMonth(Integer dayOfMonth) {
        set("dayOfMonth", dayOfMonth);
    }

    /** Month of the year. */
    public Integer getMonth() {
        return integer("month");
    }

    public void setMonth(Integer month) {
        set("month", month);
    }

    /** Days of the week. */
    public List<String> getDaysOfWeek() {
        return strings("daysOfWeek");
    }

    public void setDaysOfWeek(List<String> daysOfWeek) {
        set("daysOfWeek", daysOfWeek);
    }

    /** First day of the week. */
    public String getFirstDayOfWeek() {
        return string("firstDayOfWeek");
    }

    public void setFirstDayOfWeek(String firstDayOfWeek) {
        set("firstDayOfWeek", firstDayOfWeek);
    }

    /** Which of these days: first, second, third, fourth or last. */
    public String getIndex() {
        return string("index");
    }

    public void setIndex(String index) {
        set("index", index);
    }
}
