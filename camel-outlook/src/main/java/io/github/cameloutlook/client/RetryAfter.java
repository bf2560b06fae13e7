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
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** How long the service asks to wait: seconds or an HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {

    /**
     * The service's longest window is ten minutes; a longer wait is a mistake on the way, and must not last for ever.
     */
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {
    }

    /** The wait, or null when the answer names none that makes sense. */
    static Duration of(HttpHeaders headers, Instant now) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.isEmpty()) {
            return null;
        }
        Duration wait = value.chars().allMatch(Character::isDigit) ? ofSeconds(value) : ofDate(value, headers, now);
        if (wait == null || wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration ofSeconds(String digits) {
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration ofDate(String value, HttpHeaders headers, Instant now) {
        Instant until = instant(value);
        if (until == null) {
            return null;
        }
        // the service's own clock, when it tells it: ours may be off
        Instant sent = instant(headers.firstValue("Date").orElse(""));
        return Duration.between(sent == null ? now : sent, until);
    }

    private static Instant instant(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeParseException e) {
            return null; // no date: as if it were not there
        }
    }
}
