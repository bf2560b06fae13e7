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

/** Automatic replies of a mailbox. */
public final class AutomaticRepliesSetting extends OutlookObject {

    public AutomaticRepliesSetting() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AutomaticRepliesSetting(Map<String, Object> properties) {
        super(properties);
    }

    /** disabled, alwaysEnabled or scheduled. */
    public String getStatus() {
        return string("status");
    }

    public void setStatus(String status) {
        set("status", status);
    }

    /** Who outside gets a reply: none, contactsOnly or all. */
    public String getExternalAudience() {
        return string("externalAudience");
    }

    public void setExternalAudience(String externalAudience) {
        set("externalAudience", externalAudience);
    }

    /** Reply to people inside the organization. */
    public String getInternalReplyMessage() {
        return string("internalReplyMessage");
    }

    public void setInternalReplyMessage(String internalReplyMessage) {
        set("internalReplyMessage", internalReplyMessage);
    }

    /** Reply to people outside. */
    public String getExternalReplyMessage() {
        return string("externalReplyMessage");
    }

    public void setExternalReplyMessage(String externalReplyMessage) {
        set("externalReplyMessage", externalReplyMessage);
    }

    /** Has replies sent from a begin, which must lie in the future, until an end. */
    public void schedule(ZonedDateTime start, ZonedDateTime end) {
        setStatus("scheduled");
        setScheduledStartDateTime(DateTimeTimeZone.of(start));
        setScheduledEndDateTime(DateTimeTimeZone.of(end));
    }

    /** Begin of scheduled replies in its zone; null when it is absent. */
    public ZonedDateTime getScheduledStartTime() {
        DateTimeTimeZone start = getScheduledStartDateTime();
        return start == null ? null : start.toZonedDateTime();
    }

    /** End of scheduled replies in its zone; null when it is absent. */
    public ZonedDateTime getScheduledEndTime() {
        DateTimeTimeZone end = getScheduledEndDateTime();
        return end == null ? null : end.toZonedDateTime();
    }

    /** Begin of scheduled replies; the service only takes the future. */
    public DateTimeTimeZone getScheduledStartDateTime() {
        return object("scheduledStartDateTime", DateTimeTimeZone::new);
    }

    public void setScheduledStartDateTime(DateTimeTimeZone scheduledStartDateTime) {
        set("scheduledStartDateTime", scheduledStartDateTime);
    }

    /** End of scheduled replies. */
    public DateTimeTimeZone getScheduledEndDateTime() {
        return object("scheduledEndDateTime", DateTimeTimeZone::new);
    }

    public void setScheduledEndDateTime(DateTimeTimeZone scheduledEndDateTime) {
        set("scheduledEndDateTime", scheduledEndDateTime);
    }
}
