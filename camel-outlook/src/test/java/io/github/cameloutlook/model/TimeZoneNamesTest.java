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

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.impl.ICUResourceBundle;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.UResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeZoneNamesTest {

    /** Names that Windows has and CLDR has dropped. */
    private static final Set<String> DROPPED
            = Set.of("Armenian Standard Time", "Kamchatka Standard Time", "Mid-Atlantic Standard Time");

    @Test
    void everyWindowsNameOfCldrLeadsToTheZoneThatCldrNames() {
        Map<String, String> expected = new TreeMap<>();
        windowsNames().forEach(windows -> expected.put(windows, normalized(TimeZone.getIDForWindowsID(windows, "001"))));
        Map<String, String> actual = new TreeMap<>();
        TimeZoneNames.windows().forEach((windows, iana) -> actual.put(windows, normalized(iana)));
        actual.keySet().removeAll(DROPPED);
        assertThat(expected).hasSizeGreaterThan(130);
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void everyIanaNameLeadsToTheWindowsNameOfCldr() {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            String windows = TimeZone.getWindowsID(id);
            // this Java may know zones that are younger than the table
            if (windows != null) {
                expected.put(id, windows);
                actual.put(id, TimeZoneNames.windows(ZoneId.of(id)).orElse(null));
            }
        }
        assertThat(expected).hasSizeGreaterThan(550);
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void everyWindowsNameIsAZoneThatLeadsBackToIt() {
        for (String windows : TimeZoneNames.windows().keySet()) {
            ZoneId zone = TimeZoneNames.zone(windows);
            if (!DROPPED.contains(windows)) {
                assertThat(TimeZoneNames.windows(zone)).as(windows).contains(windows);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
            "W. Europe Standard Time,Europe/Berlin", "india standard time,Asia/Kolkata", "europe/vienna,Europe/Vienna",
            "Mid-Atlantic Standard Time,Etc/GMT+2", "Etc/GMT-2,Etc/GMT-2", "UTC,Z", "utc,Z", "tzone://Microsoft/Utc,Z",
            "+02:00,+02:00", "' Japan ',Japan" })
    void findsZonesByAnyName(String name, String zone) {
        assertThat(TimeZoneNames.zone(name)).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            TimeZoneNames.CUSTOM, "Customized Time Zone", "Middle-earth Standard Time", "Europe/Atlantis",
            "(UTC+01:00) Amsterdam, Berlin, Bern", "../zones", "+99:00", "" })
    void aNameThatNobodyKnowsIsTold(String name) {
        assertThat(TimeZoneNames.find(name)).isEmpty();
        assertThatThrownBy(() -> TimeZoneNames.zone(name)).isInstanceOfSatisfying(UnknownTimeZoneException.class,
                e -> assertThat(e.name()).isEqualTo(name)).hasMessageContaining("'" + name + "'");
    }

    @Test
    void noNameIsNoZone() {
        assertThat(TimeZoneNames.find(null)).isEmpty();
    }

    @Test
    void theServiceIsToldNamesThatItKnows() {
        assertThat(TimeZoneNames.wire(ZoneId.of("Europe/Vienna"))).contains("Europe/Vienna");
        assertThat(TimeZoneNames.wire(ZoneId.of("Japan"))).contains("Tokyo Standard Time");
        assertThat(Stream.of("Z", "UTC", "GMT", "Etc/UTC", "Zulu").map(ZoneId::of).map(TimeZoneNames::wire))
                .allSatisfy(name -> assertThat(name).contains("UTC"));
        assertThat(TimeZoneNames.wire(ZoneOffset.ofHours(2))).isEmpty();
        assertThat(TimeZoneNames.wire(ZoneId.of("GMT+02:00"))).isEmpty();
    }

    private static Set<String> windowsNames() {
        UResourceBundle zones = UResourceBundle.getBundleInstance(
                ICUData.ICU_BASE_NAME, "windowsZones", ICUResourceBundle.ICU_DATA_CLASS_LOADER).get("mapTimezones");
        Set<String> names = new java.util.TreeSet<>();
        for (int i = 0; i < zones.getSize(); i++) {
            names.add(zones.get(i).getKey());
        }
        return names;
    }

    // CLDR calls some zones by older names than those of IANA
    private static String normalized(String id) {
        return TimeZone.getIanaID(id);
    }
}
