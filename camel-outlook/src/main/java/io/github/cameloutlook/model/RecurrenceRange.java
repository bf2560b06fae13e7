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

import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How long something recurs. */
public final class RecurrenceRange extends OutlookObject {

    public RecurrenceRange() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecurrenceRange(Map<String, Object> properties) {
        super(properties);
    }

    /** Without an end. */
    public static RecurrenceRange noEnd(LocalDate start) {
        return of("noEnd", start);
    }

    /** Until a day, which may be the last one. */
    public static RecurrenceRange until(LocalDate start, LocalDate end) {
        RecurrenceRange range = of("endDate", start);
        range.setEndDate(end);
        return range;
    }

    /** A number of occurrences. */
    public static RecurrenceRange numbered(LocalDate start, int numberOfOccurrences) {
        RecurrenceRange range = of("numbered", start);
        range.setNumberOfOccurrences(numberOfOccurrences);
        return range;
    }

    private static RecurrenceRange of(String type, LocalDate start) {
        RecurrenceRange range = new RecurrenceRange();
        range.setType(type);
        range.setStartDate(start);
        return range;
    }

    /** endDate, noEnd or numbered. */
    public String getType() {
        return string("type");
    }

    public void setType(String type) {
        set("type", type);
    }

    /** First day; the service wants the date on which the event itself begins. */
    public LocalDate getStartDate() {
        return localDate("startDate");
    }

    public void setStartDate(LocalDate startDate) {
        set("startDate", startDate);
    }

    /** Last day on which it may occur; the service shows the first of January of the year 1 when there is no end. */
    public LocalDate getEndDate() {
        return localDate("endDate");
    }

    public void setEndDate(LocalDate endDate) {
        set("endDate", endDate);
    }

    /** Number of occurrences. */
    public Integer getNumberOfOccurrences() {
        return integer("numberOfOccurrences");
    }

    public void setNumberOfOccurrences(Integer numberOfOccurrences) {
        set("numberOfOccurrences", numberOfOccurrences);
    }

    /** Zone of the dates; that of the event when it is not told. */
    public String getRecurrenceTimeZone() {
        return string("recurrenceTimeZone");
    }

    public void setRecurrenceTimeZone(String recurrenceTimeZone) {
        set("recurrenceTimeZone", recurrenceTimeZone);
    }
}
