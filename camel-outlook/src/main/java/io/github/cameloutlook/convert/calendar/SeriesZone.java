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
package io.github.cameloutlook.convert.calendar;

import java.time.ZoneId;
import java.time.ZonedDateTime;

import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.TimeZoneNames;

/**
 * Zone in which days of a series are days.
 *
 * @param id the zone; null when the event is no series, and its own zone will do
 */
record SeriesZone(ZoneId id) {

    static SeriesZone of(OutlookEvent event) {
        if (event.getRecurrence() == null || event.getRecurrence().getRange() == null) {
            return new SeriesZone(null);
        }
        return new SeriesZone(TimeZoneNames.find(event.getRecurrence().getRange().getRecurrenceTimeZone()).orElse(null));
    }

    ZonedDateTime in(ZonedDateTime time) {
        return id == null || time == null ? time : time.withZoneSameInstant(id);
    }
}
