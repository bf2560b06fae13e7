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

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.cameloutlook.consumer.position.Origin;
import io.github.cameloutlook.consumer.position.PositionJson;

/**
 * The text form of a {@link CalendarPosition}: one line of JSON with a version. Properties it does not know are
 * ignored, a version it does not know is refused: an older release must not throw away what a newer one wrote.
 */
public final class CalendarPositionFormat {

    private static final int VERSION = 1;
    private static final PositionJson<Stored> JSON
            = new PositionJson<>(Stored.class, VERSION, JsonInclude.Include.NON_EMPTY);

    private record Stored(int version, String query, String origin, String begin, String end, String link, boolean enumerating,
            String from,
            String told, List<FailedEvent> failed) implements PositionJson.Versioned {
    }

    private CalendarPositionFormat() {
    }

    /** @param query fingerprint of what the links stand for */
    public static String write(CalendarPosition position, String query) {
        Origin origin = position.origin();
        CalendarWindow window = position.window();
        return JSON.write(new Stored(
                VERSION, query, origin == null ? null : origin.toString(), window.from().toString(), window.to().toString(),
                position.link(),
                position.isEnumerating(), position.from() == null ? null : position.from().toString(),
                LedgerFormat.write(position.ledger), position.failed()));
    }

    /**
     * Reads a stored position. One whose links stand for something else begins to walk anew, and tells nothing again.
     *
     * @throws IllegalArgumentException if the text is damaged or of another version
     */
    public static CalendarPosition read(String text, String query) {
        Stored stored = JSON.read(text);
        if (stored.begin == null || stored.end == null || stored.told == null) {
            throw new IllegalArgumentException("The stored position is damaged: it is not the position in a calendar");
        }
        CalendarWindow window = new CalendarWindow(PositionJson.instant(stored.begin), PositionJson.instant(stored.end));
        CalendarPosition position = CalendarPosition.restored(
                LedgerFormat.read(stored.told), window, stored.link, stored.enumerating,
                PositionJson.instant(stored.from));
        if (stored.failed != null) {
            stored.failed.forEach(position::addFailed);
        }
        position.from(Origin.parse(stored.origin));
        position.stored();
        if (!query.equals(stored.query)) {
            position.enumerate(window);
        }
        return position;
    }
}
