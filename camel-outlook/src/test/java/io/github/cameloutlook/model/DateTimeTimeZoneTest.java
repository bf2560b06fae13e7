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

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DateTimeTimeZoneTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Property
    void everyTimeOfEveryZoneKeepsItsInstant(@ForAll("times") ZonedDateTime time) {
        ZonedDateTime back = DateTimeTimeZone.of(time).toZonedDateTime();
        assertThat(back.toInstant()).isEqualTo(time.toInstant());
    }

    @Property
    void aTimeThatIsUniqueOnItsClocksKeepsTheClocks(@ForAll("times") ZonedDateTime time) {
        boolean unique = time.getZone().getRules().getValidOffsets(time.toLocalDateTime()).size() == 1;
        // others go by the name of a zone like them, or in UTC: their instant is what counts
        boolean byItsName = TimeZoneNames.wire(time.getZone()).filter(time.getZone().getId()::equals).isPresent();
        Assume.that(unique && byItsName);
        ZonedDateTime back = DateTimeTimeZone.of(time).toZonedDateTime();
        assertThat(back.toLocalDateTime()).isEqualTo(time.toLocalDateTime());
        // UTC has more names than one
        assertThat(back.getOffset()).isEqualTo(time.getOffset());
    }

    @Provide
    Arbitrary<ZonedDateTime> times() {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        Arbitrary<ZoneId> regions = Arbitraries.of(zones).map(ZoneId::of);
        Arbitrary<ZoneId> offsets
                = Arbitraries.integers().between(-18 * 4, 18 * 4).map(q -> ZoneOffset.ofTotalSeconds(q * 900));
        Arbitrary<Long> ticks = Arbitraries.longs().between(0, 4_102_444_800L * 10_000_000);
        return Combinators.combine(ticks, Arbitraries.frequencyOf(Tuple.of(9, regions), Tuple.of(1, offsets)))
                .as((tick, zone) -> Instant
                        .ofEpochSecond(tick / 10_000_000, tick % 10_000_000 * 100).atZone(zone));
    }

    @Example
    void aTimeThatAClockChangeSkipsIsThatMuchLater() {
        assertThat(DateTimeTimeZone.of("2026-03-29T02:30:00", "Europe/Berlin").toZonedDateTime())
                .isEqualTo(ZonedDateTime.of(2026, 3, 29, 3, 30, 0, 0, BERLIN));
    }

    @Example
    void ofATimeThatComesTwiceTheFirstIsMeant() {
        assertThat(DateTimeTimeZone.of("2026-10-25T02:30:00.0000000", "W. Europe Standard Time").toInstant())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Example
    void theSecondOfTwoAlikeTimesIsWrittenInUtc() {
        ZonedDateTime second = ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, BERLIN).withLaterOffsetAtOverlap();
        assertThat(DateTimeTimeZone.of(second)).isEqualTo(DateTimeTimeZone.of("2026-10-25T01:30:00", "UTC"));
        assertThat(DateTimeTimeZone.of(second.withEarlierOffsetAtOverlap()).getTimeZone()).isEqualTo("Europe/Berlin");
    }

    @Example
    void offsetsAreNoZonesForTheService() {
        assertThat(DateTimeTimeZone.of(ZonedDateTime.parse("2026-06-01T12:00:00+05:45")))
                .isEqualTo(DateTimeTimeZone.of("2026-06-01T06:15:00", "UTC"));
    }

    @Example
    void readsWhatTheServiceAndItsUsersWrite() {
        assertThat(DateTimeTimeZone.of("2026-03-15T12:00:00.1234567", "Pacific Standard Time").toZonedDateTime())
                .isEqualTo(ZonedDateTime.of(2026, 3, 15, 12, 0, 0, 123_456_700, ZoneId.of("America/Los_Angeles")));
        assertThat(DateTimeTimeZone.of("2026-03-15T12:00", null).toInstant()).isEqualTo(Instant.parse("2026-03-15T12:00:00Z"));
        assertThat(DateTimeTimeZone.of("2026-03-15", "UTC").toInstant()).isEqualTo(Instant.parse("2026-03-15T00:00:00Z"));
        assertThat(DateTimeTimeZone.of("2026-03-15T12:00:00+02:00", "Europe/Berlin").toZonedDateTime().toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-03-15T11:00:00"));
        assertThat(new DateTimeTimeZone().toZonedDateTime()).isNull();
        assertThat(new DateTimeTimeZone().toInstant()).isNull();
        assertThat(new DateTimeTimeZone().toLocalDate()).isNull();
    }

    @Example
    void finerPartsThanTheServiceKeepsAreDropped() {
        Instant instant = Instant.parse("2026-03-15T12:00:00.123456789Z");
        assertThat(DateTimeTimeZone.of(instant).toInstant()).isEqualTo(instant.truncatedTo(ChronoUnit.MICROS).plusNanos(700));
    }

    @Example
    void whatIsNoTimeIsTold() {
        assertThatThrownBy(() -> DateTimeTimeZone.of("tomorrow", "UTC").toZonedDateTime())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("tomorrow");
        assertThatThrownBy(() -> DateTimeTimeZone.of("2026-02-30", "UTC").toLocalDate())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("2026-02-30");
        assertThatThrownBy(() -> DateTimeTimeZone.of("2026-02-03T10:00:00", TimeZoneNames.CUSTOM).toZonedDateTime())
                .isInstanceOf(UnknownTimeZoneException.class);
    }

    @Property
    void aDateIsKeptThroughTheMidnightOfAnyZone(@ForAll("days") LocalDate date, @ForAll("inhabited") int hours) {
        ZonedDateTime midnight = date.atStartOfDay(ZoneOffset.ofHours(hours));
        DateTimeTimeZone shown = DateTimeTimeZone.of(midnight.toInstant());
        assertThat(shown.toLocalDate()).isEqualTo(date);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 20_000).map(LocalDate::ofEpochDay);
    }

    // beyond, the same value could be the midnight of either of two dates
    @Provide
    Arbitrary<Integer> inhabited() {
        return Arbitraries.integers().between(-11, 12);
    }
}
