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

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.function.Consumer;

import io.github.cameloutlook.auth.OutlookCloud;
import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import io.github.cameloutlook.webhook.resourcedata.EncryptionCertificates;
import io.github.cameloutlook.webhook.resourcedata.ResourceData;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResourceDataOptionsTest {

    private static final SelfSignedCertificate ONE = SelfSignedCertificate.forApplication("one");
    private static final SelfSignedCertificate TWO = SelfSignedCertificate.forApplication("two");

    private final CamelContext context = new DefaultCamelContext();
    private final OutlookConfiguration options = new OutlookConfiguration();
    private OutlookConnections connections;
    @TempDir
    private Path folder;

    @BeforeEach
    void set() throws Exception {
        connections = new OutlookConnections(context, this);
        options.setIncludeResourceData(true);
        options.setClientId("app");
        options.setSelect("subject,from");
        options.setEncryptionCertificate(pem("one.pem", ONE));
    }

    @AfterEach
    void close() {
        connections.close();
        context.stop();
    }

    private String pem(String name, SelfSignedCertificate certificate) throws Exception {
        String key = "-----BEGIN PRIVATE KEY-----\n"
                     + Base64.getMimeEncoder().encodeToString(certificate.privateKey().getEncoded())
                     + "\n-----END PRIVATE KEY-----\n";
        return "file:" + Files.writeString(folder.resolve(name), certificate.pem() + key);
    }

    private static byte[] keyStore(SelfSignedCertificate certificate, String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", certificate.privateKey(), password.toCharArray(),
                new Certificate[] { certificate.certificate() });
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        store.store(content, password.toCharArray());
        return content.toByteArray();
    }

    private ResourceData read() {
        return ResourceDataOptions.read(context, options, connections);
    }

    private void assertRefused(Consumer<OutlookConfiguration> change, String... sentence) {
        change.accept(options);
        assertThatThrownBy(this::read).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(sentence);
    }

    @Test
    void makesNothingUnlessAskedTo() {
        options.setIncludeResourceData(false);

        assertThat(read()).isNull();
    }

    @Test
    void readsCertificatesAgain() throws Exception {
        byte[] store = keyStore(ONE, "right");
        Files.write(folder.resolve("one.p12"), store);
        options.setEncryptionPassword("right");
        options.setEncryptionCertificate("file:" + folder.resolve("one.p12") + ", " + pem("two.pem", TWO));
        EncryptionCertificates certificates = read().certificates();
        String first = certificates.current().id();

        assertThat(certificates.current().certificate()).isEqualTo(ONE.certificate());
        assertThat(certificates.current().privateKey()).isEqualTo(ONE.privateKey());
        Files.write(folder.resolve("one.p12"), keyStore(TWO, "right"));
        assertThat(certificates.reload()).isTrue();
        assertThat(certificates.current().certificate()).isEqualTo(TWO.certificate());
        assertThat(certificates.find(first)).isPresent();
    }

    @Test
    void sharesTheKeysOfTheAuthorityBetweenEndpointsOfOneConnection() {
        assertThat(connections.tokenVerifier(options)).isSameAs(connections.tokenVerifier(options.copy()));
        OutlookConfiguration other = options.copy();
        other.setClientId("another");
        assertThat(connections.tokenVerifier(other)).isNotSameAs(connections.tokenVerifier(options));
    }

    @Test
    void saysWhatIsMissing() {
        assertRefused(changed -> changed.setEncryptionCertificate(null), "needs the option encryptionCertificate");
    }

    @Test
    void needsAnApplicationThatTokensAreFor() {
        assertRefused(changed -> changed.setClientId(null), "needs the option clientId");
    }

    @Test
    void needsAnAuthority() {
        assertRefused(changed -> {
            changed.setCloud(OutlookCloud.custom);
            changed.setBaseUrl("https://graph.example.com"); // without it there is no endpoint
        }, "needs the option authority");
    }

    @Test
    void needsASelectionThatTheServiceSends() {
        assertRefused(changed -> changed.setSelect(null), "needs the option select");
    }

    @Test
    void saysThatBodiesAreNotSent() {
        assertRefused(changed -> changed.setSelect("subject, uniqueBody"), "cannot name uniqueBody", "bodyPreview");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        String store = "base64:" + Base64.getEncoder().encodeToString(keyStore(ONE, "right"));
        assertRefused(changed -> {
            changed.setEncryptionCertificate(store);
            changed.setEncryptionPassword("wrong");
        }, "The resource base64 of the option encryptionCertificate", "encryptionPassword opens");
        assertThatThrownBy(this::read).hasMessageNotContaining(store.substring(7));
    }

    @Test
    void saysWhichFileIsMissing() {
        assertRefused(changed -> changed.setEncryptionCertificate("file:/nowhere.pem"), "file:/nowhere.pem");
    }

    @Test
    void saysThatAPemFileNeedsItsKeyInside() throws Exception {
        String withoutKey = "file:" + Files.writeString(folder.resolve("public.pem"), ONE.pem());
        assertRefused(changed -> changed.setEncryptionCertificate(withoutKey), "put it into the same file");
    }

    @Test
    void saysWhichLibraryIsMissing() {
        context.setClassResolver(new DefaultClassResolver(context) {
            @Override
            public Class<?> resolveClass(String name) {
                return name.startsWith("com.nimbusds.") ? null : super.resolveClass(name);
            }
        });

        assertThatThrownBy(this::read).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add com.nimbusds:nimbus-jose-jwt");
    }
}
