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
package io.github.cameloutlook.emulator.search;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * A span of time in a keyword query.
 *
 * @param from first moment, or null
 * @param to   first moment after it, or null
 */
record DateRange(Instant from, Instant to) {

    private static final List<DateTimeFormatter> DATES = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT));

    static DateRange of(String operator, String value, Clock clock) {
        int dots = value.indexOf("..");
        if (dots >= 0) {
            return new DateRange(span(value.substring(0, dots), clock).from, span(value.substring(dots + 2), clock).to);
        }
        DateRange span = span(value, clock);
        return switch (operator) {
            case ">" -> new DateRange(span.to, null);
            case ">=" -> new DateRange(span.from, null);
            case "<" -> new DateRange(null, span.from);
            case "<=" -> new DateRange(null, span.to);
            default -> span;
        };
    }

    private static DateRange span(String value, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "today" -> days(today, today.plusDays(1));
            case "yesterday" -> days(today.minusDays(1), today);
            case "this week" -> days(monday, monday.plusWeeks(1));
            case "last week" -> days(monday.minusWeeks(1), monday);
            case "this month" -> days(today.withDayOfMonth(1), today.withDayOfMonth(1).plusMonths(1));
            case "last month" -> days(today.withDayOfMonth(1).minusMonths(1), today.withDayOfMonth(1));
            case "this year" -> days(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1));
            case "last year" -> days(today.withDayOfYear(1).minusYears(1), today.withDayOfYear(1));
            default -> written(value);
        };
    }

    private static DateRange written(String value) {
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate date = LocalDate.parse(value, format);
                return days(date, date.plusDays(1));
            } catch (DateTimeParseException e) {
                // in another form then
                continue;
            }
        }
        try {
            boolean local = !value.endsWith("Z") && !value.matches(".*[+-]\\d\\d:\\d\\d");
            Instant moment
                    = local ? LocalDateTime.parse(value).toInstant(ZoneOffset.UTC) : OffsetDateTime.parse(value).toInstant();
            return new DateRange(moment, moment.plusSeconds(1));
        } catch (DateTimeParseException e) {
            throw GraphException.badRequest("'" + value + "' is no date in the search clause.");
        }
    }

    private static DateRange days(LocalDate from, LocalDate to) {
        return new DateRange(from.atStartOfDay(ZoneOffset.UTC).toInstant(), to.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    Predicate<Searchable> on(Function<Searchable, Instant> moment) {
        return item -> {
            Instant value = moment.apply(item);
            return value != null && (from == null || !value.isBefore(from)) && (to == null || value.isBefore(to));
        };
    }
}
