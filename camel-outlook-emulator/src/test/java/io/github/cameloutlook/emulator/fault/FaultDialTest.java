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

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultDialTest {

    private static final String MESSAGES = "/v1.0/me/messages";

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().build();

    private final TestHttp http = new TestHttp(emulator);

    @AfterEach
    void clear() {
        emulator.faults().clear();
    }

    @Test
    void statusWithTheUsualErrorBodyAndRetryAfter() throws Exception {
        ArmedFault fault = emulator.faults().add(Fault.on("GET", "/messages").status(429).times(1));
        TestHttp.Answer answer = http.get(MESSAGES);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.errorCode()).isEqualTo("ApplicationThrottled");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("request-id")).isNotNull();
        assertThat(http.get(MESSAGES).status()).isEqualTo(200);
        assertThat(fault.count()).isEqualTo(1);
    }

    @Test
    void retryAfterCanBeSetAndLeftOut() throws Exception {
        emulator.faults().add(Fault.on("GET", "/messages").status(503).retryAfter(7).times(1));
        emulator.faults().add(Fault.on("GET", "/messages").status(429).withoutRetryAfter());
        assertThat(http.get(MESSAGES).header("Retry-After")).isEqualTo("7");
        assertThat(http.get(MESSAGES).header("Retry-After")).isNull();
    }

    @Test
    void errorStatusWithoutEffectUnlessAskedFor() throws Exception {
        int before = http.get(MESSAGES).value().size();
        emulator.faults().add(Fault.on("POST", "/messages").status(504).times(1));
        assertThat(http.post(MESSAGES, Map.of("subject", "lost")).status()).isEqualTo(504);
        assertThat(http.get(MESSAGES).value()).hasSize(before);

        emulator.faults().add(Fault.on("POST", "/messages").status(504).afterEffect().times(1));
        assertThat(http.post(MESSAGES, Map.of("subject", "kept")).errorCode()).isEqualTo("GatewayTimeout");
        assertThat(http.get(MESSAGES).value()).hasSize(before + 1);
    }

    @Test
    void firstRequestsPassAndThenSomeAreStruck() throws Exception {
        emulator.faults().add(Fault.on("*", "/messages").status(500).after(1).times(2));
        assertThat(IntStream.range(0, 5).map(i -> status())).containsExactly(200, 500, 500, 200, 200);
    }

    @Test
    void faultsTakeTurns() {
        emulator.faults().add(Fault.on("GET", "/messages").status(429).times(1));
        emulator.faults().add(Fault.on("GET", "/messages").status(503).after(1).times(2));
        emulator.faults().add(Fault.on("*", "/me/").status(504).after(3).times(1));
        assertThat(IntStream.range(0, 5).map(i -> status())).containsExactly(429, 503, 503, 504, 200);
    }

    @Test
    void chanceIsRepeatableBySeed() {
        emulator.faults().add(Fault.on("*", "/messages").status(500).chance(0.5, 7));
        Integer[] first = IntStream.range(0, 20).map(i -> status()).boxed().toArray(Integer[]::new);
        emulator.faults().clear();
        emulator.faults().add(Fault.on("*", "/messages").status(500).chance(0.5, 7));
        assertThat(IntStream.range(0, 20).map(i -> status())).containsExactly(first).contains(200, 500);
    }

    @Test
    void patternsMeetWholePathsAndQueries() throws Exception {
        emulator.faults().add(Fault.on("GET", "*/me/messages").status(500));
        assertThat(http.get(MESSAGES).status()).isEqualTo(500);
        assertThat(http.get(MESSAGES + "?$top=1").status()).isEqualTo(500);
        assertThat(http.get("/v1.0/users/alice%40contoso.com/messages").status()).isEqualTo(200);
        emulator.faults().clear();
        emulator.faults().add(Fault.on("GET", "$top=1").status(500));
        assertThat(http.get(MESSAGES + "?%24top=1").status()).isEqualTo(500);
        assertThat(http.get(MESSAGES).status()).isEqualTo(200);
        emulator.faults().clear();
        emulator.faults().add(Fault.on("GET", "alice@contoso.com").status(500));
        assertThat(http.get("/v1.0/users/alice%40contoso.com/messages").status()).isEqualTo(500);
    }

    @Test
    void brokenAnswers() throws Exception {
        emulator.faults().add(Fault.on("GET", "/messages").malformed().times(1));
        assertThat(http.get(MESSAGES).text()).isEqualTo("{\"value\":[{\"id\":");
        emulator.faults().add(Fault.on("GET", "/messages").html().times(1));
        TestHttp.Answer page = http.get(MESSAGES);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        emulator.faults().add(Fault.on("GET", "/messages").truncate().times(1));
        assertThatThrownBy(() -> http.get(MESSAGES)).isInstanceOf(IOException.class);
        emulator.faults().add(Fault.on("POST", "/messages").reset().times(1));
        assertThatThrownBy(() -> http.post(MESSAGES, Map.of())).isInstanceOf(IOException.class);
    }

    @Test
    void continuationLinksThatLeadNowhere() throws Exception {
        emulator.faults().add(Fault.on("GET", "/messages").repeatPage().times(1));
        assertThat(http.get(MESSAGES + "?$top=5").json()).containsEntry(
                "@odata.nextLink", emulator.baseUrl() + MESSAGES + "?$top=5");
        emulator.faults().add(Fault.on("GET", "/messages").foreignNextLink().times(1));
        assertThat((String) http.get(MESSAGES).json().get("@odata.nextLink")).startsWith("https://graph.example.net/");
    }

    @Test
    void expiredDeltaToken() throws Exception {
        emulator.faults().add(Fault.on("GET", "/delta").expiredDeltaToken().times(1));
        TestHttp.Answer answer = http.get("/v1.0/me/mailFolders/inbox/messages/delta");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.errorCode()).isEqualTo("SyncStateNotFound");
    }

    @Test
    void latencyHoldsTheAnswerBack() throws Exception {
        emulator.faults().add(Fault.on("GET", "/messages").latency(Duration.ofMillis(100)));
        long start = System.nanoTime();
        assertThat(http.get(MESSAGES).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    private int status() {
        try {
            return http.get(MESSAGES).status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
