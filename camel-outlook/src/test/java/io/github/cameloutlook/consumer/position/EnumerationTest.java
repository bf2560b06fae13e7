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
package io.github.cameloutlook.consumer.position;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnumerationTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private static Map<String, Object> message(String received, String modified) {
        return Map.of("receivedDateTime", "2026-01-31T" + received + "Z", "lastModifiedDateTime",
                "2026-01-31T" + modified + "Z");
    }

    @Test
    void fromNowPassesOverWhatWasThereAndTakesWhatComes() {
        Enumeration now = new Enumeration(NOON, null, null);

        assertThat(now.passesOver(message("11:00:00", "11:59:59"))).isTrue();
        assertThat(now.passesOver(message("12:00:01", "12:00:01"))).isFalse();
    }

    @Test
    void takesOldMailThatIsMovedIn() {
        assertThat(new Enumeration(NOON, null, null).passesOver(message("03:00:00", "12:10:00"))).isFalse();
    }

    @Test
    void fromAnInstantTakesWhatWasReceivedSince() {
        Enumeration since = new Enumeration(NOON, Instant.parse("2026-01-31T10:00:00Z"), null);

        assertThat(since.passesOver(message("09:59:59", "10:30:00"))).isTrue();
        assertThat(since.passesOver(message("10:00:00", "10:30:00"))).isFalse();
    }

    @Test
    void afterAnAbortedEnumerationPassesOverItsFinishedPart() {
        Enumeration all = new Enumeration(NOON, Instant.MIN, null).downTo(Instant.parse("2026-01-31T11:00:00Z"));

        assertThat(all.passesOver(message("11:30:00", "11:30:00"))).isTrue();
        assertThat(all.passesOver(message("11:00:00", "11:00:00"))).as("same second: the ids tell").isFalse();
        assertThat(all.passesOver(message("10:00:00", "10:00:00"))).isFalse();
        assertThat(all.passesOver(message("11:30:00", "12:30:00"))).as("touched since").isFalse();
        assertThat(all.downTo(Instant.parse("2026-01-31T11:30:00Z"))).isEqualTo(all);
    }

    @Test
    void trustsNoOrderThatTheServiceDoesNotKeep() {
        Enumeration unordered = new Enumeration(NOON, Instant.MIN, Instant.parse("2026-01-31T11:00:00Z")).unordered();

        assertThat(unordered.passesOver(message("11:30:00", "11:30:00"))).isFalse();
        assertThat(unordered.downTo(Instant.parse("2026-01-31T10:00:00Z")).passesOver(message("11:30:00", "11:30:00")))
                .isFalse();
    }

    @Test
    void takesWhatItCannotJudge() {
        assertThat(new Enumeration(NOON, null, null).passesOver(Map.of("id", "1"))).isFalse();
        assertThat(new Enumeration(null, null, null).passesOver(message("11:00:00", "11:00:00"))).isFalse();
        assertThat(new Enumeration(NOON, Instant.MIN, null).passesOver(Map.of("lastModifiedDateTime", "2026-01-31T11:00:00Z")))
                .isFalse();
    }
}
