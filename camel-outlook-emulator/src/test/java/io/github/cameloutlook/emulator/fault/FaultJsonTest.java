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
package io.github.cameloutlook.emulator.fault;

import java.util.HashMap;
import java.util.Map;

import io.github.cameloutlook.emulator.notification.NotificationFaultJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultJsonTest {

    @ParameterizedTest
    @CsvSource({
            "method, 1, text", "kind, 1, text", "code, 1, text", "message, 1, text", "afterEffect, 1, true or false",
            "chance, 2, number from 0 to 1", "times, 0.5, whole number" })
    void valueOfTheWrongKindIsRefused(String name, double value, String reason) {
        Map<String, Object> json = new HashMap<>(Map.of("path", "*"));
        json.put(name, value);

        assertThatThrownBy(() -> FaultJson.read(json)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({ "to, 1, text", "lifecycle, 1, true or false", "chance, -1, number from 0 to 1" })
    void valueOfTheWrongKindIsRefusedForNotifications(String name, double value, String reason) {
        Map<String, Object> json = new HashMap<>(Map.of("kind", "lose"));
        json.put(name, value);

        assertThatThrownBy(() -> NotificationFaultJson.read(json)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name).hasMessageContaining(reason);
    }

    @Test
    void chanceInWordsIsRefused() {
        assertThatThrownBy(() -> FaultJson.read(Map.of("path", "*", "chance", "often")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("often");
    }
}
