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
package io.github.cameloutlook.examples.supportdesk;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextColumnTest {

    @Test
    void shortTextIsFilled() {
        assertThat(TextColumn.of("Zoë", 5)).isEqualTo("Zoë  ");
    }

    @Test
    void longTextIsCut() {
        assertThat(TextColumn.of("Rechnung", 4)).isEqualTo("Rech");
    }

    @Test
    void eastAsianTextTakesTwoColumnsPerCharacter() {
        assertThat(TextColumn.of("佐藤 健二", 10)).isEqualTo("佐藤 健二 ");
        assertThat(TextColumn.of("佐藤 健二", 8)).isEqualTo("佐藤 健 ");
    }

    @Test
    void combiningMarkTakesNone() {
        assertThat(TextColumn.of("e\u0301", 2)).isEqualTo("e\u0301 ");
    }

    @Test
    void lineBreakBecomesSpace() {
        assertThat(TextColumn.of("a\r\nb", 3)).isEqualTo("a b");
    }
}
