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

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PropertyPartsTest {

    @Property(tries = 50)
    void joinsWhatItSplit(@ForAll @IntRange(max = PropertyParts.LONGEST * PropertyParts.MOST) int length) {
        String value = "x:".repeat(length / 2);
        List<String> parts = PropertyParts.split(value);
        assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThan(16_000));
        assertThat(PropertyParts.count(parts.get(0))).isEqualTo(parts.size());
        assertThat(PropertyParts.names("name", parts.size())).hasSameSizeAs(parts).startsWith("name").doesNotHaveDuplicates();
        assertThat(PropertyParts.join(parts)).isEqualTo(value);
    }

    @Test
    void noticesPartsOfDifferentValues() {
        List<String> mixed = new ArrayList<>(PropertyParts.split("a".repeat(20_000)));
        mixed.set(1, PropertyParts.split("b".repeat(20_000)).get(1));
        assertThat(PropertyParts.join(mixed)).isNull();
        mixed.set(1, null);
        assertThat(PropertyParts.join(mixed)).isNull();
    }

    @Test
    void saysWhatToDoWithWhatIsTooLong() {
        assertThatIllegalStateException().isThrownBy(() -> PropertyParts.split("a".repeat(200_000)))
                .withMessageContaining("stateRepository");
    }
}
