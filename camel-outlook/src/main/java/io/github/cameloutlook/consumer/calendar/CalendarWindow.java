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

import java.time.Duration;
import java.time.Instant;

/**
 * The part of a calendar that is watched.
 *
 * @param from its begin
 * @param to   its end
 */
public record CalendarWindow(Instant from, Instant to) {

    /**
     * Between the zones that are farthest ahead and farthest behind; the day of an event may be that of any of them.
     */
    private static final Duration DAY_SHIFT = Duration.ofHours(14);

    /** Whether an event is in the window, at least for a moment; one of whole days also if it is so somewhere. */
    public boolean covers(EventTimes times) {
        Duration shift = times.allDay() ? DAY_SHIFT : Duration.ZERO;
        long begin = from.minus(shift).getEpochSecond();
        return times.start() < to.plus(shift).getEpochSecond()
                && (times.end() > begin || times.start() == times.end() && times.start() >= begin);
    }

    /** Whether an event was over before the window begins, wherever one is. */
    public boolean isAfter(EventTimes times) {
        return times.end() <= from.minus(times.allDay() ? DAY_SHIFT : Duration.ZERO).getEpochSecond()
                && times.start() < from.getEpochSecond();
    }
}
