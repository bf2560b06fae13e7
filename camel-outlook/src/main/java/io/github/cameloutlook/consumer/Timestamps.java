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
package io.github.cameloutlook.consumer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/** Reads and compares the service's timestamps, cheaply: it is done for every item of a walk. */
final class Timestamps {

    private static final int WHOLE_SECONDS = "2026-01-31T08:00:00Z".length();

    private Timestamps() {
    }

    /** The instant of a property; null when it is absent or not an instant. */
    static Instant read(Map<String, Object> item, String property) {
        return parse(item.get(property) instanceof String text ? text : null);
    }

    static Instant parse(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The later of two timestamps as the service writes them; null counts as earliest. */
    static String later(String one, String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return isLater(one, other) ? one : other;
    }

    private static boolean isLater(String one, String other) {
        // UTC in whole seconds sorts as text; parsing costs a hundred times as much
        if (one.length() == WHOLE_SECONDS && other.length() == WHOLE_SECONDS) {
            return one.compareTo(other) > 0;
        }
        Instant first = parse(one);
        Instant second = parse(other);
        return first != null && (second == null || first.isAfter(second));
    }
}
