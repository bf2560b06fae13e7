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
package io.github.cameloutlook.emulator.dialect;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.dialect.schema.Subset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The emulator as a server on premises. */
class HostingTest {

    @RegisterExtension
    static final OutlookEmulator SERVER = OutlookEmulator.builder().mailbox("alice@contoso.com").onPremises().build();
    @RegisterExtension
    static final OutlookEmulator BOTH = OutlookEmulator.builder().mailbox("alice@contoso.com")
            .hosting(Hosting.ON_PREMISES.withGraph().with(Subset.TASKS, Subset.BATCH)).build();

    private final TestHttp http = new TestHttp(SERVER);

    @Test
    void aServerHasMailCalendarsContactsAndExtensions() throws Exception {
        for (String path : new String[] { "/messages", "/events", "/contacts", "/MailFolders/Inbox" }) {
            Answer answer = http.get("/api/v2.0/Users('alice@contoso.com')" + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("X-BEServer")).isNotEmpty().isEqualTo(answer.header("X-DiagInfo"));
            assertThat(answer.header("X-CalculatedBETarget")).isNull();
        }
        String metadata = http.get("/api/v2.0/$metadata").text();
        assertThat(metadata).contains("EntityType Name=\"Message\"", "OpenTypeExtension", "SingleValueExtendedProperties")
                .doesNotContain("TaskFolder", "PushSubscription", "Name=\"Photo\"", "MailboxSettings");
        assertThat(http.get("/api/v1.0/me/folders").status()).isEqualTo(200);
        assertThat(http.get("/api/beta/me/messages").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/tasks", "/photo", "/mailboxsettings", "/people", "/subscriptions" })
    void otherSubsetsAreUnknown(String path) throws Exception {
        Answer answer = http.get("/api/beta/me" + path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("RequestBroker-ParseUri");
        assertThat(http.post("/api/v2.0/me/$batch", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void graphIsNotThere() throws Exception {
        Answer answer = http.get("/v1.0/me/messages");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void subsetsAndGraphCanBeSwitchedOn() throws Exception {
        TestHttp both = new TestHttp(BOTH);
        assertThat(both.get("/v1.0/me/messages").status()).isEqualTo(200);
        assertThat(both.get("/api/v2.0/me/tasks").status()).isEqualTo(200);
        assertThat(both.get("/api/v2.0/$metadata").text()).contains("TaskFolder").doesNotContain("PushSubscription");
        assertThat(both.post("/api/v2.0/me/$batch", Map.of("requests", List.of(
                Map.of("id", "1", "method", "GET", "url", "/api/v2.0/me")))).status()).isEqualTo(200);
    }

    @Test
    void longAddressesAreRefusedByPages() throws Exception {
        Answer query = http.get("/api/v2.0/me/messages?$filter=Subject%20eq%20'" + "x".repeat(4096) + "'");
        assertThat(query.status()).isEqualTo(404);
        assertThat(query.header("Content-Type")).startsWith("text/html");
        assertThat(query.header("X-FEServer")).isNotEmpty();
        assertThat(http.get("/api/v2.0/me/messages/" + "A".repeat(2048)).status()).isEqualTo(404);
        assertThat(http.get("/api/v2.0/me/messages?$filter=Subject%20eq%20'" + "x".repeat(3000) + "'").status())
                .isEqualTo(200);
        assertThat(new TestHttp(BOTH).get("/v1.0/me/messages?$filter=subject%20eq%20'" + "x".repeat(4500) + "'").status())
                .as("Graph takes them").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "%3C", "%3E", "%2A", "%25", "%5C", "%3F" })
    void somePathsAreDangerous(String character) throws Exception {
        Answer answer = http.get("/api/v2.0/me/messages/A" + character + "B");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Request.Path");
    }

    @Test
    void largeBodiesAreRefused() throws Exception {
        Answer answer = http.send(http.request("/api/v2.0/me/messages").header("Content-Type", "application/json")
                .method("POST", BodyPublishers.ofByteArray(new byte[(64 << 20) + 1])));
        assertThat(answer.status()).isEqualTo(413);
    }
}
