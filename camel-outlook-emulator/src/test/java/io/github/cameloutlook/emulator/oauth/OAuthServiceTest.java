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
package io.github.cameloutlook.emulator.oauth;

import java.util.Base64;
import java.util.Map;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class OAuthServiceTest {

    private static final String SCOPE = "https://graph.microsoft.com/.default openid profile offline_access";

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().auth(AuthMode.strict)
            .application(Application.withSecret("app", "right").permissions("Mail.Read")).build();

    private final TestHttp http = new TestHttp(emulator).withToken(null);

    @AfterEach
    void clear() {
        emulator.faults().clear();
    }

    @Test
    void answersOnlyWhatClientsFileUnderTheApplication() throws Exception {
        TestHttp.Answer answer = token("client_id", "app", "client_secret", "right", "grant_type", "client_credentials",
                "scope", SCOPE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsOnlyKeys("token_type", "expires_in", "ext_expires_in", "access_token")
                .containsEntry("token_type", "Bearer").containsEntry("expires_in", 3599);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void tokensNameTheirDirectoryById() throws Exception {
        String[] form = { "client_id", "app", "client_secret", "right", "grant_type", "client_credentials", "scope", SCOPE };
        assertThat(claims(TokenForm.of(emulator).post("contoso.com", form)))
                .containsEntry("tid", "11111111-1111-1111-1111-111111111111")
                .containsEntry("iss", "https://sts.windows.net/11111111-1111-1111-1111-111111111111/");
        String tenant = "22222222-2222-2222-2222-222222222222";
        assertThat(claims(TokenForm.of(emulator).post(tenant, form))).containsEntry("tid", tenant);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(TestHttp.Answer answer) throws Exception {
        String token = (String) answer.json().get("access_token");
        return (Map<String, Object>) Json.read(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    @Test
    void refusalsCarryTheDirectorysCodes() throws Exception {
        refused(401, "invalid_client", 7000215, "client_id", "app", "client_secret", "wrong", "grant_type",
                "client_credentials", "scope", SCOPE);
        refused(400, "unauthorized_client", 700016, "client_id", "other", "client_secret", "right", "grant_type",
                "client_credentials", "scope", SCOPE);
        refused(401, "invalid_client", 7000218, "client_id", "app", "grant_type", "client_credentials", "scope", SCOPE);
        refused(400, "invalid_scope", 1002012, "client_id", "app", "client_secret", "right", "grant_type",
                "client_credentials", "scope", "Mail.Read");
        refused(400, "unsupported_grant_type", 70003, "client_id", "app", "grant_type", "magic");
        refused(400, "invalid_request", 900144, "client_id", "app");
        refused(401, "invalid_client", 50027, "client_id", "app", "grant_type", "client_credentials", "scope", SCOPE,
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "client_assertion", "x.y");
    }

    @Test
    void discoveryNamesItselfAsIssuer() throws Exception {
        TestHttp.Answer answer = http.get(emulator.authority() + "/contoso/v2.0/.well-known/openid-configuration");
        assertThat(answer.json()).containsEntry("issuer", emulator.authority() + "/contoso/v2.0")
                .containsEntry("token_endpoint", emulator.authority() + "/contoso/oauth2/v2.0/token");
        assertThat(http.get((String) answer.json().get("jwks_uri")).json()).containsKey("keys");
    }

    @Test
    void tokenEndpointGoesWrongOnlyWhenItIsMeant() throws Exception {
        emulator.faults().add(Fault.on("*", "*").status(500));
        assertThat(request().status()).isEqualTo(200);
        emulator.faults().clear();
        emulator.faults().add(Fault.on("POST", "/oauth2/v2.0/token").status(503).times(1));
        assertThat(request().status()).isEqualTo(503);
        assertThat(request().status()).isEqualTo(200);
    }

    private TestHttp.Answer request() throws Exception {
        return token("client_id", "app", "client_secret", "right", "grant_type", "client_credentials", "scope", SCOPE);
    }

    private void refused(int status, String error, int code, String... form) throws Exception {
        TestHttp.Answer answer = token(form);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json()).containsEntry("error", error)
                .containsKeys("error_codes", "timestamp", "trace_id", "correlation_id");
        assertThat((String) answer.json().get("error_description")).startsWith("AADSTS" + code + ": ");
    }

    private static TestHttp.Answer token(String... form) throws Exception {
        return TokenForm.of(emulator).post("contoso", form);
    }
}
