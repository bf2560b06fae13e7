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
import java.time.temporal.ChronoUnit;

/**
 * Which part of a calendar is watched at a time. The service keeps the window of a walk as it was at the begin of the
 * walk, so the window moves in steps: it reaches a step farther than it has to, and moves when that is used up.
 *
 * @param before how far it reaches into the past at least
 * @param ahead  how far it reaches into the future at least
 */
public record WindowSchedule(Duration before, Duration ahead) {

    /** A move costs a walk over everything in the window. */
    private static final Duration LONGEST_STEP = Duration.ofDays(1);

    public WindowSchedule {
        if (before.isNegative() || ahead.isNegative() || ahead.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("A window of a calendar reaches at least a minute ahead");
        }
    }

    Duration step() {
        return ahead.compareTo(LONGEST_STEP) < 0 ? ahead : LONGEST_STEP;
    }

    /** The window of a walk that begins now. */
    public CalendarWindow window(Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        return new CalendarWindow(minute.minus(before), minute.plus(ahead).plus(step()));
    }

    /**
     * Whether a walk over another window has to begin: time went on, the clock was set back, or more is to be watched
     * than when the window was chosen.
     */
    public boolean isDue(CalendarWindow window, Instant now) {
        return window.to().isBefore(now.plus(ahead)) || window.from().isAfter(now.minus(before).plusSeconds(60));
    }
}
