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
package io.github.cameloutlook.emulator.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTest {

    private static final Map<String, Object> JSON = Map.of("Content-Type", "application/json");

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private MailboxClient alice;

    @BeforeEach
    void client() {
        alice = new MailboxClient(emulator, "alice@contoso.com");
        emulator.faults().clear();
    }

    private static Map<String, Object> get(String id, String url) {
        return Map.of("id", id, "method", "GET", "url", url);
    }

    private Answer batch(List<Map<String, Object>> requests) throws Exception {
        return alice.http.post("/v1.0/$batch", Map.of("requests", requests));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> byId(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Map<String, Map<String, Object>> result = new HashMap<>();
        for (Map<String, Object> response : (List<Map<String, Object>>) answer.json().get("responses")) {
            result.put((String) response.get("id"), response);
        }
        return result;
    }

    @Test
    void requestsAreAnsweredById() throws Exception {
        Map<String, Map<String, Object>> responses
                = byId(batch(List.of(get("1", "/me/mailFolders/inbox"), get("two", "me/messages/no"),
                        Map.of("id", "3", "method", "POST", "url", "/me/messages", "headers", JSON, "body",
                                MailboxClient.message("Batched")),
                        Map.of("id", "4", "method", "POST", "url", "/me/messages", "body", MailboxClient.message("Untyped")),
                        get("5", "/me/messages/$count"))));
        assertThat(responses.get("1")).containsEntry("status", 200);
        assertThat((Map<?, ?>) responses.get("1").get("body")).extracting("displayName").isEqualTo("Inbox");
        assertThat(responses.get("two")).containsEntry("status", 400);
        assertThat(responses.get("3")).containsEntry("status", 201);
        assertThat(responses.get("4")).containsEntry("status", 400);
        assertThat(responses.get("5").get("body")).isInstanceOf(Integer.class);
        assertThat((Map<?, ?>) responses.get("1").get("headers")).extracting("Content-Type").asString()
                .startsWith("application/json");
    }

    @Test
    void aFailedDependencyFailsWhatFollows() throws Exception {
        Map<String, Object> second = Map.of("id", "2", "method", "GET", "url", "/me", "dependsOn", List.of("1"));
        Map<String, Object> third = Map.of("id", "3", "method", "GET", "url", "/me", "dependsOn", List.of("2"));
        Map<String, Map<String, Object>> failed = byId(batch(List.of(get("1", "/me/mailFolders/AAMkno"), second, third)));
        assertThat(failed.get("2")).containsEntry("status", 424);
        assertThat(failed.get("3")).containsEntry("status", 424);
        assertThat(byId(batch(List.of(third, second, get("1", "/me")))).get("3")).containsEntry("status", 200);
    }

    @Test
    void malformedBatchesAreRefusedWhole() throws Exception {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            many.add(get("r" + i, "/me"));
        }
        Answer tooMany = batch(many);
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.errorCode()).isEqualTo("MaximumValueExceeded");
        assertThat(batch(List.of(get("a", "/me"), get("A", "/me"))).status()).isEqualTo(400);
        assertThat(batch(List.of(Map.of("method", "GET", "url", "/me"))).status()).isEqualTo(400);
        assertThat(batch(List.of()).status()).isEqualTo(400);
        assertThat(batch(List.of(Map.of("id", "1", "method", "GET", "url", "/me", "dependsOn", List.of("9")))).status())
                .isEqualTo(400);
    }

    @Test
    void eachRequestIsThrottledByItself() throws Exception {
        emulator.faults().add(Fault.on("GET", "/me/mailFolders/inbox").status(429).retryAfter(7).times(1));
        Map<String, Map<String, Object>> responses
                = byId(batch(List.of(get("1", "/me/mailFolders/inbox"), get("2", "/me/mailFolders/inbox"))));
        assertThat(responses.get("1")).containsEntry("status", 429);
        assertThat((Map<?, ?>) responses.get("1").get("headers")).extracting("Retry-After").isEqualTo("7");
        assertThat(responses.get("2")).containsEntry("status", 200);
    }

    @Test
    void aFullBatchStaysWithinTheMailboxesConcurrency() throws Exception {
        List<Map<String, Object>> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            requests.add(get("r" + i, "/me/messages"));
        }
        assertThat(byId(batch(requests)).values()).allSatisfy(response -> assertThat(response).containsEntry("status", 200));
        // and leaves nothing in progress
        assertThat(byId(batch(requests)).values()).allSatisfy(response -> assertThat(response).containsEntry("status", 200));
    }

    @Test
    void headersAndDependenciesOfARequestAreTexts() throws Exception {
        for (Map<String, ?> wrong : List.of(Map.of("headers", "none"), Map.of("headers", Map.of("a", 1)),
                Map.of("dependsOn", "1"), Map.of("dependsOn", List.of(1)))) {
            Map<String, Object> request = new HashMap<>(get("2", "/me"));
            request.putAll(wrong);
            assertThat(batch(List.of(get("1", "/me"), request)).status()).as("%s", wrong).isEqualTo(400);
        }
    }
}
