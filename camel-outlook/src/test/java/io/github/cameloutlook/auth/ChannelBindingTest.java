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

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChannelBindingTest {

    private static X509Certificate certificate(String key, String signature) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(key).generateKeyPair();
        X500Name name = new X500Name("CN=server");
        Instant now = Instant.now();
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, Date.from(now), Date.from(now.plusSeconds(60)), name, pair.getPublic())
                .build(new JcaContentSignerBuilder(signature).setProvider(new BouncyCastleProvider())
                        .build(pair.getPrivate())));
    }

    /** RFC 5929 4.1. */
    @ParameterizedTest
    @CsvSource({
            "RSA,SHA256withRSA,SHA-256", "RSA,SHA1withRSA,SHA-256", "RSA,SHA384withRSA,SHA-384",
            "EC,SHA512withECDSA,SHA-512", "RSA,SHA384withRSAandMGF1,SHA-384" })
    void digestIsThatOfTheSignatureUnlessItIsBroken(String key, String signature, String digest) throws Exception {
        X509Certificate certificate = certificate(key, signature);
        byte[] data = ChannelBinding.to(certificate).data();
        String prefix = "tls-server-end-point:";
        assertThat(new String(data, 0, prefix.length(), StandardCharsets.US_ASCII)).isEqualTo(prefix);
        assertThat(Arrays.copyOfRange(data, prefix.length(), data.length))
                .isEqualTo(MessageDigest.getInstance(digest).digest(certificate.getEncoded()));
    }

    @Test
    void aSignatureWithoutDigestHasNoBinding() throws Exception {
        assertThat(ChannelBinding.to(certificate("Ed25519", "Ed25519"))).isNull();
    }

    @Test
    void bindingsAreEqualByCertificate() throws Exception {
        X509Certificate one = certificate("EC", "SHA256withECDSA");
        assertThat(ChannelBinding.to(one)).isEqualTo(ChannelBinding.to(one)).hasSameHashCodeAs(ChannelBinding.to(one))
                .isNotEqualTo(ChannelBinding.to(certificate("EC", "SHA256withECDSA")));
    }
}
