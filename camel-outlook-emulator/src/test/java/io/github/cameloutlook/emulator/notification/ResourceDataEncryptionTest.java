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
package io.github.cameloutlook.emulator.notification;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Decrypts by the documentation of the service, with the steps written out once more. */
class ResourceDataEncryptionTest {

    private static final SelfSignedCertificate OWN = SelfSignedCertificate.forApplication("listener");

    private final ResourceDataEncryption encryption = new ResourceDataEncryption();

    @Property(tries = 200)
    void theOwnerOfTheCertificateReadsWhatWasEncrypted(@ForAll @Size(max = 5_000) byte[] plain) throws Exception {
        Map<String, Object> content = encryption.encrypt(plain, OWN.certificate(), "certificate-1");

        assertThat(content).containsOnlyKeys("data", "dataSignature", "dataKey", "encryptionCertificateId",
                "encryptionCertificateThumbprint").containsEntry("encryptionCertificateId", "certificate-1");
        assertThat(decrypted(content)).isEqualTo(plain);
    }

    /** What a subscription names for resource data that {@link #decrypted} opens. */
    static String certificate() throws Exception {
        return Base64.getEncoder().encodeToString(OWN.certificate().getEncoded());
    }

    static byte[] decrypted(Map<String, Object> content) throws Exception {
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        rsa.init(Cipher.DECRYPT_MODE, OWN.privateKey(), new OAEPParameterSpec(
                "SHA-1", "MGF1", java.security.spec.MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT));
        byte[] key = rsa.doFinal(bytes(content, "dataKey"));
        assertThat(key).hasSize(32);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        assertThat(mac.doFinal(bytes(content, "data"))).isEqualTo(bytes(content, "dataSignature"));
        Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
        aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
        return aes.doFinal(bytes(content, "data"));
    }

    private static byte[] bytes(Map<String, Object> content, String name) {
        return Base64.getDecoder().decode((String) content.get(name));
    }

    @Test
    void everyItemHasAKeyOfItsOwnAndTheThumbprintOfTheCertificate() throws Exception {
        Map<String, Object> one = encryption.encrypt(new byte[100], OWN.certificate(), "c");
        Map<String, Object> other = encryption.encrypt(new byte[100], OWN.certificate(), "c");
        assertThat(one.get("data")).isNotEqualTo(other.get("data"));
        assertThat(one.get("dataKey")).isNotEqualTo(other.get("dataKey"));
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(OWN.certificate().getEncoded());
        assertThat((String) one.get("encryptionCertificateThumbprint")).isEqualToIgnoringCase(HexFormat.of().formatHex(digest));
    }

    @Test
    void certificatesThatCannotEncryptAreNamed() {
        X509Certificate elliptic = SelfSignedCertificate.forHosts(java.util.List.of("localhost")).certificate();
        assertThatThrownBy(() -> encryption.encrypt(new byte[1], elliptic, "c-7"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("c-7");
    }
}
