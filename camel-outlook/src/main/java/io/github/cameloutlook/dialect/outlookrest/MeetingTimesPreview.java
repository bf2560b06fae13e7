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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Suggestions of meeting times as the preview of that function has them: slots instead of suggestions, and times as a
 * date and a time of day.
 */
final class MeetingTimesPreview implements Reshaping {

    private static final String SLOTS = "meetingTimeSlots";

    @Override
    public void decoded(Map<String, Object> neutral) {
        if (neutral.remove(SLOTS) instanceof List<?> slots) {
            List<Object> suggestions = new ArrayList<>(slots);
            neutral.put("meetingTimeSuggestions", suggestions);
        }
    }

    /** A time of the preview. */
    static final class Time implements Reshaping {

        private static final String DATE = "date";
        private static final String TIME = "time";
        private static final String DATE_TIME = "dateTime";

        private final boolean asked;

        /** @param asked whether requests are to have this form, too */
        Time(boolean asked) {
            this.asked = asked;
        }

        @Override
        public void encoded(Map<String, Object> neutral, Map<String, Object> wire) {
            if (!asked || !(wire.get("DateTime") instanceof String whole) || whole.indexOf('T') < 0) {
                return;
            }
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("Date", whole.substring(0, whole.indexOf('T')));
            parts.put("Time", whole.substring(whole.indexOf('T') + 1));
            parts.put("TimeZone", wire.get("TimeZone"));
            wire.clear();
            wire.putAll(parts);
        }

        @Override
        public void decoded(Map<String, Object> neutral) {
            if (neutral.get(DATE) instanceof String day && neutral.get(TIME) instanceof String time) {
                neutral.remove(DATE);
                neutral.remove(TIME);
                neutral.put(DATE_TIME, day + "T" + time);
            }
        }
    }
}
