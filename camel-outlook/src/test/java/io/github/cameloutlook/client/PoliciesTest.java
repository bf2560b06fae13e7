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

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLHandshakeException;

import io.github.cameloutlook.auth.TokenException;
import io.github.cameloutlook.client.FailureClassification.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pure policies: no network, no time. */
class PoliciesTest {

    @ParameterizedTest
    @CsvSource({
            // status, Retry-After, safe, only if not executed
            "429, false, REPEAT, REPEAT",
            "429, true,  REPEAT, REPEAT",
            "509, false, REPEAT, REPEAT",
            "503, true,  REPEAT, REPEAT",
            "503, false, REPEAT, OUTCOME_UNKNOWN",
            "504, true,  REPEAT, OUTCOME_UNKNOWN",
            "502, false, REPEAT, OUTCOME_UNKNOWN",
            "500, false, REPEAT, OUTCOME_UNKNOWN",
            "408, false, REPEAT, OUTCOME_UNKNOWN",
            "501, false, FAIL,   FAIL",
            "507, false, FAIL,   FAIL",
            "400, false, FAIL,   FAIL",
            "403, true,  FAIL,   FAIL",
            "404, false, FAIL,   FAIL",
            "410, false, FAIL,   FAIL",
            "302, false, FAIL,   FAIL" })
    void whatAStatusSays(int status, boolean retryAfter, Verdict safe, Verdict onlyIfNotExecuted) {
        assertThat(FailureClassification.ofAnswer(status, null, retryAfter, false, Repeatability.SAFE)).isEqualTo(safe);
        assertThat(FailureClassification.ofAnswer(status, null, retryAfter, false, Repeatability.ONLY_IF_NOT_EXECUTED))
                .isEqualTo(onlyIfNotExecuted);
    }

