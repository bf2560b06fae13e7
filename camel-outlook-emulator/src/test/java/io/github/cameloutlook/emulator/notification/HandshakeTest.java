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
package io.github.cameloutlook.emulator.notification;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.graph.GraphException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HandshakeTest {

    private final Listener listener = new Listener();
    private final NotificationDial dial = new NotificationDial();
    private final Handshake handshake = new Handshake(new ListenerClient(false), dial);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void aTokenThatIsEasilyGotWrongIsAskedFor() {
        handshake.with(listener.url("/notify"), Map.of(), Duration.ofSeconds(10));
        assertThat(listener.handshakes()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/notify");
            assertThat(asked.query()).startsWith("validationToken=Validation%3A+Testing+client+application")
                    .contains("%2B", "%26", "%25");
            assertThat(asked.contentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
            assertThat(asked.body()).isEmpty();
        });
    }

    @Test
    void theQueryOfTheUrlStays() {
        handshake.with(listener.url("/notify?tenant=a%20b"), Map.of(), Duration.ofSeconds(10));
        assertThat(listener.handshakes()).singleElement().extracting(Listener.Received::query).asString()
                .startsWith("tenant=a%20b&validationToken=");
    }

    static Stream<Arguments> badEchoes() {
        UnaryOperator<String> good = UnaryOperator.identity();
        return Stream.of(
                Arguments.of(202, "text/plain", good, "must respond with 200 OK"),
                Arguments.of(404, "text/plain", good, "must respond with 200 OK"),
                Arguments.of(200, "application/json", good, "must be text/plain"),
                Arguments.of(200, "text/plain", (UnaryOperator<String>) token -> '"' + token + '"', "must exactly match"),
                Arguments.of(200, "text/plain", (UnaryOperator<String>) token -> token + "\n", "must exactly match"),
                Arguments.of(200, "text/plain", (UnaryOperator<String>) token -> token.replace('+', ' '), "must exactly match"),
                Arguments.of(200, "text/plain", (UnaryOperator<String>) token -> token.replace("&", "&amp;"),
                        "must exactly match"));
    }

    @ParameterizedTest
    @MethodSource("badEchoes")
    void anythingElseThanTheTokenIsRefused(int status, String type, UnaryOperator<String> echo, String message) {
        listener.echo(status, type, echo);
        assertThatThrownBy(() -> handshake.with(listener.url("/notify"), Map.of(), Duration.ofSeconds(10)))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining(message).satisfies(refusal -> {
                    assertThat(((GraphException) refusal).status()).isEqualTo(400);
                    assertThat(((GraphException) refusal).code()).isEqualTo("ValidationError");
                });
    }

    @Test
    void aListenerThatIsNotThereIsRefused() {
        listener.close();
        assertThatThrownBy(() -> handshake.with(listener.url("/notify"), Map.of(), Duration.ofSeconds(10)))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("must respond with 200 OK");
    }

    @Test
    void aSilentListenerIsRefusedInTime() {
        listener.fallSilent(true);
        Handshake impatient = new Handshake(new ListenerClient(false), dial);
        assertThatThrownBy(() -> impatient.with(listener.url("/notify"), Map.of(), Duration.ofMillis(200)))
                .isInstanceOf(GraphException.class)
                .hasMessage("Subscription validation request timed out.");
    }

    @Test
    void theRequestFailsOrComesLateWhenAskedFor() throws Exception {
        ArmedNotificationFault lost = dial.add(NotificationFault.failHandshake().to("/notify").times(1));
        handshake.with(listener.url("/other"), Map.of(), Duration.ofSeconds(10));
        assertThatThrownBy(() -> handshake.with(listener.url("/notify"), Map.of(), Duration.ofSeconds(10)))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("timed out");
        assertThat(lost.count()).isEqualTo(1);
        assertThat(listener.handshakes()).hasSize(1);

        dial.clear();
        dial.add(NotificationFault.slowHandshake(Duration.ofMillis(300)));
        long start = System.nanoTime();
        CompletableFuture.runAsync(() -> handshake.with(listener.url("/notify"), Map.of(), Duration.ofSeconds(10))).get(20,
                TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(listener.handshakes()).hasSize(2);
    }
}
