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
package io.github.cameloutlook.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.consumer.message.Addresses;
import io.github.cameloutlook.consumer.message.Snapshot;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.StartFrom;
import io.github.cameloutlook.consumer.position.StateKey;
import io.github.cameloutlook.consumer.position.Timestamps;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.Redeliveries;
import io.github.cameloutlook.consumer.source.Redeliveries.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The small rules of consumers that need no service. */
class ConsumerRulesTest {

    private static Item failedItem(int failures) {
        return new Item("id", ChangeType.created, Map.of(), failures, null);
    }

    @ParameterizedTest
    @CsvSource({
            "0, false, 0, PASS_OVER", "0, true, 0, QUARANTINE", "2, true, 0, OFFER_AGAIN", "2, true, 1, OFFER_AGAIN",
            "2, true, 2, QUARANTINE", "-1, true, 1000, OFFER_AGAIN" })
    void offersAgainAsOftenAsConfigured(int maximum, boolean quarantine, int failuresBefore, Verdict verdict) {
        assertThat(new Redeliveries(maximum, quarantine).afterFailure(failedItem(failuresBefore))).isEqualTo(verdict);
    }

    @Test
    void passesOverARemovalThatCannotBeMoved() {
        Item removal = new Item("id", ChangeType.deleted, Map.of(), 0, "deleted");
        assertThat(new Redeliveries(0, true).afterFailure(removal)).isEqualTo(Verdict.PASS_OVER);
    }

    @Test
    void commitsWhenTheIntervalHasPassed() {
        CommitInterval interval = new CommitInterval(Duration.ofMillis(500), 0);
        assertThat(interval.isDue(499_999_999)).isFalse();
        assertThat(interval.isDue(500_000_000)).isTrue();
        interval.committed(500_000_000, 700_000_000);
        assertThat(interval.isDue(1_199_999_999)).isFalse();
        assertThat(interval.isDue(1_200_000_000)).isTrue();
        assertThat(new CommitInterval(Duration.ZERO, 0).isDue(0)).isTrue();
    }

    @Test
    void commitsMoreOftenWhereItCostsLittle() {
        CommitInterval interval = new CommitInterval(Duration.ofMillis(500), 0);
        interval.committed(0, 1_000_000);
        assertThat(interval.isDue(20_999_999)).isFalse();
        assertThat(interval.isDue(21_000_000)).isTrue();
    }

    @Test
    void sharesTheBudgetOfAPoll() {
        PollBudget budget = new PollBudget(5);
        assertThat(budget.reserve(3)).isEqualTo(3);
        assertThat(budget.reserve(3)).isEqualTo(2);
        assertThat(budget.reserve(3)).isZero();
        budget.giveBack(1);
        assertThat(budget.reserve(3)).isEqualTo(1);
        assertThat(new PollBudget(0).reserve(1000)).isEqualTo(1000);
    }

    @Test
    void readsKindsOfChange() {
        assertThat(ChangeType.parse("created, Deleted")).containsExactly(ChangeType.created, ChangeType.deleted);
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeType.parse("new")).withMessageContaining("changeType");
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeType.parse("")).withMessageContaining("changeType");
    }

    @Test
    void readsWhereToBegin() {
        assertThat(StartFrom.parse("now")).isEqualTo(StartFrom.NOW);
        assertThat(StartFrom.parse("Beginning")).isEqualTo(StartFrom.BEGINNING);
        assertThat(StartFrom.parse("2026-01-31T10:00:00+02:00").instant()).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> StartFrom.parse("yesterday")).withMessageContaining("startFrom");
    }

    @ParameterizedTest
    @ValueSource(strings = { "inbox", "inbox/Rechnungen=2026/|x%7C", "a\nb" })
    void namesStatesSoThatFilesTakeThem(String folder) {
        StateKey key = StateKey.position("messages", "support@contoso.com", folder, "default");
        assertThat(key.toString()).doesNotContain("=").doesNotContain("\n");
        assertThat(StateKey.parse(key.toString())).isEqualTo(key);
        StateKey subscription = new StateKey("messages", "support@contoso.com", folder, "default", StateKey.Kind.SUBSCRIPTION);
        assertThat(StateKey.parse(subscription.toString())).isEqualTo(subscription).isNotEqualTo(key);
        assertThat(subscription.property()).endsWith("CamelOutlookSubscription-default").isNotEqualTo(key.property());
    }

    @Test
    void namesStatesOfOtherResourcesDifferently() {
        StateKey messages = StateKey.position("messages", "support@contoso.com", "inbox", "default");
        StateKey folders = StateKey.position("mailFolders", "support@contoso.com", "inbox", "default");
        assertThat(messages).hasToString("outlook|support@contoso.com|inbox|default");
        assertThat(folders).hasToString("outlook.mailFolders|support@contoso.com|inbox|default");
        assertThat(StateKey.parse(folders.toString())).isEqualTo(folders);
        assertThat(folders.property()).isNotEqualTo(messages.property());
    }

    @Test
    void writesAddressesAsOnTheInternet() {
        Map<String, Object> bob = Map.of("emailAddress", Map.of("name", "Bob", "address", "bob@contoso.com"));
        Map<String, Object> plain = Map.of("emailAddress", Map.of("address", "a@contoso.com"));
        Map<String, Object> quoted = Map.of("emailAddress", Map.of("name", "Doe, \"J\"", "address", "j@contoso.com"));

        assertThat(Addresses.one(bob)).isEqualTo("Bob <bob@contoso.com>");
        assertThat(Addresses.all(List.of(plain, quoted))).isEqualTo("a@contoso.com, \"Doe, \\\"J\\\"\" <j@contoso.com>");
        assertThat(Addresses.all(List.of())).isNull();
        assertThat(Addresses.one(null)).isNull();
    }

    @Test
    void findsTheLaterTimestampWhateverItsPrecision() {
        assertThat(Timestamps.later("2026-01-31T08:00:00Z", "2026-01-31T08:00:01Z")).endsWith("01Z");
        assertThat(Timestamps.later("2026-01-31T08:00:00.5Z", "2026-01-31T08:00:00Z")).endsWith(".5Z");
        assertThat(Timestamps.later(null, "2026-01-31T08:00:00Z")).isNotNull();
        assertThat(Timestamps.later("2026-01-31T08:00:00Z", "nonsense")).endsWith("00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "2026-01-31T08:00:00Z", "2024-02-29T23:59:59Z", "0001-01-01T00:00:00Z", "2026-01-31T08:00:00.123Z",
            "1969-12-31T23:59:59Z" })
    void readsTimestampsAsTheGeneralParserDoes(String text) {
        assertThat(Timestamps.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "2026-02-30T08:00:00Z", "2026-01-31T24:00:01Z", "2026-01-3xT08:00:00Z", "20260131T080000Z" })
    void takesNothingElseForATimestamp(String text) {
        assertThat(Timestamps.parse(text)).isNull();
    }

    @Test
    void aSnapshotOfAnEarlierInstantCountsNothingAfterItAsOld() {
        Instant latest = Instant.parse("2026-01-31T08:00:10Z");
        Snapshot snapshot = new Snapshot(latest, Map.of("1", latest));

        assertThat(snapshot.asOf(latest.plusSeconds(5))).isEqualTo(snapshot);
        assertThat(snapshot.asOf(latest.minusMillis(4500))).isEqualTo(
                new Snapshot(Instant.parse("2026-01-31T08:00:05Z"), Map.of()));
    }
}
