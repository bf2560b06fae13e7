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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The table of Windows and IANA names, as it lies in the resource. Names are found in any case. */
final class TimeZoneTable {

    private final Set<String> known = ZoneId.getAvailableZoneIds();
    private final Map<String, String> ianaByWindows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> windowsByIana = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> ianaSpelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    TimeZoneTable() {
        known.forEach(id -> ianaSpelling.put(id, id));
        try (InputStream in = TimeZoneTable.class.getResourceAsStream("time-zones.txt");
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int oneWay = line.indexOf('>');
        if (oneWay > 0) {
            ianaByWindows.put(line.substring(0, oneWay), line.substring(oneWay + 1));
            return;
        }
        int equals = line.indexOf('=');
        String windows = line.substring(0, equals);
        String[] ids = line.substring(equals + 1).split(" ");
        for (String id : ids) {
            windowsByIana.put(id, windows);
        }
        ianaByWindows.put(windows, newestKnown(ids));
    }

    // the first name stands for the zone; an older Java may know the zone by an older name only
    private String newestKnown(String[] ids) {
        for (String id : ids) {
            if (known.contains(id)) {
                return id;
            }
        }
        return ids[0];
    }

    /** Windows names, each with the IANA name that stands for it. */
    Map<String, String> windows() {
        return ianaByWindows;
    }

    /** The IANA name of a Windows zone; null when there is no such zone. */
    String iana(String windows) {
        return ianaByWindows.get(windows);
    }

    /** The Windows name of an IANA zone; null when it has none. */
    String windows(String iana) {
        return windowsByIana.get(iana);
    }

    /** The IANA name in the right case; null when this Java does not know it. */
    String spelling(String iana) {
        return ianaSpelling.get(iana);
    }
}
