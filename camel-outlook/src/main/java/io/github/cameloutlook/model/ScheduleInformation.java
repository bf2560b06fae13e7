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

/** When a user, a distribution list or a room is free and busy. */
public final class ScheduleInformation extends OutlookObject {

    public ScheduleInformation() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScheduleInformation(Map<String, Object> properties) {
        super(properties);
    }

    /** Address that was asked for. */
    public String getScheduleId() {
        return string("scheduleId");
    }

    /** One digit per interval of the window: 0 free, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere. */
    public String getAvailabilityView() {
        return string("availabilityView");
    }

    /** What takes the time, as far as the caller may know. */
    public List<ScheduleItem> getScheduleItems() {
        return objects("scheduleItems", ScheduleItem::new);
    }

    /** Days and hours on which this user works. */
    public WorkingHours getWorkingHours() {
        return object("workingHours", WorkingHours::new);
    }

    /** Why there is no answer for this address. */
    public FreeBusyError getError() {
        return object("error", FreeBusyError::new);
    }
}
