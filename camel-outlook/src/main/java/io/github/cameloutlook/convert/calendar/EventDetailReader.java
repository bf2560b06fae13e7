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
package io.github.cameloutlook.convert.calendar;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.model.GeoCoordinates;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.Location;
import io.github.cameloutlook.model.OutlookEvent;

/** Reads what an event is about, how it counts, and when it reminds. */
final class EventDetailReader {

    private static final Map<String, String> SENSITIVITIES
            = Map.of("PUBLIC", "normal", "PRIVATE", "private", "CONFIDENTIAL", "confidential", "X-PERSONAL", "personal");
    private static final Map<String, String> BUSY
            = Map.of("FREE", "free", "TENTATIVE", "tentative", "BUSY", "busy", "OOF", "oof",
                    "WORKINGELSEWHERE", "workingElsewhere");
    private static final Map<String, String> IMPORTANCES = Map.of("0", "low", "1", "normal", "2", "high");
    private static final List<String> MEETING_LINKS
            = List.of("X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK", "X-GOOGLE-CONFERENCE");

    private final Block block;
    private final OutlookEvent event;
    private final TimeReader times;

    EventDetailReader(Block block, OutlookEvent event, TimeReader times) {
        this.block = block;
        this.event = event;
        this.times = times;
    }

    void read(EventTime start, boolean cancellation) {
        put("subject", block.text("SUMMARY"));
        body();
        location();
        categories();
        put("sensitivity", mapped(SENSITIVITIES, block.text("CLASS")));
        put("importance", importance());
        String status = block.text("STATUS");
        put("showAs", showAs(status));
        event.set("isCancelled", cancellation || "CANCELLED".equalsIgnoreCase(status));
        String counter = block.text("X-MICROSOFT-DISALLOW-COUNTER");
        put("allowNewTimeProposals", counter == null ? null : (Object) !counter.equalsIgnoreCase("TRUE"));
        reminder(start);
        put("webLink", block.text("URL"));
        meeting();
        put("createdDateTime", times.instant(block.single("CREATED")));
        put("lastModifiedDateTime", times.instant(block.single("LAST-MODIFIED")));
    }

    private void body() {
        ContentLine text = block.find("DESCRIPTION");
        String html = block.all("X-ALT-DESC").stream().filter(line -> line.has("FMTTYPE", "text/html")).map(ContentLine::text)
                .findFirst().orElseGet(() -> text == null ? null : dataOf(text));
        if (html != null) {
            event.setBody(ItemBody.html(html));
        } else if (text != null) {
            event.setBody(ItemBody.text(text.text()));
        }
    }

    /** Thunderbird has the HTML in a data URI beside the text; null when there is none. */
    private static String dataOf(ContentLine line) {
        String uri = line.parameter("ALTREP");
        int comma = uri == null ? -1 : uri.indexOf(',');
        if (comma < 0 || !uri.regionMatches(true, 0, "data:text/html", 0, 14)) {
            return null;
        }
        String data = uri.substring(comma + 1);
        try {
            if (uri.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
                return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
            }
            return URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw line.malformed("ALTREP is no data URI", e);
        }
    }

    private void location() {
        ContentLine line = block.find("LOCATION");
        ContentLine geo = block.find("GEO");
        if (line == null && geo == null) {
            return;
        }
        Location location = new Location();
        if (line != null) {
            location.setDisplayName(line.text());
            if (line.parameter("ALTREP") != null) {
                location.setLocationUri(line.parameter("ALTREP"));
            }
        }
        if (geo != null) {
            location.setCoordinates(coordinates(geo));
        }
        event.setLocation(location);
    }

    private static GeoCoordinates coordinates(ContentLine geo) {
        String[] parts = geo.value().split(";");
        try {
            GeoCoordinates coordinates = new GeoCoordinates();
            coordinates.setLatitude(Double.valueOf(parts[0].strip()));
            coordinates.setLongitude(Double.valueOf(parts[1].strip()));
            return coordinates;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw geo.malformed("'" + geo.value() + "' is no latitude and longitude (52.5;13.4)", e);
        }
    }

    private void categories() {
        List<String> categories = block.all("CATEGORIES").stream().flatMap(line -> line.texts().stream()).toList();
        if (!categories.isEmpty()) {
            event.setCategories(categories);
        }
    }

    private String importance() {
        String importance = mapped(IMPORTANCES, block.text("X-MICROSOFT-CDO-IMPORTANCE"));
        ContentLine priority = block.find("PRIORITY");
        if (importance != null || priority == null) {
            return importance;
        }
        try {
            int value = Integer.parseInt(priority.value().strip());
            return value == 0 ? null : value < 5 ? "high" : value == 5 ? "normal" : "low";
        } catch (NumberFormatException e) {
            throw priority.malformed("'" + priority.value() + "' is no number from 0 to 9", e);
        }
    }

    private String showAs(String status) {
        for (String property : List.of("X-MICROSOFT-CDO-INTENDEDSTATUS", "X-MICROSOFT-CDO-BUSYSTATUS")) {
            String busy = mapped(BUSY, block.text(property));
            // an invitation is tentative until it is answered; what it will be is the intended status
            if (busy != null) {
                return busy;
            }
        }
        String transparency = block.text("TRANSP");
        if ("TRANSPARENT".equalsIgnoreCase(transparency)) {
            return "free";
        }
        if ("TENTATIVE".equalsIgnoreCase(status)) {
            return "tentative";
        }
        return transparency == null && !"CONFIRMED".equalsIgnoreCase(status) ? null : "busy";
    }

    /** The first alarm that rings at a time before the begin. Without one there is no reminder. */
    private void reminder(EventTime start) {
        for (Block alarm : block.components("VALARM")) {
            ContentLine trigger = alarm.find("TRIGGER");
            String action = alarm.text("ACTION");
            if (trigger == null || !"DISPLAY".equalsIgnoreCase(action) && !"AUDIO".equalsIgnoreCase(action)) {
                continue;
            }
            long minutes = minutesBefore(trigger, start);
            if (minutes >= 0 && minutes <= Integer.MAX_VALUE) {
                event.setIsReminderOn(true);
                event.setReminderMinutesBeforeStart((int) minutes);
                return;
            }
        }
        event.setIsReminderOn(false);
    }

    private long minutesBefore(ContentLine trigger, EventTime start) {
        if (trigger.has("VALUE", "DATE-TIME")) {
            return Duration.between(times.read(trigger).instant(), start.instant()).toMinutes();
        }
        long minutes = -TimeReader.minutes(trigger);
        if (trigger.has("RELATED", "END")) {
            return minutes - Duration.between(event.getStartTime(), event.getEndTime()).toMinutes();
        }
        return minutes;
    }

    private void meeting() {
        String link = block.all("CONFERENCE").stream().map(ContentLine::value).findFirst().orElse(null);
        for (String property : MEETING_LINKS) {
            link = link == null ? block.text(property) : link;
        }
        if (link != null) {
            event.set("onlineMeeting", new java.util.LinkedHashMap<>(Map.of("joinUrl", link)));
        }
    }

    private static String mapped(Map<String, String> names, String value) {
        return value == null ? null : names.get(value.strip().toUpperCase(Locale.ROOT));
    }

    private void put(String property, Object value) {
        if (value != null) {
            event.set(property, value);
        }
    }
}
