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
package io.github.cameloutlook.docs;

import java.io.InputStream;
import java.util.Properties;

import javax.net.ssl.SSLContext;

import io.github.cameloutlook.OutlookComponent;
import io.github.cameloutlook.OutlookConfiguration;
import io.github.cameloutlook.auth.AuthenticationScheme;
import io.github.cameloutlook.auth.FileRefreshTokenStore;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.logon.LogonScheme;
import io.github.cameloutlook.emulator.logon.LogonSettings;
import io.github.cameloutlook.emulator.logon.Logons;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The properties of sign-in.md reach the component, which takes them. */
class SignInTest {

    private static final String USER = "svc-mail@contoso.com";

    private interface Use {
        void of(CamelContext context, OutlookConfiguration options);
    }

    private static void with(String file, String server, Use use) throws Exception {
        Properties properties = new Properties();
        try (InputStream content = SignInTest.class.getResourceAsStream("/sign-in/" + file + ".properties")) {
            properties.load(content);
        }
        // what the environment gives elsewhere
        properties.replaceAll((name, value) -> value.toString().replaceAll("\\{\\{env:(\\w+)}}", "value of $1")
                .replace("https://mail.contoso.com", server));
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setOverrideProperties(properties);
        main.start();
        try {
            use.of(main.getCamelContext(),
                    main.getCamelContext().getComponent("outlook", OutlookComponent.class).getConfiguration());
        } finally {
            main.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "certificate", "user", "negotiate", "ntlm", "basic" })
    void anEndpointCanBeMade(String file) throws Exception {
        with(file, "https://mail.contoso.com", (context, options) -> assertThat(
                context.getEndpoint("outlook:messages/list?mailbox=alice@contoso.com")).isNotNull());
    }

    @Test
    void theUsersTokenIsKeptInAFile() throws Exception {
        with("user", "", (context, options) -> {
            assertThat(options.getRefreshToken()).isEqualTo("value of OUTLOOK_REFRESH_TOKEN");
            assertThat(options.getRefreshTokenStore()).isInstanceOf(FileRefreshTokenStore.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "ntlm", "basic" })
    void aServerTakesThePassword(String file) throws Exception {
        try (OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox(USER).mailbox("alice@contoso.com")
                // tag::emulator[]
                .logon(LogonSettings.of(LogonScheme.NTLM, LogonScheme.BASIC)
                        .user("svc-mail@contoso.com", "CONTOSO", "value of EXCHANGE_PASSWORD")
                        .fullAccess("svc-mail@contoso.com", "alice@contoso.com")
                        .extendedProtection(true))
                // end::emulator[]
                .build()) {
            emulator.start();
            with(file, emulator.authority(), (context, options) -> {
                options.setSslContextParameters(new SSLContextParameters() {
                    @Override
                    public SSLContext createSSLContext(CamelContext camelContext) {
                        return emulator.certificate().clientContext();
                    }
                });
                assertThat(context.createProducerTemplate().requestBody(
                        "outlook:mailFolders/get?folder=inbox&mailbox=alice@contoso.com", (Object) null)).isNotNull();
                assertThat(options.getAuthentication()).isEqualTo(AuthenticationScheme.valueOf(file));
            });
            assertThat(emulator.logons().all()).extracting(Logons.Logon::user).containsOnly(USER);
        }
    }
}
