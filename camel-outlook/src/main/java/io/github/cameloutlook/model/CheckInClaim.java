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

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Somebody's word that they came to a place that was booked. */
public final class CheckInClaim extends OutlookObject {

    public CheckInClaim() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CheckInClaim(Map<String, Object> properties) {
        super(properties);
    }

    /** Identity of the event for which the place was booked. */
    public String getCalendarEventId() {
        return string("calendarEventId");
    }

    /** How they said it: manual, inferred, verified or unspecified. */
    public String getCheckInMethod() {
        return string("checkInMethod");
    }

    /** When. */
    public Instant getCreatedDateTime() {
        return instant("createdDateTime");
    }
}
