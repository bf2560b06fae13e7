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
package io.github.cameloutlook.convert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PointInTimeTest {

    private static final Instant EIGHT = Instant.parse("2027-07-01T08:00:00Z");

    static Stream<Arguments> forms() {
        ZonedDateTime zoned = EIGHT.atZone(ZoneId.of("America/New_York"));
        return Stream.of(
                arguments("2027-07-01T08:00:00Z", "2027-07-01T08:00:00", "UTC"),
                arguments("2027-07-01T10:00:00+02:00", "2027-07-01T08:00:00", "UTC"),
                arguments("2027-07-01T10:00:00 02:00", "2027-07-01T08:00:00", "UTC"),
                arguments("2027-07-01T04:00:00-04:00[America/New_York]", "2027-07-01T04:00:00", "America/New_York"),
                arguments("2027-07-01T10:00", "2027-07-01T10:00:00", "W. Europe Standard Time"),
                arguments(LocalDateTime.of(2027, 7, 1, 10, 0), "2027-07-01T10:00:00", "W. Europe Standard Time"),
                arguments(Map.of("dateTime", "2027-07-01T10:00:00.0000000"), "2027-07-01T10:00:00", "W. Europe Standard Time"),
                arguments(Map.of("dateTime", "2027-07-01T04:00:00", "timeZone", "Eastern Standard Time"), "2027-07-01T04:00:00",
                        "Eastern Standard Time"),
                arguments(zoned, "2027-07-01T04:00:00", "America/New_York"),
                arguments(OffsetDateTime.ofInstant(EIGHT, ZoneId.of("+05:00")), "2027-07-01T08:00:00", "UTC"),
                arguments(EIGHT, "2027-07-01T08:00:00", "UTC"),
                arguments(Date.from(EIGHT), "2027-07-01T08:00:00", "UTC"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isReadFromManyForms(Object value, String local, String zone) {
        PointInTime time = PointInTime.of(value, "W. Europe Standard Time", "It");
        assertThat(time.instant()).isEqualTo(EIGHT);
        assertThat(time.shape().getDateTime()).isEqualTo(local);
        assertThat(time.shape().getTimeZone()).isEqualTo(zone);
        assertThat(time.date()).isFalse();
    }

    @Test
    void aDateIsItsMidnight() {
        for (Object date : new Object[] { "2027-07-01", LocalDate.of(2027, 7, 1) }) {
            PointInTime time = PointInTime.of(date, "Europe/Berlin", "It");
            assertThat(time.instant()).isEqualTo("2027-06-30T22:00:00Z");
            assertThat(time.date()).isTrue();
        }
    }

    @Test
    void whatIsNoTimeIsRefused() {
        for (Object value : new Object[] { "noon", "", "2027-07-01T25:00", 5, java.time.Year.of(2027) }) {
            assertThatThrownBy(() -> PointInTime.of(value, "UTC", "The start")).isInstanceOf(OutlookInputException.class)
                    .hasMessageStartingWith("The start is");
        }
        assertThatThrownBy(() -> PointInTime.of("2027-07-01", "Utopia", "It")).hasMessageContaining("no time zone 'Utopia'");
        assertThatThrownBy(() -> PointInTime.of("2027-07-01", "+02:00", "It")).hasMessageContaining("no time zone '+02:00'");
    }
}
