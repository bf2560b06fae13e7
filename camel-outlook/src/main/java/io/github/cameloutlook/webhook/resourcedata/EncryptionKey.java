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
package io.github.cameloutlook.webhook.resourcedata;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/** A certificate that the service encrypts resource data for, and the key that opens it. The key never prints. */
public record EncryptionKey(PrivateKey privateKey, X509Certificate certificate) {

    public EncryptionKey {
        Objects.requireNonNull(privateKey, "privateKey");
        Objects.requireNonNull(certificate, "certificate");
    }

    /**
     * The name that a subscription gives to the certificate and that notifications repeat: its SHA-256 thumbprint, so
     * that every node and every start comes to the same.
     */
    public String id() {
        try {
            byte[] thumbprint = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(thumbprint);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate has no thumbprint", e);
        }
    }

    /** The certificate as subscriptions take it: DER in base64. */
    public String encoded() {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("The certificate cannot be encoded", e);
        }
    }

    @Override
    public String toString() {
        return "EncryptionKey[" + certificate.getSubjectX500Principal() + ", until " + certificate.getNotAfter().toInstant()
               + "]";
    }
}
