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
package io.github.cameloutlook.emulator.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SelfSignedCertificateTest {

    @Test
    void namesItsHostsAndIsSignedByItsOwnKey() throws Exception {
        SelfSignedCertificate made = SelfSignedCertificate.forHosts(List.of("localhost", "127.0.0.1", "::1"));
        made.certificate().verify(made.certificate().getPublicKey());
        made.certificate().checkValidity();
        assertThat(made.certificate().getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(2, "localhost"), List.of(7, "127.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"));
        assertThat(made.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @Test
    void applicationKeyIsRsa() throws Exception {
        SelfSignedCertificate made = SelfSignedCertificate.forApplication("my-app");
        made.certificate().verify(made.certificate().getPublicKey());
        assertThat(made.privateKey().getAlgorithm()).isEqualTo("RSA");
        assertThat(made.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=my-app");
    }

    @Test
    void pemTextReadsBack() throws Exception {
        SelfSignedCertificate made = SelfSignedCertificate.forHosts(List.of("localhost"));
        assertThat(CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(made.pem().getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(made.certificate());
    }
}
