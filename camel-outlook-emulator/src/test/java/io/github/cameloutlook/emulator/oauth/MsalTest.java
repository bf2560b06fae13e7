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
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;

import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.nimbusds.jwt.SignedJWT;
import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Microsoft's own library must be content with the token endpoint. */
class MsalTest {

    private static final Set<String> SCOPE = Set.of("https://graph.microsoft.com/.default");
    private static final String MESSAGES = "/v1.0/users/alice@contoso.com/messages";
    private static final SelfSignedCertificate KEY = SelfSignedCertificate.forApplication("certificate-app");

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().auth(AuthMode.strict)
            .application(Application.withSecret("secret-app", "s3cret"))
            .application(Application.withCertificate("certificate-app", KEY.certificate()).permissions("Mail.Read"))
            .build();

    private final TestHttp http = new TestHttp(emulator);

    @Test
    void secretAtAnOpenIdAuthority() throws Exception {
        ConfidentialClientApplication client = openId("secret-app", ClientCredentialFactory.createFromSecret("s3cret"));
        IAuthenticationResult token = client.acquireToken(ClientCredentialParameters.builder(SCOPE).build()).join();
        assertThat(http.withToken(token.accessToken()).get(MESSAGES).status()).isEqualTo(200);
        // the second one comes from the client's cache
        assertThat(client.acquireToken(ClientCredentialParameters.builder(SCOPE).build()).join().accessToken())
                .isEqualTo(token.accessToken());
        assertThat(SignedJWT.parse(token.accessToken()).getJWTClaimsSet().getStringListClaim("roles"))
                .contains("Mail.ReadWrite");
    }

    @Test
    void secretAtADirectoryAuthority() throws Exception {
        ConfidentialClientApplication client = directory("secret-app", ClientCredentialFactory.createFromSecret("s3cret"));
        IAuthenticationResult token = client.acquireToken(ClientCredentialParameters.builder(SCOPE).build()).join();
        assertThat(http.withToken(token.accessToken()).get(MESSAGES).status()).isEqualTo(200);
    }

    @Test
    void certificateAtBothKindsOfAuthority() throws Exception {
        IClientCredential credential = ClientCredentialFactory.createFromCertificate(KEY.privateKey(), KEY.certificate());
        for (ConfidentialClientApplication client : List.of(
                openId("certificate-app", credential), directory("certificate-app", credential))) {
            IAuthenticationResult token = client.acquireToken(ClientCredentialParameters.builder(SCOPE).build()).join();
            assertThat(http.withToken(token.accessToken()).get(MESSAGES).status()).isEqualTo(200);
        }
    }

    @Test
    void anotherCertificateIsRefused() throws Exception {
        SelfSignedCertificate other = SelfSignedCertificate.forApplication("certificate-app");
        ConfidentialClientApplication client = openId(
                "certificate-app", ClientCredentialFactory.createFromCertificate(other.privateKey(), other.certificate()));
        assertThatThrownBy(() -> client.acquireToken(ClientCredentialParameters.builder(SCOPE).build()).join())
                .isInstanceOf(CompletionException.class).cause().isInstanceOf(MsalServiceException.class)
                .hasMessageContaining("AADSTS700027");
    }

    @Test
    void wrongSecretIsAnErrorTheLibraryUnderstands() throws Exception {
        ConfidentialClientApplication client = directory("secret-app", ClientCredentialFactory.createFromSecret("wrong"));
        assertThatThrownBy(() -> client.acquireToken(ClientCredentialParameters.builder(SCOPE).build()).join())
                .cause().isInstanceOfSatisfying(MsalServiceException.class, e -> {
                    assertThat(e.errorCode()).isEqualTo("invalid_client");
                    assertThat(e.statusCode()).isEqualTo(401);
                });
    }

    @Test
    void claimsChallengeIsMetByASecondToken() throws Exception {
        ConfidentialClientApplication client = openId("secret-app", ClientCredentialFactory.createFromSecret("s3cret"));
        String first = client.acquireToken(ClientCredentialParameters.builder(SCOPE).build()).join().accessToken();
        emulator.tokenState().demandClaims("{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"cp1\"}}}");
        try {
            String challenge = http.withToken(first).get(MESSAGES).header("WWW-Authenticate");
            String claims = new String(Base64.getDecoder().decode(challenge.replaceAll(".*claims=\"([^\"]+)\".*", "$1")));
            // claims alone do not make the library pass over its cache of application tokens
            String second = client.acquireToken(ClientCredentialParameters.builder(SCOPE)
                    .skipCache(true).claims(ClaimsRequest.formatAsClaimsRequest(claims)).build()).join().accessToken();
            assertThat(http.withToken(second).get(MESSAGES).status()).isEqualTo(200);
        } finally {
            emulator.tokenState().demandClaims(null);
        }
    }

    private static ConfidentialClientApplication openId(String id, IClientCredential credential) throws Exception {
        return ConfidentialClientApplication.builder(id, credential)
                .oidcAuthority(emulator.authority() + "/contoso/v2.0")
                .instanceDiscovery(false)
                .sslSocketFactory(emulator.certificate().clientContext().getSocketFactory()).build();
    }

    private static ConfidentialClientApplication directory(String id, IClientCredential credential) throws Exception {
        return ConfidentialClientApplication.builder(id, credential)
                .authority(emulator.authority() + "/contoso")
                // otherwise the library asks the real directory about this host
                .instanceDiscovery(false)
                .sslSocketFactory(emulator.certificate().clientContext().getSocketFactory()).build();
    }
}
