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

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SeenItemsTest {

    @Test
    void remembersWhatWasDealtWithInTheOpenRound() {
        SeenItems seen = new SeenItems(10);
        seen.add("AAkA-1", "W/\"1\"");

        assertThat(seen.sight("AAkA-1").inOpenRound()).isTrue();
        assertThat(seen.sight("aAkA-1")).as("ids are case-sensitive").isNull();

        seen.closeRound();
        assertThat(seen.sight("AAkA-1").inOpenRound()).isFalse();
        assertThat(seen.sight("AAkA-1")).isNotNull();
    }

    @Test
    void tellsAReplayedChangeFromANewOne() {
        SeenItems seen = new SeenItems(10);
        seen.add("id", "W/\"1\"");
        seen.closeRound();

        assertThat(seen.sight("id").isOf("W/\"1\"")).isTrue();
        assertThat(seen.sight("id").isOf("W/\"2\"")).isFalse();
        assertThat(seen.sight("id").isOf(null)).isFalse();
    }

    @Test
    void forgetsTheOldestFirstAndKeepsWhatWasSeenAgain() {
        SeenItems seen = new SeenItems(2);
        seen.add("1", null);
        seen.add("2", null);
        seen.add("1", null);
        seen.add("3", null);

        assertThat(seen.sight("1")).isNotNull();
        assertThat(seen.sight("2")).isNull();
        assertThat(seen.sight("3")).isNotNull();
        assertThat(seen.size()).isEqualTo(2);
    }

    @Test
    void storesTheNewestAndTheirRounds() {
        SeenItems seen = new SeenItems(100);
        for (int id = 0; id < 10; id++) {
            seen.add("before-" + id, "e");
        }
        seen.closeRound();
        seen.add("now-1", "e");
        seen.add("now-2", "e");

        SeenItems restored = new SeenItems(100);
        restored.decode(seen.encode(5), seen.openCount(5), false);

        assertThat(restored.size()).isEqualTo(5);
        assertThat(restored.sight("now-1").inOpenRound()).isTrue();
        assertThat(restored.sight("now-2").inOpenRound()).isTrue();
        assertThat(restored.sight("before-9").isOf("e")).isTrue();
        assertThat(restored.sight("before-9").inOpenRound()).isFalse();
        assertThat(restored.sight("before-6")).isNull();
    }

    @Test
    void refusesDamagedText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SeenItems(10).decode("AAAA", 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new SeenItems(10).decode("not base64!", 0, true));
    }

    @Property(tries = 200)
    void neverHoldsMoreThanItsCapacityAndAlwaysTheLatest(
            @ForAll @Size(min = 1, max = 100) List<@IntRange(max = 40) Integer> ids,
            @ForAll @IntRange(min = 1, max = 20) int capacity) {
        SeenItems seen = new SeenItems(capacity);
        ids.forEach(id -> seen.add("id" + id, null));

        assertThat(seen.size()).isLessThanOrEqualTo(capacity);
        Set<Integer> latest = new HashSet<>();
        for (int index = ids.size() - 1; index >= 0 && latest.size() < capacity; index--) {
            latest.add(ids.get(index));
        }
        latest.forEach(id -> assertThat(seen.sight("id" + id)).isNotNull());
    }
}
