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
package io.github.cameloutlook.emulator.limit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.fault.Fault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxLimitsTest {

    private static final String ALICE = "/v1.0/users/alice@contoso.com/messages";
    private static final String CAROL = "/v1.0/users/carol@contoso.com/messages";
    private static final String BOB = "/v1.0/users/bob@contoso.com/messages";

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com")
            .mailbox("carol@contoso.com")
            .limits(LimitSettings.SERVICE.withRequests(50, Duration.ofMinutes(10)).withUploadBytes(5000, Duration.ofMinutes(5))
                    .withRetryAfter(Duration.ofSeconds(3)))
            .build();

    private final TestHttp http = new TestHttp(emulator);

    @AfterEach
    void clear() {
        emulator.faults().clear();
        emulator.clock().advance(Duration.ofMinutes(11));
    }

    @Test
    void aFifthRequestInProgressIsRefused() {
        // nobody waits for these: they hold their places until the server stops
        emulator.faults().add(Fault.on("GET", "$top=7").latency(Duration.ofMinutes(2)));
        for (int i = 0; i < 4; i++) {
            http.sendAsync(http.request(CAROL + "?$top=7"));
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            TestHttp.Answer refused = http.get(CAROL);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.errorCode()).isEqualTo("ApplicationThrottled");
            assertThat(refused.text()).contains("MailboxConcurrency");
            assertThat(refused.header("Retry-After")).isEqualTo("3");
        });
    }

    @Test
    void mailboxesDoNotCountForEachOther() {
        emulator.faults().add(Fault.on("GET", "/messages").latency(Duration.ofMillis(200)));
        List<CompletableFuture<TestHttp.Answer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> http.sendAsync(http.request(i % 2 == 0 ? ALICE : BOB))).toList();
        assertThat(answers).allMatch(answer -> answer.join().status() == 200);
    }

    @Test
    void placesAreGivenBackWhenRequestsFail() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(http.get(ALICE + "/nothing").status()).isEqualTo(400);
        }
        assertThat(http.get(ALICE).status()).isEqualTo(200);
    }

    @Test
    void theRequestBudgetComesBackWithTime() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(http.get(ALICE).status()).isEqualTo(200);
        }
        TestHttp.Answer refused = http.get(ALICE);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
        assertThat(http.get(BOB).status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(10));
        assertThat(http.get(ALICE).status()).isEqualTo(200);
    }

    @Test
    void requestsOfABatchCountOneByOne() throws Exception {
        List<Map<String, String>> requests = IntStream.range(0, 20)
                .mapToObj(i -> Map.of("id", "" + i, "method", "GET", "url", "/users/alice@contoso.com/messages?$top=1"))
                .toList();
        for (int i = 0; i < 2; i++) {
            assertThat(http.post("/v1.0/$batch", Map.of("requests", requests)).text()).doesNotContain("\"status\":429");
        }
        String third = http.post("/v1.0/$batch", Map.of("requests", requests)).text();
        assertThat(third.split("\"status\":429", -1)).hasSize(11);
        assertThat(third).contains("\"Retry-After\"");
    }

    @Test
    void theUploadVolumeIsLimited() throws Exception {
        Map<String, Object> message = Map.of("subject", "x".repeat(200), "body",
                Map.of("contentType", "text", "content", "x".repeat(6000)));
        assertThat(http.post(ALICE, message).status()).isEqualTo(201);
        TestHttp.Answer refused = http.post(ALICE, message);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("IncomingBytes");
        assertThat(http.get(ALICE).status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(5));
        assertThat(http.post(ALICE, message).status()).isEqualTo(201);
    }
}
