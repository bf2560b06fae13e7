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

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A reminder that is due in a window of time. */
public final class OutlookReminder extends OutlookObject {

    public OutlookReminder() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookReminder(Map<String, Object> properties) {
        super(properties);
    }

    /** Id of the event. */
    public String getEventId() {
        return string("eventId");
    }

    /** What the event is about. */
    public String getEventSubject() {
        return string("eventSubject");
    }

    /** When the event begins. */
    public DateTimeTimeZone getEventStartTime() {
        return object("eventStartTime", DateTimeTimeZone::new);
    }

    /** When it ends. */
    public DateTimeTimeZone getEventEndTime() {
        return object("eventEndTime", DateTimeTimeZone::new);
    }

    /** Where it takes place. */
    public Location getEventLocation() {
        return object("eventLocation", Location::new);
    }

    /** Where Outlook on the web shows it. */
    public String getEventWebLink() {
        return string("eventWebLink");
    }

    /** When to remind. */
    public DateTimeTimeZone getReminderFireTime() {
        return object("reminderFireTime", DateTimeTimeZone::new);
    }

    /** Version of the event. */
    public String getChangeKey() {
        return string("changeKey");
    }
}