    @Test
    void aLostRaceIsRepeatedUnlessTheCallerSetACondition() {
        assertThat(FailureClassification.ofAnswer(412, "ErrorIrresolvableConflict", false, false, Repeatability.SAFE))
                .isEqualTo(Verdict.REPEAT);
        assertThat(FailureClassification.ofAnswer(412, "ErrorIrresolvableConflict", false, true, Repeatability.SAFE))
                .isEqualTo(Verdict.FAIL);
        assertThat(FailureClassification.ofAnswer(409, "ErrorFolderExists", false, false, Repeatability.SAFE))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatAnExceptionSays() {
        Repeatability send = Repeatability.ONLY_IF_NOT_EXECUTED;
        assertThat(FailureClassification.ofException(new ConnectException(), send)).isEqualTo(Verdict.REPEAT);
        assertThat(FailureClassification.ofException(new HttpConnectTimeoutException("t"), send)).isEqualTo(Verdict.REPEAT);
        assertThat(FailureClassification.ofException(new SSLHandshakeException("reset"), send)).isEqualTo(Verdict.REPEAT);
        assertThat(FailureClassification.ofException(new HttpTimeoutException("t"), send))
                .isEqualTo(Verdict.OUTCOME_UNKNOWN);
        assertThat(FailureClassification.ofException(new IOException("reset"), send)).isEqualTo(Verdict.OUTCOME_UNKNOWN);
        assertThat(FailureClassification.ofException(new IOException("reset"), Repeatability.SAFE)).isEqualTo(Verdict.REPEAT);
        assertThat(FailureClassification.ofException(new BodySourceException(new IOException("disk")), Repeatability.SAFE))
                .isEqualTo(Verdict.FAIL);
        assertThat(FailureClassification.ofException(new IllegalStateException(), Repeatability.SAFE)).isEqualTo(Verdict.FAIL);
        SSLHandshakeException untrusted = new SSLHandshakeException("PKIX");
        untrusted.initCause(new CertificateException("unknown"));
        assertThat(FailureClassification.ofException(untrusted, Repeatability.SAFE)).isEqualTo(Verdict.FAIL);
        assertThat(FailureClassification.ofException(TokenException.temporary("busy", null, null, null), send))
                .isEqualTo(Verdict.REPEAT);
        assertThat(FailureClassification.ofException(TokenException.refused("no", null, null, null), send))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void theBackOffDoublesUpToItsBoundAndIsHalfChance() {
        RetryDelay delay = new RetryDelay(Duration.ofSeconds(1), Duration.ofSeconds(60));

        assertThat(delay.before(1, null, 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(delay.before(1, null, 1)).isEqualTo(Duration.ofMillis(1000));
        assertThat(delay.before(3, null, 0.5)).isEqualTo(Duration.ofMillis(3000));
        assertThat(delay.before(40, null, 1)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void retryAfterIsHonouredAboveTheBoundButDoesNotShortenTheBackOff() {
        RetryDelay delay = new RetryDelay(Duration.ofSeconds(1), Duration.ofSeconds(60));

        assertThat(delay.before(1, Duration.ofSeconds(300), 0)).isEqualTo(Duration.ofSeconds(300));
        assertThat(delay.before(1, Duration.ofSeconds(1), 1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(delay.before(5, Duration.ofSeconds(1), 1)).isEqualTo(Duration.ofSeconds(8));
    }

    private static Duration retryAfter(String value, String date) {
        Map<String, List<String>> headers = date == null
                ? Map.of("Retry-After", List.of(value))
                : Map.of("Retry-After", List.of(value), "Date", List.of(date));
        return RetryAfter.of(HttpHeaders.of(headers, (name, text) -> true), Instant.parse("2026-11-22T09:00:00Z"));
    }

    @Test
    void retryAfterIsSecondsOrADateByTheServicesClock() {
        assertThat(retryAfter("7", null)).isEqualTo(Duration.ofSeconds(7));
        assertThat(retryAfter("Sun, 22 Nov 2026 09:00:30 GMT", null)).isEqualTo(Duration.ofSeconds(30));
        assertThat(retryAfter("Sun, 22 Nov 2026 12:00:30 GMT", "Sun, 22 Nov 2026 12:00:00 GMT"))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(retryAfter("Sun, 22 Nov 2026 08:00:00 GMT", null)).isNull();
        assertThat(retryAfter("-5", null)).isNull();
        assertThat(retryAfter("soon", null)).isNull();
        assertThat(retryAfter("", null)).isNull();
        assertThat(retryAfter("99999999999999999999", null)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void claimsAreReadFromTheChallenge() {
        String claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1604106651\"}}}";
        String encoded = Base64.getEncoder().encodeToString(claims.getBytes());

        assertThat(ClaimsChallenge.in(List.of("Basic realm=\"x\"",
                "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + encoded + "\""))).isEqualTo(claims);
        assertThat(ClaimsChallenge.in(List.of("Bearer claims=\"" + encoded.replace("=", "") + "\""))).isEqualTo(claims);
        assertThat(ClaimsChallenge.in(List.of("Bearer claims=\"%%%\""))).isNull();
        assertThat(ClaimsChallenge.in(List.of("Bearer realm=\"\""))).isNull();
        assertThat(ClaimsChallenge.in(List.of())).isNull();
    }

    @Test
    void theBudgetGivesBackWhatLeftTheWindowNeverTooEarly() {
        SlidingBudget budget = new SlidingBudget(3, Duration.ofMinutes(10));
        budget.spend(0, 1);
        budget.spend(60_000, 1);
        assertThat(budget.delay(60_000)).isZero();
        budget.spend(61_000, 1);

        long delay = budget.delay(61_000);
        assertThat(61_000 + delay).isBetween(600_000L, 610_000L);
        assertThat(budget.delay(61_000 + delay - 1)).isPositive();
        assertThat(budget.delay(61_000 + delay)).isZero();
        assertThat(budget.isEmpty(61_000 + delay)).isFalse();
        assertThat(budget.isEmpty(1_300_000)).isTrue();
    }

    @Test
    void aBudgetOfZeroIsNoLimit() {
        SlidingBudget budget = new SlidingBudget(0, Duration.ofMinutes(10));
        budget.spend(0, 1_000_000);
        assertThat(budget.delay(0)).isZero();
    }

    @Test
    void aClockThatStepsBackDoesNotConfuseTheBudget() {
        SlidingBudget budget = new SlidingBudget(1, Duration.ofMinutes(10));
        budget.spend(1_000_000, 1);
        assertThat(budget.delay(500_000)).isPositive();
        assertThat(budget.delay(1_700_000)).isZero();
    }

    @Test
    void mailboxesAreToldApartWithoutRegardToCase() {
        assertThat(MailboxKey.of("Alice@Contoso.com ")).isEqualTo(MailboxKey.of("alice@contoso.com"));
        assertThat(MailboxKey.of("ME")).isEqualTo("me");
        assertThat(MailboxKey.of(null)).isEqualTo(MailboxKey.SERVICE);
    }

    @Test
    void secretsAreTakenOutOfTheServicesTexts() {
        assertThat(Redaction.of("bad $deltatoken=abc.def-g and\n$skiptoken%3Dxyz; Bearer eyJhbGciOi.x.y"))
                .isEqualTo("bad $deltatoken=*** and $skiptoken%3D***; Bearer ***");
        assertThat(Redaction.of("x".repeat(2000))).hasSizeLessThan(600);
        assertThat(Redaction.of(null)).isNull();
    }

    @Test
    void hintsAreFoundByCodeInAnyCaseElseByStatus() {
        assertThat(ErrorHints.of("messages/get", 403, "errorSENDasDenied")).contains("Send As");
        assertThat(ErrorHints.of("messages/get", 400, "InefficientFilter")).contains("orderBy");
        assertThat(ErrorHints.of("events/create", 400, "ErrorPropertyValidationFailure")).contains("recurrence");
        assertThat(ErrorHints.of("tasks/create", 400, "ErrorPropertyValidationFailure")).contains("255");
        assertThat(ErrorHints.of("tasks/create", 400, "ErrorRecurrenceHasNoOccurrence")).contains("no day at all");
        assertThat(ErrorHints.of("events/get", 400, "TimeZoneNotSupportedException")).contains("Europe/Berlin");
        assertThat(ErrorHints.of("events/accept", 400, "ErrorCalendarIsOrganizerForAccept")).contains("isOrganizer");
        assertThat(ErrorHints.of("events/decline", 400, "ErrorCalendarIsCancelledForDecline")).contains("cancelled");
        assertThat(ErrorHints.of("events/update", 400, "ErrorOccurrenceCrossingBoundary")).contains("move it less far");
        assertThat(ErrorHints.of("messages/get", 403, "SomethingNew")).contains("permission");
        assertThat(ErrorHints.of("messages/get", 418, null)).isNull();
    }

    private static Page page(String nextLink, String... ids) {
        return new Page(
                java.util.Arrays.stream(ids).map(id -> Map.<String, Object> of("id", id)).toList(), nextLink, null,
                OutlookResponse.accepted(), null);
    }

    @Test
    void aCircleOfLinksIsFoundWhateverItsLength() {
        for (int length = 1; length <= 20; length++) {
            PageLoopGuard guard = new PageLoopGuard();
            boolean found = false;
            for (int i = 0; i < 200 && !found; i++) {
                found = guard.isLoop(page("link-" + (i < 7 ? "start" + i : i % length)));
            }
            assertThat(found).as("circle of %d", length).isTrue();
        }
    }

    @Test
    void samePagesUnderDifferentLinksAreFound() {
        PageLoopGuard guard = new PageLoopGuard();
        assertThat(guard.isLoop(page("1", "a", "b"))).isFalse();
        assertThat(guard.isLoop(page("2", "a", "b"))).isFalse();
        assertThat(guard.isLoop(page("3", "a", "b"))).isTrue();
    }

    @Test
    void aLongWalkIsNoLoopEvenWithEmptyPages() {
        PageLoopGuard guard = new PageLoopGuard();
        for (int i = 0; i < 10_000; i++) {
            assertThat(guard.isLoop(page("link-" + i))).isFalse();
        }
    }
}
