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

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The content of occurrences: the service reports of them little more than when they are, the rest is in their series.
 * Each series is read once a round, and again when it was written to meanwhile.
 */
final class SeriesContent {

    private static final String ETAG = "@odata.etag";

    /** More series than that in one round are read again. */
    private static final int MOST = 500;

    /** What is the series' own, and of no meaning for one of its occurrences. */
    private static final Set<String> OF_THE_SERIES = Set.of(
            "id", "@odata.context", "recurrence", "cancelledOccurrences", "exceptionOccurrences", "iCalUId", "webLink",
            "occurrenceId", "originalStart");

    private final CalendarService service;
    private final Map<String, CalendarService.Reading> series = new HashMap<>();

    SeriesContent(CalendarService service) {
        this.service = service;
    }

    void forget() {
        series.clear();
    }

    /** Reads the series that these events are occurrences of, as far as they are not known. */
    void read(Collection<Map<String, Object>> events) {
        Set<String> ids = new LinkedHashSet<>();
        for (Map<String, Object> event : events) {
            if (isOrdinary(event)) {
                String id = (String) event.get("seriesMasterId");
                ids.add(id);
                // a series was written to meanwhile: it has the ETag of its occurrences
                CalendarService.Reading known = series.get(id);
                if (known != null && known.event() != null
                        && !Objects.equals(known.event().get(ETAG), event.getOrDefault(ETAG, known.event().get(ETAG)))) {
                    series.remove(id);
                }
            }
        }
        if (series.size() + ids.size() > MOST) {
            series.clear();
        }
        ids.removeAll(series.keySet());
        if (ids.isEmpty()) {
            return;
        }
        List<String> asked = List.copyOf(ids);
        List<CalendarService.Reading> readings = service.read(asked);
        for (int index = 0; index < asked.size(); index++) {
            series.put(asked.get(index), readings.get(index));
        }
    }

    /** Where the content of an event is: in its series, which was read before, or in itself. */
    CalendarService.Reading contentOf(Map<String, Object> event) {
        return isOrdinary(event)
                ? series.get((String) event.get("seriesMasterId")) : new CalendarService.Reading(event, null);
    }

    /** Whether an event is an occurrence that is like its series. */
    static boolean isOrdinary(Map<String, Object> event) {
        return "occurrence".equals(event.get("type")) && event.get("seriesMasterId") instanceof String;
    }

    /** Whether an event is an occurrence, like its series or not. */
    static boolean isPart(Map<String, Object> event) {
        return "occurrence".equals(event.get("type")) || "exception".equals(event.get("type"));
    }

    /** An occurrence as a whole event, with what is its own and the rest from its series. */
    static Map<String, Object> whole(Map<String, Object> event, Map<String, Object> content) {
        if (event == content || content == null) {
            return event;
        }
        Map<String, Object> whole = new LinkedHashMap<>(content);
        whole.keySet().removeAll(OF_THE_SERIES);
        whole.put("recurrence", null); // as the service has it for occurrences
        whole.putAll(event);
        return whole;
    }
}
