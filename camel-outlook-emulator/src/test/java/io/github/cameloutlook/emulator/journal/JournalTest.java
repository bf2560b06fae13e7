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
package io.github.cameloutlook.emulator.journal;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JournalTest {

    @TempDir
    Path directory;

    private OutlookEmulatorServer emulator;
    private TestHttp http;

    @BeforeEach
    void start() {
        emulator = OutlookEmulatorServer.builder().journal(directory.resolve("deep/journal.jsonl")).build();
        emulator.start();
        http = new TestHttp(emulator);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void holdsBothSidesWithoutCredentials() throws Exception {
        http.withToken("secret-token").post("/v1.0/me/messages?$expand=attachments", Map.of("subject", "Gr\u00fc\u00dfe"));
        Exchange exchange = emulator.journal().exchanges().get(0);
        assertThat(exchange.method()).isEqualTo("POST");
        assertThat(exchange.url()).isEqualTo(emulator.baseUrl() + "/v1.0/me/messages?$expand=attachments");
        assertThat(exchange.requestBody()).isEqualTo("{\"subject\":\"Gr\u00fc\u00dfe\"}");
        assertThat(exchange.requestHeaders()).containsEntry("Authorization", "[redacted]");
        assertThat(exchange.status()).isEqualTo(201);
        assertThat(exchange.responseHeaders()).containsKey("request-id");
        assertThat(exchange.responseBody()).contains("Gr\u00fc\u00dfe");
        assertThat(exchange.toString()).doesNotContain("secret-token");
    }

    @Test
    void isThereWhenTheClientHasItsAnswer() throws Exception {
        for (int i = 1; i <= 20; i++) {
            http.get("/v1.0/me/messages");
            assertThat(emulator.journal().exchanges()).hasSize(i);
        }
        emulator.journal().clear();
        assertThat(emulator.journal().exchanges()).isEmpty();
    }

    @Test
    void binaryBodiesAreANote() throws Exception {
        http.send(http.request("/v1.0/me/messages").header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1000])));
        Exchange exchange = emulator.journal().exchanges().get(0);
        assertThat(exchange.requestBody()).isNull();
        assertThat(exchange.requestNote()).isEqualTo("1000 bytes of application/octet-stream");
    }

    @Test
    void bodiesOfRefusedRequestsAreKeptToo() throws Exception {
        http.withToken(null).post("/v1.0/me/messages", Map.of("subject", "refused"));
        assertThat(emulator.journal().exchanges().get(0).requestBody()).isEqualTo("{\"subject\":\"refused\"}");
    }

    @Test
    void fileHasOneLineOfJsonPerExchange() throws Exception {
        http.get("/v1.0/me/messages");
        http.get("/v1.0/me/nothing");
        List<String> lines = Files.readAllLines(directory.resolve("deep/journal.jsonl"));
        assertThat(lines).hasSize(2);
        assertThat(parse(lines.get(0))).containsOnlyKeys(
                "method", "url", "requestHeaders", "requestBody", "status", "responseHeaders", "responseBody");
        assertThat(parse(lines.get(1))).containsEntry("status", 400);
    }

    @Test
    void brokenAnswersAreNotPassedOffAsTheServices() throws Exception {
        emulator.faults().add(Fault.on("GET", "/messages").malformed());
        http.get("/v1.0/me/messages");
        emulator.faults().clear();
        emulator.faults().add(Fault.on("GET", "/messages").reset());
        assertThatThrownBy(() -> http.get("/v1.0/me/messages")).isInstanceOf(IOException.class);
        assertThat(emulator.journal().exchanges()).extracting(Exchange::fault).startsWith("malformed");
        assertThat(emulator.journal().exchanges().get(0).toJson()).containsEntry("status", null).containsEntry("sentStatus",
                200);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parse(String line) throws IOException {
        return (Map<String, Object>) Json.read(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
