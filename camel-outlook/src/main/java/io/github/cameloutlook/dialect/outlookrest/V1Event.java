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

/** What events of version 1.0 have in another form: their times, and their reminder in one property instead of two. */
final class V1Event implements Reshaping {

    private static final String REMINDER = "Reminder";
    private static final String MINUTES = "ReminderMinutesBeforeStart";
    private static final String IS_ON = "IsReminderOn";

    @Override
    public void encoded(Map<String, Object> neutral, Map<String, Object> wire) {
        V1EventTimes.encode(wire, "Start");
        V1EventTimes.encode(wire, "End");
        recurrence(wire);
        reminder(wire);
    }

    private static void recurrence(Map<String, Object> wire) {
        if (!(wire.get("Recurrence") instanceof Map<?, ?> recurrence)
                || !(recurrence.get(RecurrenceZone.ON_WIRE) instanceof String zone)) {
            return;
        }
        if (!zone.equals(wire.get("StartTimeZone"))) {
            throw new IllegalArgumentException(
                    "The recurrence is in the time zone '" + zone + "'. In " + Edition.V1_0
                                               + " it is always in that of the start, so send a start in that zone with it.");
        }
        recurrence.remove(RecurrenceZone.ON_WIRE);
    }

    /** Minutes before the start, or null for none. */
    private static void reminder(Map<String, Object> wire) {
        if (!wire.containsKey(MINUTES) && !wire.containsKey(IS_ON)) {
            return;
        }
        Object minutes = wire.remove(MINUTES);
        Object on = wire.remove(IS_ON);
        if (Boolean.TRUE.equals(on) && minutes == null) {
            throw new IllegalArgumentException(
                    Edition.V1_0 + " knows a reminder by its minutes alone. Set reminderMinutesBeforeStart, too.");
        }
        wire.put(REMINDER, Boolean.FALSE.equals(on) ? null : minutes);
    }

    @Override
    public void decoded(Map<String, Object> neutral) {
        V1EventTimes.decode(neutral, "start", "originalStartTimeZone");
        V1EventTimes.decode(neutral, "end", "originalEndTimeZone");
        if (neutral.containsKey("reminder")) {
            Object minutes = neutral.remove("reminder");
            neutral.put("isReminderOn", minutes != null);
            if (minutes != null) {
                neutral.put("reminderMinutesBeforeStart", minutes);
            }
        }
        recurrenceZone(neutral);
    }

    @SuppressWarnings("unchecked") // translated objects have text keys
    private static void recurrenceZone(Map<String, Object> neutral) {
        if (neutral.get("recurrence") instanceof Map<?, ?> recurrence && recurrence.get("range") instanceof Map<?, ?> range) {
            Object zone = neutral.get("originalStartTimeZone");
            if (zone == null && neutral.get("start") instanceof Map<?, ?> start) {
                zone = start.get("timeZone");
            }
            if (zone != null) {
                ((Map<String, Object>) range).putIfAbsent("recurrenceTimeZone", zone);
            }
        }
    }
}
