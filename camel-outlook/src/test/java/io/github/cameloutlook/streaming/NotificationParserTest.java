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
package io.github.cameloutlook.streaming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotificationParserTest {

    private static final String HEAD = "{\"@odata.context\":\"https://host/api/beta/metadata#Notifications\",\"value\":[";

    private final List<Map<String, Object>> notifications = new ArrayList<>();
    private final NotificationParser parser = new NotificationParser(notifications::add);

    private void feed(String text) throws MalformedStreamException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        parser.feed(bytes, bytes.length);
    }

    @Test
    void aNotificationIsHandedOnAsSoonAsItIsComplete() throws Exception {
        feed(HEAD + "{\"SequenceNumber\":1}");
        assertThat(notifications).containsExactly(Map.of("SequenceNumber", 1));
        feed(",{\"ResourceData\":{\"Subject\":\"Zo\\u00eb }]\",\"Tags\":[[],{}]}");
        assertThat(notifications).hasSize(1);
        feed("}");
        assertThat(notifications.get(1))
                .containsEntry("ResourceData", Map.of("Subject", "Zoë }]", "Tags", List.of(List.of(), Map.of())));
        assertThat(parser.isEnded()).isFalse();
        feed("]}");
        assertThat(parser.isEnded()).isTrue();
    }

    @Test
    void borders() throws Exception {
        StringBuilder text = new StringBuilder(HEAD);
        for (int number = 0; number < 300; number++) {
            text.append(number == 0 ? "" : ",").append("{\"SequenceNumber\":").append(number)
                    .append(",\"ResourceData\":{\"Id\":\"Zoë €\",\"value\":[{\"a\":[]}]}}");
        }
        byte[] bytes = text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Map<String, Object>> found = new ArrayList<>();
            NotificationParser reading = new NotificationParser(found::add);
            int longest = 1 + random.nextInt(300);
            for (int from = 0; from < bytes.length;) {
                int to = Math.min(bytes.length, from + 1 + random.nextInt(longest));
                byte[] piece = Arrays.copyOfRange(bytes, from, to + 8 > bytes.length ? bytes.length : to + 8);
                reading.feed(piece, to - from);
                from = to;
            }
            assertThat(found).as("seed %s", seed).hasSize(300);
            assertThat(found.get(299)).as("seed %s", seed).containsEntry("SequenceNumber", 299)
                    .extracting("ResourceData").asString().contains("Zoë €");
            assertThat(reading.isEnded()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "[", "<html>", "1", "\"x\"", "null", "{\"value\":[1", "{\"value\":[[", "{\"value\":[\"x\"", "{\"value\":[{}]}{",
            "{\"value\":[{}]} x", "{]", "{\"value\":[{\"a\":\u0000" })
    void garbageIsRefused(String text) {
        assertThatThrownBy(() -> feed(text + " ")).isInstanceOf(MalformedStreamException.class)
                .hasMessageNotContaining("html");
    }

    @Test
    void whatHasNoEndIsRefusedBeforeItFillsMemory() throws Exception {
        feed(HEAD + "{\"a\":\"");
        String kilobyte = "x".repeat(1024);
        assertThatThrownBy(() -> {
            for (int i = 0; i < 2048; i++) {
                feed(kilobyte);
            }
        }).isInstanceOf(MalformedStreamException.class);
    }

    @Test
    void manyPropertiesAndDeepOnesAreRefused() throws Exception {
        feed(HEAD + "{\"a\":[0");
        assertThatThrownBy(() -> feed(",0".repeat(20_000))).isInstanceOf(MalformedStreamException.class);
        assertThatThrownBy(() -> {
            String deep = "{\"value\":[" + "{\"a\":".repeat(100);
            new NotificationParser(notifications::add).feed(deep.getBytes(StandardCharsets.UTF_8), deep.length());
        }).isInstanceOf(MalformedStreamException.class);
    }

    @Test
    void otherPropertiesOfTheObjectArePassedOver() throws Exception {
        feed("{\"a\":[{\"b\":1}],\"c\":{\"value\":[{\"d\":1}]},\"value\":[{\"e\":1}],\"f\":null}");
        assertThat(notifications).containsExactly(Map.of("e", 1));
        assertThat(parser.isEnded()).isTrue();
    }
}
