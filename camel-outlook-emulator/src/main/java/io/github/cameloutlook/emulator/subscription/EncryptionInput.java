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
package io.github.cameloutlook.emulator.subscription;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** Reads the certificate that resource data is to be encrypted with. */
final class EncryptionInput {

    private static final int LONGEST_ID = 128;

    private EncryptionInput() {
    }

    /** Reads one; 400 when the service would not take it. */
    static Encryption read(String certificate, String certificateId) {
        if (certificate == null || certificate.isBlank()) {
            throw Refusals.invalid("encryptionCertificate is a required property when resource data is requested.");
        }
        if (certificateId == null || certificateId.isBlank()) {
            throw Refusals.invalid("encryptionCertificateId is a required property when resource data is requested.");
        }
        if (certificateId.length() > LONGEST_ID) {
            throw Refusals.invalid("The property 'encryptionCertificateId' exceeds its maximum length of 128 characters.");
        }
        return new Encryption(x509(certificate), certificate, certificateId);
    }

    private static X509Certificate x509(String text) {
        X509Certificate certificate;
        try {
            byte[] der = Base64.getDecoder().decode(text);
            certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der));
        } catch (IllegalArgumentException | CertificateException e) {
            throw Refusals.invalid("The property 'encryptionCertificate' is not a base64-encoded X.509 certificate.");
        }
        if (!(certificate.getPublicKey() instanceof RSAPublicKey key)) {
            throw Refusals.invalid("The key of the encryption certificate must be an RSA key.");
        }
        int bits = key.getModulus().bitLength();
        if (bits < 2048 || bits > 4096) {
            throw Refusals.invalid("The key of the encryption certificate must have 2048 to 4096 bits, it has " + bits + ".");
        }
        return certificate;
    }
}
