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
package io.github.cameloutlook.emulator.mime;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.github.cameloutlook.emulator.store.Content;

/** The raw value of an attached event (iCalendar, RFC 5545) or contact (vCard, RFC 6350). */
public final class AttachedItem {

    private AttachedItem() {
    }

    public static String contentType(Map<String, Object> item) {
        return isEvent(item) ? "text/calendar" : "text/vcard";
    }

    public static Content text(Map<String, Object> item) {
        StringBuilder text = new StringBuilder();
        if (isEvent(item)) {
            line(text, "BEGIN", "VCALENDAR");
            line(text, "VERSION", "2.0");
            line(text, "PRODID", "camel-outlook-emulator");
            line(text, "BEGIN", "VEVENT");
            value(text, "SUMMARY", item.get("subject"));
            time(text, "DTSTART", item.get("start"));
            time(text, "DTEND", item.get("end"));
            line(text, "END", "VEVENT");
            line(text, "END", "VCALENDAR");
        } else {
            line(text, "BEGIN", "VCARD");
            line(text, "VERSION", "3.0");
            value(text, "FN", item.get("displayName"));
            value(text, "N", item.getOrDefault("surname", item.get("displayName")));
            line(text, "END", "VCARD");
        }
        return Content.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isEvent(Map<String, Object> item) {
        return "#microsoft.graph.event".equals(item.get("@odata.type"));
    }

    private static void time(StringBuilder text, String name, Object dateTimeTimeZone) {
        if (dateTimeTimeZone instanceof Map<?, ?> map && map.get("dateTime") instanceof String dateTime) {
            String compact = dateTime.replaceAll("\\.\\d+", "").replaceAll("[-:]", "");
            line(text, name, "UTC".equals(map.get("timeZone")) ? compact + "Z" : compact);
        }
    }

    private static void value(StringBuilder text, String name, Object value) {
        if (value != null) {
            line(text, name,
                    value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;"));
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(':').append(value).append("\r\n");
    }
}
