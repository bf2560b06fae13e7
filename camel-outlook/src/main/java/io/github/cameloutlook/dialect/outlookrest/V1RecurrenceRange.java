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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.Map;

/** The first and last day of a recurrence are times in version 1.0: midnights. */
final class V1RecurrenceRange implements Reshaping {

    private static final String MIDNIGHT = "T00:00:00Z";
    private static final int DATE = "2026-01-01".length();

    @Override
    public void encoded(Map<String, Object> neutral, Map<String, Object> wire) {
        wire.computeIfPresent("StartDate", (name, date) -> midnight(date));
        wire.computeIfPresent("EndDate", (name, date) -> midnight(date));
    }

    private static Object midnight(Object date) {
        return date instanceof String text && text.length() == DATE ? text + MIDNIGHT : date;
    }

    @Override
    public void decoded(Map<String, Object> neutral) {
        neutral.computeIfPresent("startDate", (name, time) -> date(time));
        neutral.computeIfPresent("endDate", (name, time) -> date(time));
    }

    /** Whatever the offset: the day is that of the clock. */
    private static Object date(Object time) {
        return time instanceof String text && text.length() > DATE && text.charAt(DATE) == 'T' ? text.substring(0, DATE) : time;
    }
}
