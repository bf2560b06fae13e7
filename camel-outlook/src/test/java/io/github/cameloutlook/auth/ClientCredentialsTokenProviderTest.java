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
package io.github.cameloutlook.auth;

import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** MSAL against the emulator's sign-in service, over TLS. */
class ClientCredentialsTokenProviderTest {

    private static final SelfSignedCertificate CERTIFICATE = SelfSignedCertificate.forApplication("route");

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().auth(AuthMode.strict)
            .application(Application.withSecret("app", "right")).application(
                    Application.withCertificate("app-with-certificate", CERTIFICATE.certificate()))
            .build();

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        EMULATOR.faults().clear();
        executor.shutdownNow();
    }

    private AccessToken token(UnaryOperator<ClientCredentialsTokenProvider.Builder> change) {
        TokenProvider provider = change.apply(ClientCredentialsTokenProvider.builder().authority(EMULATOR.authority())
                .tenantId("contoso.com").clientId("app").scope(EMULATOR.baseUrl() + "/.default").executor(executor)
                .sslContext(EMULATOR.certificate().clientContext()).credential(new ClientCredential.Secret("right")))
                .build();
        try {
            return provider.accessToken(TokenRequest.plain()).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSecretGivesAToken() {
        AccessToken token = token(builder -> builder);

        assertThat(token.expiresAt()).isAfter(EMULATOR.clock().instant());
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void aCertificateFromPemGivesAToken() {
        byte[] pem = (CERTIFICATE.pem() + keyPem("PRIVATE KEY", CERTIFICATE.privateKey().getEncoded()))
                .getBytes(StandardCharsets.US_ASCII);

        AccessToken token = token(builder -> builder.clientId("app-with-certificate")
                .credential(CertificateFiles.read(pem, null, null)));

        assertThat(token.value()).isNotEmpty();
    }

    @Test
    void aWrongSecretSaysWhatToChange() {
        TokenException failure = catchThrowableOfType(TokenException.class,
                () -> token(builder -> builder.credential(new ClientCredential.Secret("wrong-secret"))));

        assertThat(failure.isTemporary()).isFalse();
        assertThat(failure.getCode()).isEqualTo("AADSTS7000215");
        assertThat(failure.getHint()).contains("clientSecret");
        assertThat(failure.getMessage()).doesNotContain("wrong-secret").doesNotContain("Trace ID");
    }

    @Test
    void anOverloadedSignInServiceIsATemporaryFailureWithItsWait() {
        EMULATOR.faults().add(Fault.on("POST", "/oauth2/v2.0/token").status(429).retryAfter(7));

        TokenException failure = catchThrowableOfType(TokenException.class, () -> token(builder -> builder));

        assertThat(failure.isTemporary()).as("%s", failure).isTrue();
        assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aGatewaysErrorPageIsATemporaryFailure() {
        EMULATOR.faults().add(Fault.on("POST", "/oauth2/v2.0/token").html());

        TokenException failure = catchThrowableOfType(TokenException.class, () -> token(builder -> builder));

        assertThat(failure.isTemporary()).isTrue();
    }

    @Test
    void anUnreachableSignInServiceIsATemporaryFailure() {
        TokenException failure = catchThrowableOfType(TokenException.class,
                () -> token(builder -> builder.authority("https://localhost:1")));

        assertThat(failure.isTemporary()).isTrue();
    }

    @Test
    void anAuthorityWithoutTlsIsRefused() {
        assertThatThrownBy(() -> token(builder -> builder.authority("http://localhost:1")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("option authority");
    }

    @Test
    void anEncryptedKeyIsReadWithItsPasswordOnly() throws Exception {
        byte[] certificate = CERTIFICATE.pem().getBytes(StandardCharsets.US_ASCII);
        byte[] key = keyPem("ENCRYPTED PRIVATE KEY", encrypted(CERTIFICATE.privateKey(), "pass")).getBytes(
                StandardCharsets.US_ASCII);

        assertThat(CertificateFiles.read(certificate, key, "pass").privateKey()).isEqualTo(CERTIFICATE.privateKey());
        assertThatThrownBy(() -> CertificateFiles.read(certificate, key, "other"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("certificatePassword");
        assertThatThrownBy(() -> CertificateFiles.read(certificate, key, null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("set certificatePassword");
    }

    @Test
    void aPkcs12StoreIsReadWithItsPasswordOnly() throws Exception {
        java.security.KeyStore store = java.security.KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("app", CERTIFICATE.privateKey(), "pass".toCharArray(),
                new java.security.cert.Certificate[] { CERTIFICATE.certificate() });
        var bytes = new java.io.ByteArrayOutputStream();
        store.store(bytes, "pass".toCharArray());

        ClientCredential.Certificate read = CertificateFiles.read(bytes.toByteArray(), null, "pass");

        assertThat(read.chain()).containsExactly(CERTIFICATE.certificate());
        assertThat(read.toString()).doesNotContain("PRIVATE");
        assertThatThrownBy(() -> CertificateFiles.read(bytes.toByteArray(), null, "other"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("certificatePassword");
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() {
        byte[] pem = (CERTIFICATE.pem()
                      + keyPem("PRIVATE KEY", SelfSignedCertificate.forApplication("other").privateKey().getEncoded()))
                .getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> CertificateFiles.read(pem, null, null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not belong to the certificate");
    }

    @Test
    void filesWithoutWhatIsNeededSaySo() {
        byte[] certificateOnly = CERTIFICATE.pem().getBytes(StandardCharsets.US_ASCII);
        byte[] oldKey = keyPem("RSA PRIVATE KEY", new byte[10]).getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> CertificateFiles.read(certificateOnly, null, null))
                .hasMessageContaining("no private key");
        assertThatThrownBy(() -> CertificateFiles.read(certificateOnly, oldKey, null)).hasMessageContaining("openssl pkcs8");
        assertThatThrownBy(() -> CertificateFiles.read(oldKey, certificateOnly, null)).hasMessageContaining("no private key");
        assertThatThrownBy(() -> CertificateFiles.read(new byte[100], null, null)).hasMessageContaining("neither PEM");
        assertThatThrownBy(() -> CertificateFiles.read(new byte[100], oldKey, null)).hasMessageContaining("no PEM file");
    }

    private static String keyPem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
               + "-----\n";
    }

    private static byte[] encrypted(PrivateKey key, String password) throws Exception {
        String algorithm = "PBEWithHmacSHA256AndAES_256";
        SecretKey secret = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray()));
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.ENCRYPT_MODE, secret, new SecureRandom());
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        return new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key.getEncoded())).getEncoded();
    }
}
