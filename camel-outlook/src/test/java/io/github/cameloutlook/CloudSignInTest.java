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
package io.github.cameloutlook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import javax.net.ssl.SSLContext;

import io.github.cameloutlook.auth.OutlookCloud;
import io.github.cameloutlook.dialect.OutlookApi;
import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Signing in to the Outlook REST API with the credentials of options, as routes do. */
class CloudSignInTest {

    private static final String ALICE = "alice@contoso.com";
    private static final SelfSignedCertificate CERTIFICATE = SelfSignedCertificate.forApplication("route");

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).auth(AuthMode.strict)
            .application(Application.withCertificate("app", CERTIFICATE.certificate()))
            .application(Application.publicClient("public")).build();

    @TempDir
    static Path directory;

    private final DefaultCamelContext context = new DefaultCamelContext();

    @BeforeEach
    void start() {
        OutlookConfiguration defaults = context.getComponent("outlook", OutlookComponent.class).getConfiguration();
        defaults.setBaseUrl(EMULATOR.authority());
        defaults.setAuthority(EMULATOR.authority());
        defaults.setSslContextParameters(new SSLContextParameters() {
            @Override
            public SSLContext createSSLContext(CamelContext camelContext) {
                return EMULATOR.certificate().clientContext();
            }
        });
        context.start();
    }

    @AfterEach
    void stop() throws IOException {
        EMULATOR.faults().clear();
        context.close();
    }

    private Object folder(String options) {
        return context.createProducerTemplate().requestBody(
                "outlook:mailFolders/get?folder=inbox&api=outlook-rest&apiVersion=v2.0&" + options, (Object) null);
    }

    @ParameterizedTest
    @CsvSource({ "'',/oauth2/v2.0/token", "&signInVersion=v1,/oauth2/v2.0/token", "&signInVersion=v2,/oauth2/token" })
    void anApplicationSignsInByCertificate(String version, String otherEndpoint) throws Exception {
        Path pem = Files.writeString(directory.resolve("app.pem"), CERTIFICATE.pem() + "-----BEGIN PRIVATE KEY-----\n"
                                                                   + Base64.getMimeEncoder().encodeToString(
                                                                           CERTIFICATE.privateKey().getEncoded())
                                                                   + "\n-----END PRIVATE KEY-----\n",
                StandardCharsets.US_ASCII);
        EMULATOR.faults().add(Fault.on("POST", otherEndpoint).status(400));
        assertThat(folder("mailbox=" + ALICE + "&tenantId=contoso.com&clientId=app&certificate=file:" + pem + version))
                .isNotNull();
    }

    @Test
    void aUserSignsInByRefreshTokenThatIsKept() throws Exception {
        String refreshToken = EMULATOR.refreshTokens().issue("public", ALICE, "Mail.ReadWrite", "Mail.Send");
        Path kept = directory.resolve("kept.token");
        context.getRegistry().bind("kept", new io.github.cameloutlook.auth.FileRefreshTokenStore(kept.toString()));
        assertThat(folder("mailbox=me&clientId=public&refreshToken=RAW(" + refreshToken + ")&refreshTokenStore=#kept"
                          + "&scope=wl.imap"))
                .isNotNull();
        assertThat(kept).content().isIn(EMULATOR.refreshTokens().all());
    }

    @ParameterizedTest
    @CsvSource({
            "global,outlook-rest,https://outlook.office.com/.default", "china,outlook-rest,https://partner.outlook.cn/.default",
            "usGovL4,outlook-rest,https://outlook.office365.us/.default",
            "china,graph,https://microsoftgraph.chinacloudapi.cn/.default" })
    void tokensAreForTheServiceOfTheCloud(OutlookCloud cloud, String api, String scope) {
        OutlookConfiguration options = new OutlookConfiguration();
        options.setCloud(cloud);
        options.setApi(OutlookApi.valueOf(api.replace('-', '_')));
        assertThat(ConnectionSettings.of(options).scopes()).hasToString(scope);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "api=outlook-rest&tenantId=t&clientId=c&clientSecret=hidden | cannot use clientSecret | option certificate",
            "tenantId=t&clientId=c&clientSecret=hidden&signInVersion=v1 | signInVersion=v1 | v2",
            "tenantId=common&clientId=c&clientSecret=hidden | tenantId=common | id or domain",
            "tenantId=t&clientId=c&clientSecret=hidden&scope=mail.read | single scopes | /.default",
            "clientId=c&refreshToken=hidden&scope=wl.skydrive | 'wl.skydrive' | wl.imap",
            "clientId=c&refreshToken=hidden&signInVersion=v1 | refreshToken | signInVersion=v2",
            "refreshToken=hidden | clientId | Credentials are missing",
            "tenantId=t&clientId=c&clientSecret=hidden&refreshTokenStore=#store | refreshTokenStore | refreshToken to begin",
            "accessToken=hidden&username=u&password=hidden | on premises | refreshToken",
            "authentication=basic&username=u&password=hidden | api=outlook-rest | baseUrl" })
    void whatCannotWorkIsRefusedAtStart(String options, String problem, String advice) throws Exception {
        context.getRegistry().bind("store", new io.github.cameloutlook.auth.FileRefreshTokenStore("none"));
        assertThatThrownBy(() -> context.getEndpoint("outlook:messages?apiVersion="
                                                     + (options.contains("rest") ? "v2.0&" : "v1.0&") + options))
                .hasMessageNotContaining("hidden").rootCause().hasMessageContaining(problem.strip())
                .hasMessageContaining(advice.strip()).hasMessageNotContaining("hidden");
    }
}
