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
package io.github.cameloutlook.client;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What the headers Rate-Limit-Remaining and Rate-Limit-Reset of the Outlook REST API say: how many requests are left to
 * the application on this mailbox, and until when.
 *
 * @param remaining at least 0
 * @param resetIn   how long that holds
 */
record RateLimit(long remaining, Duration resetIn) {

    /** The service counts in windows of ten minutes: who names a longer one is mistaken. */
    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** That it is a time of UTC is documented, its form is not. */
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
            text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(),
            text -> LocalDateTime.parse(text, DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.ROOT))
                    .toInstant(ZoneOffset.UTC),
            text -> Instant.ofEpochSecond(number(text)));

    /** The limit that an answer tells, or null when it tells none that makes sense. */
    static RateLimit of(HttpHeaders headers, Instant now) {
        String remaining = headers.firstValue("Rate-Limit-Remaining").orElse(null);
        if (remaining == null) {
            return null;
        }
        Instant reset = instant(headers.firstValue("Rate-Limit-Reset").orElse("").strip());
        if (reset == null || !remaining.strip().matches("\\d{1,18}")) {
            return null;
        }
        // the service's own clock, when it tells it: ours may be off
        Instant sent = instant(headers.firstValue("Date").orElse(""));
        Duration resetIn = Duration.between(sent == null ? now : sent, reset);
        if (resetIn.isNegative() || resetIn.isZero()) {
            return null;
        }
        return new RateLimit(Long.parseLong(remaining.strip()), resetIn.compareTo(WINDOW) > 0 ? WINDOW : resetIn);
    }

    private static Instant instant(String text) {
        for (Function<String, Instant> form : FORMS) {
            try {
                return form.apply(text);
            } catch (DateTimeException e) {
                continue; // another form, or none
            }
        }
        return null;
    }

    private static long number(String text) {
        if (!text.matches("\\d{9,11}")) {
            throw new DateTimeException("no seconds since the epoch");
        }
        return Long.parseLong(text);
    }
}
