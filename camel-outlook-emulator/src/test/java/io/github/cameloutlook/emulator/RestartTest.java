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
package io.github.cameloutlook.emulator;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RestartTest {

    @TempDir
    Path directory;

    private OutlookEmulatorServer emulator;

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aClosedEmulatorStartsAnew() throws Exception {
        emulator = OutlookEmulatorServer.builder().journal(directory.resolve("journal.jsonl")).build();
        emulator.start();
        emulator.mailbox("alice@contoso.com").createMessage("drafts", Map.of("subject", "gone"));
        emulator.clock().advance(Duration.ofDays(1));
        assertThat(new TestHttp(emulator).get("/v1.0/me/messages").value()).hasSize(1);
        emulator.close();
        assertThat(emulator.isRunning()).isFalse();

        emulator.start();
        assertThat(new TestHttp(emulator).get("/v1.0/me/messages").value()).isEmpty();
        assertThat(emulator.journal().exchanges()).hasSize(1);
        assertThat(directory.resolve("journal.jsonl")).content().hasLineCount(2);
    }

    @Test
    void contentCanBePutInBeforeTheStart() throws Exception {
        emulator = OutlookEmulatorServer.builder().build();
        emulator.mailbox("alice@contoso.com").createMessage("inbox", Map.of("subject", "first"));
        assertThatThrownBy(emulator::baseUrl).hasMessageContaining("not been started");
        emulator.start();
        emulator.start();
        assertThat(new TestHttp(emulator).get("/v1.0/me/mailFolders/inbox/messages").value()).hasSize(1);
    }

    @Test
    void aClientThatGoesAwayInTheMiddleIsNoAnswerOfTheService() throws Exception {
        emulator = OutlookEmulatorServer.builder().build();
        emulator.start();
        URI uri = URI.create(emulator.baseUrl());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(("POST /v1.0/me/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n"
                                            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"subject\":")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertThat(emulator.journal().exchanges()).extracting(exchange -> exchange.fault())
                        .containsExactly("the client broke off"));
        assertThat(new TestHttp(emulator).get("/v1.0/me/messages").value()).isEmpty();
    }
}
