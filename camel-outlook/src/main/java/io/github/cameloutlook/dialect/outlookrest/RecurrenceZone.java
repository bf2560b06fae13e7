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

/** The time zone of a recurrence lies beside its range in Outlook REST, and inside of it in Graph. */
final class RecurrenceZone implements Reshaping {

    static final String ON_WIRE = "RecurrenceTimeZone";
    private static final String NEUTRAL = "recurrenceTimeZone";

    @Override
    @SuppressWarnings("unchecked") // translated objects have text keys
    public void encoded(Map<String, Object> neutral, Map<String, Object> wire) {
        if (wire.get("Range") instanceof Map<?, ?> range && range.containsKey(ON_WIRE) && !wire.containsKey(ON_WIRE)) {
            wire.put(ON_WIRE, ((Map<String, Object>) range).remove(ON_WIRE));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void decoded(Map<String, Object> neutral) {
        if (neutral.get("range") instanceof Map<?, ?> range && neutral.containsKey(NEUTRAL) && !range.containsKey(NEUTRAL)) {
            ((Map<String, Object>) range).put(NEUTRAL, neutral.remove(NEUTRAL));
        }
    }
}
