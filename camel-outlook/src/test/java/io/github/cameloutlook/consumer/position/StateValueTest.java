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

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StateValueTest {

    @Property(tries = 200)
    void comesBackUnchanged(@ForAll @StringLength(max = 5000) String state) {
        assertThat(StateValue.fromProperty(StateValue.toProperty("{" + state))).isEqualTo("{" + state);
    }

    @Test
    void shrinksLongStates() {
        assertThat(StateValue.toProperty("{" + "0123456789".repeat(1000))).startsWith("deflate:").hasSizeLessThan(500);
    }

    @Test
    void refusesDamagedValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> StateValue.fromProperty("deflate:AAAA"));
    }
}
