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
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.dialect.OutlookApi;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PositionFormatTest {

    private final PositionFormat format = new PositionFormat(1000);

    private static Position position() {
        Position position = new Position("query");
        WalkPosition walk = new WalkPosition(new SeenItems(1000));
        walk.begin(new Enumeration(Instant.parse("2026-01-31T12:00:00Z"), Instant.MIN, Instant.parse("2026-01-30T12:00:00Z")));
        walk.met(Map.of("lastModifiedDateTime", "2026-01-31T11:00:00Z"));
        walk.pageDone("https://graph.microsoft.com/v1.0/next");
        walk.downTo(Instant.parse("2026-01-29T12:00:00Z"));
        walk.dealtWith("seen", "etag");
        position.put(ChangeType.created.name(), walk);
        WalkPosition removals = new WalkPosition(new SeenItems(1000));
        removals.roundDone("https://graph.microsoft.com/v1.0/delta");
        position.put(ChangeType.deleted.name(), removals);
        position.addFailed(new FailedItem("failed", ChangeType.created, 2, null));
        position.addFailed(new FailedItem("gone", ChangeType.deleted, 1, "changed"));
        position.owe(List.of(new OwedAction("owed", OwedAction.Step.UPDATE, List.of("Blue"), 1),
                new OwedAction("moved", OwedAction.Step.MOVE, List.of(), 0),
                new OwedAction("copied", OwedAction.Step.COPY, List.of(), 1, 1_700_000_000_000L)));
        return position;
    }

    @Test
    void restoresEverything() {
        Position restored = format.read(format.write(position()));

        WalkPosition walk = restored.walk(ChangeType.created.name());
        assertThat(restored.query()).isEqualTo("query");
        assertThat(walk.link()).isEqualTo("https://graph.microsoft.com/v1.0/next");
        assertThat(walk.enumeration()).isEqualTo(
                new Enumeration(
                        Instant.parse("2026-01-31T12:00:00Z"), Instant.MIN, Instant.parse("2026-01-29T12:00:00Z")));
        assertThat(walk.newestInRound()).isEqualTo("2026-01-31T11:00:00Z");
        assertThat(walk.seen.sight("seen").inOpenRound()).isTrue();
        assertThat(restored.walk(ChangeType.deleted.name()).link()).isEqualTo("https://graph.microsoft.com/v1.0/delta");
        assertThat(restored.walk(ChangeType.deleted.name()).enumeration()).isNull();
        assertThat(restored.walk(ChangeType.updated.name())).isNull();
        assertThat(restored.failed()).isEqualTo(position().failed());
        assertThat(restored.owed()).isEqualTo(position().owed());
        assertThat(restored.isChanged()).isFalse();
    }

    @Test
    void isOneLineThatCamelsFileRepositoryTakes() {
        assertThat(format.write(position())).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void staysSmallWhateverHappens() {
        Position position = new Position("query");
        WalkPosition walk = new WalkPosition(new SeenItems(10_000));
        walk.pageDone("https://graph.microsoft.com/v1.0/" + "x".repeat(1500));
        String prefix = "AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0AbnGEXaq9akGg5Q".repeat(2);
        for (int id = 0; id < 10_000; id++) {
            walk.dealtWith(prefix + "AAH" + id * 7919 + "AAA=", "W/\"" + id + "\"");
        }
        position.put(ChangeType.created.name(), walk);
        for (int id = 0; id < Position.MOST_FAILED; id++) {
            position.addFailed(new FailedItem(prefix + "AAH" + id * 104729 + "AAA=", ChangeType.created, 1, null));
        }
        position.owe(position.failed().stream()
                .map(failed -> new OwedAction(failed.id(), OwedAction.Step.MOVE, List.of(), 1)).toList());

        assertThat(StateValue.toProperty(format.write(position))).hasSizeLessThan(16_000);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatIllegalArgumentException().isThrownBy(() -> format.read("{\"version\":3}"))
                .withMessageContaining("version 3");
        assertThatIllegalArgumentException().isThrownBy(() -> format.read("{\"link\":\"https://secret")).withMessageContaining(
                "damaged").withMessageNotContaining("secret");
        assertThatIllegalArgumentException().isThrownBy(
                () -> format.read(
                        "{\"version\":1,\"walks\":[{\"changeType\":\"created\",\"enumerating\":true,\"since\":\"yesterday\"}]}"))
                .withMessageContaining("damaged");
    }

    @Test
    void isNotReadByReleasesThatKnowOneApiOnlyUnlessItIsFromThere() {
        Origin rest = new Origin(OutlookApi.outlook_rest, false);
        String graph = format.write(position().from(new Origin(OutlookApi.graph, true)));
        String other = format.write(position().from(rest));
        assertThat(graph).contains("\"version\":1,");
        assertThat(other).contains("\"version\":2,");
        assertThat(format.read(graph).origin()).isEqualTo(new Origin(OutlookApi.graph, true));
        assertThat(format.read(other).origin()).isEqualTo(rest);
    }

    @Test
    void ignoresPropertiesOfLaterReleases() {
        assertThat(format.read("{\"version\":1,\"query\":\"q\",\"later\":{\"a\":1}}").query()).isEqualTo("q");
    }
}
