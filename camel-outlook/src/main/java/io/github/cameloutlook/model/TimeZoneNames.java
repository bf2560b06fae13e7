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
package io.github.cameloutlook.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * Names of time zones. The service takes and gives those of Windows (W. Europe Standard Time) and those of IANA
 * (Europe/Berlin); the table that leads from one to the other is that of the Unicode CLDR.
 */
public final class TimeZoneNames {

    /** What the service says instead of the name of a zone that only an old program knew. */
    public static final String CUSTOM = "tzone://Microsoft/Custom";

    private static final String MICROSOFT = "tzone://Microsoft/";
    private static final TimeZoneTable TABLE = new TimeZoneTable();

    private TimeZoneNames() {
    }

    /**
     * The zone of a name: a Windows or an IANA name in any case, UTC, or an offset such as +02:00.
     *
     * @throws UnknownTimeZoneException if there is none of that name, which is also so for {@link #CUSTOM}
     */
    public static ZoneId zone(String name) {
        return find(name).orElseThrow(() -> new UnknownTimeZoneException(name));
    }

    /** The zone of a name, as {@link #zone} finds it; empty when there is none, or no name. */
    public static Optional<ZoneId> find(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        String plain = name.strip();
        if (plain.regionMatches(true, 0, MICROSOFT, 0, MICROSOFT.length())) {
            plain = plain.substring(MICROSOFT.length());
        }
        if (plain.equalsIgnoreCase("UTC")) {
            return Optional.of(ZoneOffset.UTC);
        }
        String iana = TABLE.iana(plain);
        if (iana == null) {
            iana = TABLE.spelling(plain);
        }
        try {
            return Optional.of(ZoneId.of(iana == null ? plain : iana));
        } catch (DateTimeException e) {
            // neither a name nor an offset; the caller says what to do about it
            return Optional.empty();
        }
    }

    /** The Windows name of a zone; empty for the few that Windows does not have, and for offsets other than UTC. */
    public static Optional<String> windows(ZoneId zone) {
        return isUtc(zone) ? Optional.of("UTC") : Optional.ofNullable(TABLE.windows(zone.getId()));
    }

    /** All Windows names, each with the IANA name that stands for it. */
    public static Map<String, String> windows() {
        return Collections.unmodifiableMap(TABLE.windows());
    }

    /**
     * The name by which the service is told of a zone: the IANA name as it is, the Windows name for old IANA names
     * without a region (such as Japan). Empty for offsets other than UTC, which the service does not take for zones.
     */
    public static Optional<String> wire(ZoneId zone) {
        if (isUtc(zone)) {
            return Optional.of("UTC");
        }
        String id = TABLE.spelling(zone.getId());
        if (id == null) {
            return Optional.empty();
        }
        String windows = TABLE.windows(id);
        return id.contains("/") ? Optional.of(id) : Optional.ofNullable(windows);
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) || "UTC".equals(TABLE.windows(zone.getId()));
    }
}
