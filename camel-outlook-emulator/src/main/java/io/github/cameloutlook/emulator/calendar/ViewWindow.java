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
package io.github.cameloutlook.emulator.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.QueryOptions;

/**
 * The part of a calendar that a view shows.
 *
 * @param from   its begin
 * @param before its end
 */
public record ViewWindow(Instant from, Instant before) {

    private static final int MOST_DAYS = 1825;

    /** Reads the parameters startDateTime and endDateTime; 400 when they make no window. */
    public static ViewWindow of(QueryOptions query) {
        return of(parameter(query, "startDateTime"), parameter(query, "endDateTime"));
    }

    static ViewWindow of(String start, String end) {
        if (start == null || end == null) {
            throw new GraphException(
                    400, "ErrorInvalidParameter",
                    "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.");
        }
        ViewWindow window = new ViewWindow(moment("StartDateTime", start), moment("EndDateTime", end));
        if (window.before().isBefore(window.from())) {
            throw new GraphException(400, "ErrorInvalidParameter", "The end of the time window is before its start.");
        }
        if (Duration.between(window.from(), window.before()).toDays() > MOST_DAYS) {
            throw new GraphException(
                    400, "ErrorInvalidRequest",
                    "Your request can't be completed. The range between the start and end dates is greater than the allowed "
                                                + "range. Maximum number of days: " + MOST_DAYS);
        }
        return window;
    }

    private static Instant moment(String parameter, String text) {
        Instant moment = EventTimes.moment(text);
        if (moment == null) {
            throw new GraphException(
                    400, "ErrorInvalidParameter", "The value '" + text + "' of the parameter '" + parameter + "' is invalid.");
        }
        return moment;
    }

    private static String parameter(QueryOptions query, String name) {
        Optional<String> value = query.all().entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).findFirst();
        return value.orElse(null);
    }
}
