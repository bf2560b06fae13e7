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
package io.github.cameloutlook.emulator.meeting;

import java.nio.charset.StandardCharsets;

/** Lines of iCalendar (RFC 5545). */
final class CalendarText {

    private static final int MOST_BYTES = 75;

    private final StringBuilder text = new StringBuilder();

    /** A property whose value has a form of its own. */
    void line(String name, String value) {
        int bytes = 0;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
        }
        text.append("\r\n");
    }

    /** A property whose value is text; nothing when it is null. */
    void text(String name, Object value) {
        if (value != null) {
            line(name, value.toString().replace("\\", "\\\\").replaceAll("\\r\\n|\\r|\\n", "\\\\n").replace(",", "\\,")
                    .replace(";", "\\;"));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
