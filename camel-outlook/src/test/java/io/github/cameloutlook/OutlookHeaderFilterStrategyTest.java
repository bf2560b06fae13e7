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
package io.github.cameloutlook;

import org.apache.camel.spi.HeaderFilterStrategy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookHeaderFilterStrategyTest {

    private final HeaderFilterStrategy strategy = new OutlookHeaderFilterStrategy();

    @ParameterizedTest
    @CsvSource({
            "CamelFileName, true", "camelhttpuri, true", "CAMELEXECCOMMAND, true", "org.apache.camel.x, true",
            "Subject, false", "X-Ticket, false" })
    void namesOfCamelDoNotComeIn(String name, boolean filtered) {
        assertThat(strategy.applyFilterToExternalHeaders(name, "value", null)).isEqualTo(filtered);
    }

    @ParameterizedTest
    @CsvSource({ "CamelFileName", "X-Api-Key", "x-ticket" })
    void nothingGoesOutByDefault(String name) {
        assertThat(strategy.applyFilterToCamelHeaders(name, "value", null)).isTrue();
    }
}
