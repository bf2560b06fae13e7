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

import java.net.http.HttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookEmulatorTest {

    @RegisterExtension
    static OutlookEmulator emulator
            = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private final TestHttp http = new TestHttp(emulator);

    @Test
    void answersCarryTheServicesHeaders() throws Exception {
        TestHttp.Answer answer = http.send(http.request("/v1.0/me/messages").header("client-request-id", "my-id"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("request-id")).matches("[0-9a-f-]{36}");
        assertThat(answer.header("client-request-id")).isEqualTo("my-id");
        assertThat(answer.header("x-ms-ags-diagnostic")).contains("ServerInfo");
        assertThat(answer.header("Date")).endsWith("GMT");
        assertThat(answer.header("OData-Version")).isEqualTo("4.0");
        assertThat(answer.header("Content-Type")).startsWith("application/json;odata.metadata=minimal");
    }

    @Test
    void aMissingTokenIsRefused() throws Exception {
        TestHttp.Answer answer = http.withToken(null).get("/v1.0/me/messages");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("InvalidAuthenticationToken");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=\"\"");
    }

    @Test
    void errorsNameTheRequestInTheirBody() throws Exception {
        TestHttp.Answer answer = http.get("/v1.0/users/nobody@contoso.com/messages");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("error")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .extractingByKey("innerError", org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("request-id", answer.header("request-id"));
    }

    @Test
    void headIsAGetWithoutItsBody() throws Exception {
        TestHttp.Answer answer
                = http.send(http.request("/v1.0/me/messages").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        // the connection is still in step
        assertThat(http.get("/v1.0/me/messages").status()).isEqualTo(200);
    }

    @Test
    void aPathOutsideTheServiceIsAnErrorInItsShape() throws Exception {
        assertThat(http.get("/nothing/here").status()).isEqualTo(400);
        assertThat(http.get("/v1.0/me/nothing").status()).isEqualTo(400);
    }

    @Test
    void aRequestOverFourMegabytesIsTooLarge() throws Exception {
        TestHttp.Answer answer = http.post("/v1.0/me/messages",
                java.util.Map.of("subject", "big", "body", java.util.Map.of("content", "x".repeat(5 * 1024 * 1024))));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.errorCode()).isEqualTo("RequestEntityTooLarge");
    }
}
