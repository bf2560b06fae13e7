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
package io.github.cameloutlook.convert;

import java.time.temporal.Temporal;

/**
 * A recurrence as the value of an RRULE (RFC 5545). The type converters turn it into a PatternedRecurrence.
 *
 * @param text  the rule, such as FREQ=WEEKLY;BYDAY=MO
 * @param start begin of the series, without which no rule has a meaning: a ZonedDateTime, or a LocalDate for whole days
 */
public record RecurrenceRule(String text, Temporal start) {
}
