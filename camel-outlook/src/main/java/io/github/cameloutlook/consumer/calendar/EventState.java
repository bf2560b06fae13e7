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
import java.util.Map;
import java.util.Set;

/**
 * What has to be known of an event to tell what changed in it.
 *
 * @param fingerprint of everything but its times
 * @param times       when it is
 * @param cancelled   whether it is cancelled
 */
public record EventState(int fingerprint, EventTimes times, boolean cancelled) {

    /**
     * What belongs to the place of an occurrence in its series, or changes with every write to any part of the series.
     */
    private static final Set<String> NO_CONTENT = Set.of(
            "id", "changeKey", "createdDateTime", "lastModifiedDateTime", "start", "end", "type", "seriesMasterId",
            "originalStart", "iCalUId", "uid", "occurrenceId", "webLink", "recurrence", "cancelledOccurrences",
            "exceptionOccurrences");

    /** The state of a single event: each write to it gives it another ETag. */
    static EventState ofSingle(Map<String, Object> event) {
        int fingerprint = event.get("@odata.etag") instanceof String etag ? fold(hash(etag)) : content(event);
        return new EventState(fingerprint, EventTimes.of(event), isCancelled(event));
    }

    /**
     * The state of a part of a series. The parts of a series share its ETag: a write to one of them gives all another
     * one. So their content tells whether they changed.
     *
     * @param occurrence the part
     * @param content    where its content is: in the series for an ordinary occurrence, in itself for an exception
     */
    static EventState ofOccurrence(Map<String, Object> occurrence, Map<String, Object> content) {
        return new EventState(content(content), EventTimes.of(occurrence), isCancelled(occurrence));
    }

    private static boolean isCancelled(Map<String, Object> event) {
        return Boolean.TRUE.equals(event.get("isCancelled"));
    }

    private static int content(Map<String, Object> event) {
        long sum = 0;
        for (Map.Entry<String, Object> property : event.entrySet()) {
            if (!property.getKey().startsWith("@") && !NO_CONTENT.contains(property.getKey())) {
                sum += mixed(hash(property.getKey()) * 31 + value(property.getValue()));
            }
        }
        return fold(sum);
    }

    /** Independent of the order of properties, and not of that of the elements of a list. */
    private static long value(Object value) {
        if (value instanceof Map<?, ?> map) {
            long sum = 1;
            for (Map.Entry<?, ?> property : map.entrySet()) {
                sum += mixed(hash(String.valueOf(property.getKey())) * 31 + value(property.getValue()));
            }
            return sum;
        }
        if (value instanceof List<?> list) {
            long sum = 2;
            for (Object element : list) {
                sum = mixed(sum * 31 + value(element));
            }
            return sum;
        }
        return hash(String.valueOf(value));
    }

    /** FNV-1a over the characters. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The finalizer of MurmurHash3, which spreads the bits. */
    private static long mixed(long value) {
        long hash = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    private static int fold(long hash) {
        return (int) (hash ^ hash >>> 32);
    }
}
