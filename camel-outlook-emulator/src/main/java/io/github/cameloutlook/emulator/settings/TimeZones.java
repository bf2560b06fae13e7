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
package io.github.cameloutlook.emulator.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Time zones by the names that Outlook uses: those of Windows, and those of IANA. */
public final class TimeZones {

    private static final Map<String, String> WINDOWS = load();

    private TimeZones() {
    }

    private static Map<String, String> load() {
        Map<String, String> zones = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try (InputStream in = TimeZones.class.getResourceAsStream("windows-zones.txt");
             BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] names = line.split("=");
                if (names.length == 2) {
                    zones.put(names[0].strip(), names[1].strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(zones);
    }

    /** Windows names with the IANA name of each. */
    public static Map<String, String> windows() {
        return WINDOWS;
    }

    /** The zone of a Windows or IANA name, if there is one. */
    public static Optional<ZoneId> find(String name) {
        try {
            return Optional.of(ZoneId.of(WINDOWS.getOrDefault(name, name)));
        } catch (DateTimeException e) {
            // the caller says what to do about an unknown zone
            return Optional.empty();
        }
    }
}
