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

/** Times that a meeting may take place at. */
public final class TimeConstraint extends OutlookObject {

    public TimeConstraint() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TimeConstraint(Map<String, Object> properties) {
        super(properties);
    }

    /** Which hours count: work, personal, unrestricted or unknown. */
    public String getActivityDomain() {
        return string("activityDomain");
    }

    public void setActivityDomain(String activityDomain) {
        set("activityDomain", activityDomain);
    }

    /** The periods. */
    public List<TimeSlot> getTimeSlots() {
        return objects("timeSlots", TimeSlot::new);
    }

    public void setTimeSlots(List<TimeSlot> timeSlots) {
        set("timeSlots", timeSlots);
    }
}
