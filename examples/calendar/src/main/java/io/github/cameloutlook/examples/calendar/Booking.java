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
package io.github.cameloutlook.examples.calendar;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Somebody wants to meet.
 *
 * @param subject  of the meeting
 * @param attendee who is to be there
 * @param rooms    of which any will do
 * @param earliest from when on
 * @param latest   until when
 * @param length   of the meeting, in half hours
 */
public record Booking(String subject, String attendee, List<String> rooms, ZonedDateTime earliest, ZonedDateTime latest,
        Duration length) {
}
