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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.notification.Forgery;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKey;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.github.cameloutlook.webhook.PushApplication.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A consumer whose notifications bring items along that are not to be trusted. */
class RefusedResourceDataTest {

    private static final String ALICE = "alice@contoso.com";
    private static final EncryptionKey KEY = ResourceDataFixture.key("refused");

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(ALICE)
            .application(Application.withSecret("app", "right")).build();

    @TempDir
    private Path directory;
    private PushApplication application;

    @BeforeEach
    void start() throws Exception {
        Path file = Files.writeString(directory.resolve("key.pem"),
                pem("CERTIFICATE", KEY.certificate().getEncoded()) + pem("PRIVATE KEY", KEY.privateKey().getEncoded()));
        application = new PushApplication(emulator, ALICE);
        application.start("includeResourceData=true&select=subject&clientId=app&safetyDelay=3600000&authority="
                          + emulator.baseUrl() + "&encryptionCertificate=file:" + file);
        application.awaitSubscribed(ALICE);
        // the walk that follows a new subscription may find the first message before its notification comes
        application.put(ALICE, "first");
        await(() -> assertThat(application.received).containsExactly("first"));
        await(() -> assertThat(application.status(ALICE).notifications()).isPositive());
        emulator.journal().clear();
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + label
               + "-----\n";
    }

    @AfterEach
    void close() {
        application.close();
    }

    @ParameterizedTest
    @EnumSource(names = { "TOKEN_SIGNATURE", "TOKEN_EXPIRED", "WITHOUT_TOKENS", "DATA", "CERTIFICATE" })
    void theMessageComesThroughTheWalk(Forgery forgery) {
        emulator.notifications().add(NotificationFault.forge(forgery).times(1));
        application.put(ALICE, "refused");
        await(() -> assertThat(application.received).containsExactly("first", "refused"));
        assertThat(reads()).isEqualTo(1);

        application.put(ALICE, "genuine");
        await(() -> assertThat(application.received).containsExactly("first", "refused", "genuine"));
    }

    private long reads() {
        return application.requests("GET", "/messages/A[^/]*") + application.requests("POST", "/\\$batch");
    }
}
