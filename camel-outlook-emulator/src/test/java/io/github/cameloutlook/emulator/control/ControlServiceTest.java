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
package io.github.cameloutlook.emulator.control;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ControlServiceTest {

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private final TestHttp http = new TestHttp(emulator).withToken(null);
    private final TestHttp mail = new TestHttp(emulator);

    @AfterEach
    void reset() {
        emulator.faults().clear();
        emulator.journal().clear();
        emulator.clock().reset();
    }

    @Test
    void journalIsReadAndCleared() throws Exception {
        mail.get("/v1.0/me/messages");
        assertThat(http.get("/emulator/journal").text().lines()).hasSize(1)
                .allMatch(line -> line.startsWith("{\"method\":\"GET\""));
        assertThat(http.delete("/emulator/journal").status()).isEqualTo(204);
        assertThat(http.get("/emulator/journal").text()).isEmpty();
    }

    @Test
    void aMessageArrivesFromOutside() throws Exception {
        String mime = "From: Carol <carol@example.org>\r\nTo: alice@contoso.com\r\nSubject: Delivered\r\n\r\nHello\r\n";
        TestHttp.Answer answer = http.send(http.request("/emulator/mailboxes/alice%40contoso.com/deliver")
                .POST(HttpRequest.BodyPublishers.ofString(mime)));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(emulator.mailbox("alice@contoso.com").messages("inbox")).extracting(message -> message.get("subject"))
                .contains("Delivered");
        TestHttp.Answer unknown = http.send(http.request("/emulator/mailboxes/nobody@contoso.com/deliver")
                .POST(HttpRequest.BodyPublishers.ofString(mime)));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("nobody@contoso.com");
    }

    @Test
    void faultsAreAddedListedAndCleared() throws Exception {
        TestHttp.Answer added = http.post("/emulator/faults",
                List.of(Map.of("method", "get", "path", "/messages", "status", 429, "retryAfter", 9, "times", 1),
                        Map.of("path", "/messages", "kind", "html", "after", 1, "times", 1)));
        assertThat(added.status()).isEqualTo(201);
        assertThat(mail.get("/v1.0/me/messages").header("Retry-After")).isEqualTo("9");
        assertThat(mail.get("/v1.0/me/messages").status()).isEqualTo(503);
        assertThat(mail.get("/v1.0/me/messages").status()).isEqualTo(200);
        assertThat(http.get("/emulator/faults").text()).contains("\"count\":1");
        assertThat(http.delete("/emulator/faults").status()).isEqualTo(204);
        assertThat(http.get("/emulator/faults").text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"status\":500}", "{\"path\":\"/x\",\"status\":200}", "{\"path\":\"/x\",\"kind\":\"magic\"}",
            "{\"path\":\"/x\",\"colour\":1}", "{\"path\":\"/x\",\"times\":\"often\"}", "{\"path\":\"/x\",\"latency\":\"long\"}",
            "7", "{" })
    void faultsThatMakeNoSenseAreExplained(String json) throws Exception {
        TestHttp.Answer answer
                = http.send(http.request("/emulator/faults").POST(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("EmulatorControl");
        assertThat(emulator.faults().all()).isEmpty();
    }

    @Test
    void clockIsMoved() throws Exception {
        http.post("/emulator/clock", Map.of("set", "2030-01-01T00:00:00Z"));
        assertThat(emulator.clock().instant()).isBetween(Instant.parse("2030-01-01T00:00:00Z"),
                Instant.parse("2030-01-01T00:05:00Z"));
        Instant before = emulator.clock().instant();
        http.post("/emulator/clock", Map.of("advance", "PT1H"));
        assertThat(Duration.between(before, emulator.clock().instant())).isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(http.post("/emulator/clock", Map.of("advance", "soon")).status()).isEqualTo(400);
        assertThat(http.post("/emulator/clock", Map.of()).status()).isEqualTo(400);
        assertThat((String) http.get("/emulator/clock").json().get("now")).startsWith("2030-01-01T01");
    }

    @Test
    void tokensAreEnded() throws Exception {
        mail.withToken("old").get("/v1.0/me/messages");
        http.post("/emulator/tokens", Map.of("action", "expire"));
        assertThat(mail.withToken("old").get("/v1.0/me/messages").status()).isEqualTo(401);
        assertThat(mail.withToken("new").get("/v1.0/me/messages").status()).isEqualTo(200);
        http.post("/emulator/tokens", Map.of("action", "demandClaims", "claims", Map.of("access_token", Map.of("acrs", 1))));
        assertThat(mail.withToken("new").get("/v1.0/me/messages").header("WWW-Authenticate")).contains("insufficient_claims");
        assertThat(mail.withToken("newer").get("/v1.0/me/messages").status()).isEqualTo(200);
        java.util.Map<String, Object> none = new java.util.HashMap<>();
        none.put("action", "demandClaims");
        none.put("claims", null);
        assertThat(http.post("/emulator/tokens", none).status()).isEqualTo(204);
        assertThat(http.post("/emulator/tokens", Map.of("action", "bless")).status()).isEqualTo(400);
    }

    @Test
    void stateTellsWhatThereIs() throws Exception {
        emulator.mailbox("alice@contoso.com").createMessage("drafts", Map.of("subject", "a draft"));
        Map<String, Object> state = http.get("/emulator/state").json();
        assertThat(state).containsEntry("baseUrl", emulator.baseUrl()).containsEntry("auth", "any");
        assertThat(state.get("mailboxes").toString()).contains("alice@contoso.com").contains("Drafts={total=1");
    }

    @Test
    void certificateIsServedForClientsToTrust() throws Exception {
        assertThat(http.get("/emulator/certificate").text()).isEqualTo(emulator.certificate().pem());
    }

    @Test
    void anythingElseIsExplained() throws Exception {
        TestHttp.Answer answer = http.get("/emulator/unknown");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("GET state");
    }
}
