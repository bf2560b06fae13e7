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

/** Flag that marks an item for follow-up. The service requires a start when there is a due date. */
public final class FollowupFlag extends OutlookObject {

    public FollowupFlag() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FollowupFlag(Map<String, Object> properties) {
        super(properties);
    }

    /** notFlagged, flagged or complete. */
    public String getFlagStatus() {
        return string("flagStatus");
    }

    public void setFlagStatus(String flagStatus) {
        set("flagStatus", flagStatus);
    }

    /** Day on which follow-up begins; null when it is absent. See {@link DateTimeTimeZone#toLocalDate()}. */
    public LocalDate getStartDate() {
        return date(getStartDateTime());
    }

    /** Sets the day; the service gets it as midnight in UTC. */
    public void setStartDate(LocalDate date) {
        set("startDateTime", midnight(date));
    }

    /** Day by which it is due; null when it is absent. See {@link DateTimeTimeZone#toLocalDate()}. */
    public LocalDate getDueDate() {
        return date(getDueDateTime());
    }

    /** Sets the day; the service gets it as midnight in UTC. */
    public void setDueDate(LocalDate date) {
        set("dueDateTime", midnight(date));
    }

    /** Day on which it was completed; null when it is absent. See {@link DateTimeTimeZone#toLocalDate()}. */
    public LocalDate getCompletedDate() {
        return date(getCompletedDateTime());
    }

    /** Sets the day; the service gets it as midnight in UTC. */
    public void setCompletedDate(LocalDate date) {
        set("completedDateTime", midnight(date));
    }

    /** When follow-up begins. */
    public DateTimeTimeZone getStartDateTime() {
        return object("startDateTime", DateTimeTimeZone::new);
    }

    public void setStartDateTime(DateTimeTimeZone startDateTime) {
        set("startDateTime", startDateTime);
    }

    /** When follow-up is due. */
    public DateTimeTimeZone getDueDateTime() {
        return object("dueDateTime", DateTimeTimeZone::new);
    }

    public void setDueDateTime(DateTimeTimeZone dueDateTime) {
        set("dueDateTime", dueDateTime);
    }

    /** When follow-up was completed. */
    public DateTimeTimeZone getCompletedDateTime() {
        return object("completedDateTime", DateTimeTimeZone::new);
    }

    public void setCompletedDateTime(DateTimeTimeZone completedDateTime) {
        set("completedDateTime", completedDateTime);
    }
}
