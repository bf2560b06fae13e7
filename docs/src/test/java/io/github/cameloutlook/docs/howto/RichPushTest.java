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
package io.github.cameloutlook.docs.howto;

import java.nio.file.Path;
import java.util.Properties;

import javax.net.ssl.SSLContext;

import io.github.cameloutlook.OutlookComponent;
import io.github.cameloutlook.OutlookConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RichPushTest extends PushHowTo {

    private static final String PASSWORD = "for-this-test";

    @TempDir
    static Path directory;

    @Override
    void setUp(Properties properties) throws Exception {
        makeCertificate();
        properties.put("directory", directory.toString());
        properties.put("encryption.password", PASSWORD);
    }

    private static void makeCertificate() throws Exception {
        Path script = Path.of(RichPushTest.class.getResource("/push/make-certificate.sh").toURI());
        ProcessBuilder shell = new ProcessBuilder("sh", script.toString()).directory(directory.toFile()).inheritIO();
        shell.environment().put("OUTLOOK_ENCRYPTION_PASSWORD", PASSWORD);
        shell.environment().merge("PATH", Path.of(System.getProperty("java.home"), "bin").toString(),
                (path, java) -> java + ":" + path);
        assertThat(shell.start().waitFor()).isZero();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        OutlookConfiguration outlook = camel.getComponent("outlook", OutlookComponent.class).getConfiguration();
        outlook.setAccessToken(null);
        outlook.setTenantId("contoso.com");
        outlook.setClientId("outlook-emulator");
        outlook.setClientSecret("emulator-secret");
        outlook.setAuthority(emulator.authority());
        outlook.setSslContextParameters(new SSLContextParameters() {
            @Override
            public SSLContext createSSLContext(CamelContext context) {
                return emulator.certificate().clientContext();
            }
        });
        return camel;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::route[]
                from("outlook:messages?mailbox=support@contoso.com&notificationUrl={{notifications.url}}"
                     + "&includeResourceData=true&select=subject,from,receivedDateTime"
                     + "&encryptionCertificate=file:{{directory}}/outlook.p12&encryptionPassword={{encryption.password}}")
                        .routeId("support")
                        .to("mock:support");
                // end::route[]
            }
        };
    }

    @Test
    void itemComesAlong() throws Exception {
        awaitSubscription("support");
        getMockEndpoint("mock:support").expectedHeaderReceived("CamelOutlookSubject", "First");
        getMockEndpoint("mock:support").expectedMessageCount(1);
        arrive(SUPPORT, "First", "Hello");
        awaitSatisfied(getMockEndpoint("mock:support"));
        assertThat(emulator.subscriptions().all().get(0)).containsEntry("includeResourceData", true);
    }
}
