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
package io.github.cameloutlook.emulator.delta;

import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeltaTokenTest {

    private static final DeltaToken TOKEN = new DeltaToken(3, "folder", Map.of("$select", "subject"), 5, 9, 7, -1, 2);

    @Test
    void aTokenComesBackAsItWas() {
        assertThat(DeltaToken.read(TOKEN.write(), "folder", 3)).isEqualTo(TOKEN);
        assertThat(TOKEN.write()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void theNextRoundBeginsWhereThisOneEnds() {
        DeltaToken next = DeltaToken.read(TOKEN.nextRound().write(), "folder", 3).startingAt(20);
        assertThat(next.base()).isEqualTo(9);
        assertThat(next.after()).isEqualTo(9);
        assertThat(next.upTo()).isEqualTo(20);
        assertThat(next.given()).isZero();
        assertThat(next.options()).isEqualTo(TOKEN.options());
    }

    @Test
    void aRoundUnderWayKeepsItsEnd() {
        assertThat(TOKEN.startingAt(20).upTo()).isEqualTo(9);
    }

    @Test
    void otherGenerationsAreUnknown() {
        assertThatThrownBy(() -> DeltaToken.read(TOKEN.write(), "folder", 4)).isInstanceOf(GraphException.class)
                .hasMessageContaining("generation=3").extracting(e -> ((GraphException) e).code())
                .isEqualTo("SyncStateNotFound");
    }

    @Test
    void otherCollectionsDoNotTakeIt() {
        assertThatThrownBy(() -> DeltaToken.read(TOKEN.write(), "other", 3)).isInstanceOf(GraphException.class)
                .extracting(e -> ((GraphException) e).code()).isEqualTo("SyncStateInvalid");
    }

    @Property
    void anyOtherTextIsInvalid(@ForAll String text) {
        assertThatThrownBy(() -> DeltaToken.read(text, "folder", 3)).isInstanceOf(GraphException.class)
                .extracting(e -> ((GraphException) e).code()).isEqualTo("SyncStateInvalid");
    }
}
