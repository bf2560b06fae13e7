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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SequenceNumbersTest {

    private final SequenceNumbers numbers = new SequenceNumbers();

    @Test
    void whatIsLeftOutIsMissedUntilItComes() {
        assertThat(numbers.received("a", 5)).as("the first one of a start").isFalse();
        assertThat(numbers.received("a", 6)).isFalse();
        assertThat(numbers.received("a", 9)).isTrue();
        assertThat(numbers.missed()).isEqualTo(2);
        assertThat(numbers.received("a", 8)).as("late").isFalse();
        assertThat(numbers.received("a", 8)).as("twice").isFalse();
        assertThat(numbers.missed()).isEqualTo(1);
        assertThat(numbers.received("a", 10)).isFalse();
    }

    @Test
    void anotherSubscriptionBeginsAnew() {
        numbers.received("a", 1);
        numbers.received("a", 3);
        assertThat(numbers.received("b", 1)).isFalse();
        assertThat(numbers.received("b", 2)).isFalse();
        assertThat(numbers.missed()).isEqualTo(1);
    }

    @Test
    void hugeGapsTakeNoMemoryAndNoTime() {
        numbers.received("a", 1);
        assertThat(numbers.received("a", Long.MAX_VALUE)).isTrue();
        assertThat(numbers.missed()).isEqualTo(Long.MAX_VALUE - 2);
        assertThat(numbers.received("a", Long.MAX_VALUE)).isFalse();
        numbers.received("a", Long.MIN_VALUE);
        assertThat(numbers.missed()).isEqualTo(Long.MAX_VALUE - 2);
    }
}
