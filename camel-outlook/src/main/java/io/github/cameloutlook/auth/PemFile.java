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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The labelled parts of a PEM file (RFC 7468). */
final class PemFile {

    private static final Pattern PART
            = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \\1-----", Pattern.DOTALL);

    private record Part(String label, byte[] content) {
    }

    private final List<Part> parts = new ArrayList<>();

    private PemFile(String text) {
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            parts.add(new Part(matcher.group(1), decode(matcher.group(1), matcher.group(2))));
        }
    }

    static boolean isPem(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    static PemFile of(byte[] content) {
        return new PemFile(new String(content, StandardCharsets.ISO_8859_1));
    }

    private static byte[] decode(String label, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The part " + label + " of the PEM file is not base64");
        }
    }

    List<X509Certificate> certificates() {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Part part : parts) {
            if (part.label().equals("CERTIFICATE")) {
                certificates.add(certificate(part));
            }
        }
        return certificates;
    }

    private static X509Certificate certificate(Part part) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(part.content()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("A certificate of the PEM file cannot be read: " + e.getMessage(), e);
        }
    }

    PrivateKey privateKey(String password, CertificateFiles.OptionNames options) {
        for (Part part : parts) {
            switch (part.label()) {
                case "PRIVATE KEY":
                    return key(new PKCS8EncodedKeySpec(part.content()));
                case "ENCRYPTED PRIVATE KEY":
                    return key(decrypt(part.content(), password, options));
                case "RSA PRIVATE KEY", "EC PRIVATE KEY":
                    throw new IllegalArgumentException(
                            "The private key has the old form " + part.label()
                                                       + "; convert it: openssl pkcs8 -topk8 -in key.pem -out key8.pem");
                default: // a certificate, or what we have no use for
            }
        }
        throw new IllegalArgumentException(
                "The PEM file has no private key; " + (options.privateKey() == null
                        ? "put it into the same file"
                        : "set " + options.privateKey() + " if the key is in a file of its own"));
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec) {
        for (String algorithm : List.of("RSA", "EC")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                continue; // another algorithm's key
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("The private key cannot be read: " + e.getMessage(), e);
            }
        }
        throw new IllegalArgumentException("The private key is neither an RSA nor an EC key");
    }

    private static PKCS8EncodedKeySpec decrypt(
            byte[] content, String password, CertificateFiles.OptionNames options) {
        if (password == null) {
            throw new IllegalArgumentException("The private key is encrypted; set " + options.password());
        }
        try {
            EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(content);
            // the parameters of PBES2 name the actual algorithm in their text form only
            String algorithm
                    = encrypted.getAlgName().equals("PBES2") || encrypted.getAlgName().startsWith("1.2.840.113549.1.5.13")
                            ? encrypted.getAlgParameters().toString() : encrypted.getAlgName();
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray())),
                    encrypted.getAlgParameters());
            return encrypted.getKeySpec(cipher);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "The private key cannot be decrypted: wrong " + options.password()
                                               + ", or an encryption that Java does not know",
                    e);
        }
    }
}
