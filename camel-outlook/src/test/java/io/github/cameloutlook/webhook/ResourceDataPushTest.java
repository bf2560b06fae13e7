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
package io.github.cameloutlook.webhook;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;

import javax.net.ssl.SSLContext;

import io.github.cameloutlook.OutlookComponent;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKey;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static io.github.cameloutlook.webhook.PushApplication.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Notifications that bring the message along, from the message that comes to the exchange. */
class ResourceDataPushTest {

    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(ALICE).auth(AuthMode.strict)
            .application(Application.withSecret("app", "right")).build();

    @TempDir
    Path directory;

    private PushApplication application;

    @BeforeEach
    void start() throws Exception {
        application = new PushApplication(emulator, ALICE);
        application.context = application.newContext();
        application.context.getComponent("outlook", OutlookComponent.class).getConfiguration()
                .setSslContextParameters(new SSLContextParameters() {
                    @Override
                    public SSLContext createSSLContext(CamelContext camelContext) {
                        return emulator.certificate().clientContext();
                    }
                });
        String uri = "outlook:messages?mailbox=" + ALICE + "&baseUrl=" + emulator.authority() + "&authority="
                     + emulator.authority() + "&tenantId=contoso.com&clientId=app&clientSecret=right&notificationUrl="
                     + application.notificationUrl()
                     + "&initialDelay=0&delay=3600000&safetyDelay=3600000&includeResourceData=true"
                     + "&select=subject,importance&encryptionPassword=secret&encryptionCertificate=file:" + certificate();
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("watch").process(exchange -> application.received
                        .add(exchange.getMessage().getHeader(OutlookConstants.SUBJECT, String.class)));
            }
        });
        application.context.start();
        application.awaitSubscribed(ALICE);
        // the walk that follows a new subscription may find the first message before its notification comes
        application.put(ALICE, "first");
        await(() -> assertThat(application.received).containsExactly("first"));
        await(() -> assertThat(application.status(ALICE).notifications()).isPositive());
        emulator.journal().clear();
    }

    private Path certificate() throws Exception {
        EncryptionKey key = ResourceDataFixture.key("push");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("push", key.privateKey(), "secret".toCharArray(), new Certificate[] { key.certificate() });
        Path file = directory.resolve("push.p12");
        try (OutputStream bytes = Files.newOutputStream(file)) {
            store.store(bytes, "secret".toCharArray());
        }
        return file;
    }

    @AfterEach
    void close() {
        application.close();
    }

    private long reads() {
        return application.requests("GET", "/messages/A[^/]*") + application.requests("POST", "/\\$batch");
    }

    @Test
    void theMessageThatCameAlongIsTheExchange() {
        // a walk that is under way for the message before may find a message earlier than its notification comes, and
        // then reads it; such a coincidence does not happen every time
        int message = 0;
        do {
            emulator.journal().clear();
            String subject = "message " + ++message;
            application.put(ALICE, subject);
            await(() -> assertThat(application.received).endsWith(subject));
        } while (reads() > 0 && message < 20);

        assertThat(emulator.subscriptions().all()).singleElement()
                .satisfies(subscription -> assertThat(subscription).containsEntry("includeResourceData", true));
        assertThat(reads()).isZero();
    }

    @Test
    void aMessageWhoseNotificationWasLostIsRead() {
        emulator.notifications().add(NotificationFault.lose().times(1));
        application.put(ALICE, "not told");
        await(() -> assertThat(emulator.notifications().awaiting()).isZero());
        application.put(ALICE, "told");

        await(() -> assertThat(application.received).containsExactlyInAnyOrder("first", "not told", "told"));
        // the other one, too, when a walk finds it before its notification comes
        assertThat(reads()).isBetween(1L, 2L);
    }
}
