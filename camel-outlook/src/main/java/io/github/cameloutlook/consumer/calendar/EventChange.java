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
package io.github.cameloutlook.consumer.calendar;

import java.util.Set;

/** Kinds of change of an event in a window of a calendar. Each change is of one kind. */
public enum EventChange {
    /** The event is new in the window: made, accepted, moved in, or reached by the window as time goes on. */
    created,
    /** Something in the event differs, but neither its times nor whether it takes place. */
    updated,
    /** The event begins or ends at another time, which may be outside of the window. */
    rescheduled,
    /** The organizer cancelled the event; it is still in the calendar. */
    cancelled,
    /** The event is not in the calendar any more. */
    deleted;

    /**
     * What happened to an event that is there.
     *
     * @param  before null when it was not known
     * @return        null when nothing happened
     */
    static EventChange between(EventState before, EventState after) {
        if (after.cancelled() && (before == null || !before.cancelled())) {
            return cancelled;
        }
        if (before == null) {
            return created;
        }
        if (!before.times().equals(after.times())) {
            return rescheduled;
        }
        return before.equals(after) ? null : updated;
    }

    /** As what the change is delivered to somebody who wants certain kinds; null when it is not. */
    EventChange wanted(Set<EventChange> kinds) {
        if (kinds.contains(this)) {
            return this;
        }
        // who does not want these told apart wants them as the updates that they are
        return (this == rescheduled || this == cancelled) && kinds.contains(updated) ? updated : null;
    }
}
