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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service says is left, and what that holds back. */
class RateLimitTest {

    private static final Instant NOW = Instant.parse("2017-04-21T10:00:00Z");

    private final ToldBudget budget = new ToldBudget();

    private static RateLimit read(String remaining, String reset, String date) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("Rate-Limit-Limit", List.of("10000"));
        if (remaining != null) {
            headers.put("Rate-Limit-Remaining", List.of(remaining));
        }
        if (reset != null) {
            headers.put("Rate-Limit-Reset", List.of(reset));
        }
        if (date != null) {
            headers.put("Date", List.of(date));
        }
        return RateLimit.of(HttpHeaders.of(headers, (name, value) -> true), NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "2017-04-21T10:02:00Z", "2017-04-21T10:02:00.0000000Z", "2017-04-21T12:02:00+02:00", "2017-04-21T10:02:00",
            "2017-04-21 10:02:00", "Fri, 21 Apr 2017 10:02:00 GMT", "4/21/2017 10:02:00 AM", "1492768920" })
    void readsTheTimeInAnyForm(String reset) {
        assertThat(read("7", reset, null)).isEqualTo(new RateLimit(7, Duration.ofMinutes(2)));
    }

    @Test
    void goesByTheClockOfTheService() {
        assertThat(read("7", "2017-04-21T10:02:00Z", "Fri, 21 Apr 2017 10:01:00 GMT"))
                .isEqualTo(new RateLimit(7, Duration.ofMinutes(1)));
    }

    @Test
    void noWindowIsLongerThanTenMinutes() {
        assertThat(read("7", "2999-01-01T00:00:00Z", null)).isEqualTo(new RateLimit(7, Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @CsvSource({
            "7,", "7,soon", "7,''", "-1,2017-04-21T10:02:00Z", "many,2017-04-21T10:02:00Z", ",2017-04-21T10:02:00Z",
            "99999999999999999999,2017-04-21T10:02:00Z", "0,2017-04-21T09:59:59Z", "0,2017-04-21T10:00:00Z", "0,7" })
    void whatMakesNoSenseSaysNothing(String remaining, String reset) {
        assertThat(read(remaining, reset, null)).isNull();
    }

    @Test
    void holdsNothingBackBeforeItIsTold() {
        budget.spend(20, 1000);

        assertThat(budget.delay(20, 1000)).isZero();
        assertThat(budget.isOver(1000)).isTrue();
    }

    @Test
    void holdsBackWhatExceedsTheRestUntilItIsReset() {
        budget.told(new RateLimit(5, Duration.ofSeconds(60)), 1000);

        assertThat(budget.delay(5, 1000)).isZero();
        assertThat(budget.delay(6, 1000)).isEqualTo(60_000);
        assertThat(budget.delay(6, 31_000)).isEqualTo(30_000);
        assertThat(budget.delay(6, 61_000)).isZero();
    }

    @Test
    void takesOffWhatIsAdmittedWithoutWaitingForTheNextAnswer() {
        budget.told(new RateLimit(5, Duration.ofSeconds(60)), 0);
        budget.spend(4, 0);

        assertThat(budget.delay(1, 0)).isZero();
        assertThat(budget.delay(2, 0)).isPositive();
    }

    @Test
    void anAnswerThatWasUnderWayGivesNothingBack() {
        budget.told(new RateLimit(5, Duration.ofSeconds(60)), 0);
        budget.spend(5, 0);
        budget.told(new RateLimit(4, Duration.ofSeconds(61)), 0);

        assertThat(budget.delay(1, 0)).isPositive();
    }

    @Test
    void whatOthersSpendIsHeeded() {
        budget.told(new RateLimit(500, Duration.ofSeconds(60)), 0);
        budget.told(new RateLimit(0, Duration.ofSeconds(60)), 10);

        assertThat(budget.delay(1, 10)).isEqualTo(60_000);
    }

    @Test
    void aNewWindowBeginsAnew() {
        budget.told(new RateLimit(0, Duration.ofSeconds(10)), 0);
        budget.told(new RateLimit(9999, Duration.ofMinutes(10)), 11_000);

        assertThat(budget.delay(20, 11_000)).isZero();
    }
}
