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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.subscription.ChangeNotification;
import io.github.cameloutlook.emulator.subscription.Encryption;

/**
 * Encrypts resource data for the owner of a certificate as the service does: a symmetric key of its own for every item,
 * AES-256-CBC with the first 16 bytes of the key as initialization vector, HMAC-SHA256 of the cipher text with the same
 * key, and the key by RSA-OAEP with SHA-1.
 */
final class ResourceDataEncryption {

    private static final int KEY_BYTES = 32;
    private static final int VECTOR_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** The members of a notification, with its content encrypted if it brings any. */
    Map<String, Object> members(Encryption encryption, ChangeNotification notification) {
        if (encryption == null || notification.content() == null) {
            return notification.members();
        }
        try {
            Map<String, Object> members = new LinkedHashMap<>(notification.members());
            members.put("encryptedContent",
                    encrypt(Json.bytes(notification.content()), encryption.certificate(), encryption.certificateId()));
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException("Resource data could not be written", e);
        }
    }

    /**
     * The members of {@code encryptedContent}.
     *
     * @throws IllegalArgumentException when the certificate's key cannot be used
     */
    Map<String, Object> encrypt(byte[] resourceData, X509Certificate certificate, String certificateId) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            byte[] data = symmetric(resourceData, key);
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("data", base64(data));
            content.put("dataSignature", base64(signature(data, key)));
            content.put("dataKey", base64(wrapped(key, certificate)));
            content.put("encryptionCertificateId", certificateId);
            content.put("encryptionCertificateThumbprint", thumbprint(certificate));
            return content;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Resource data cannot be encrypted for certificate " + certificateId + ": " + e.getMessage(), e);
        }
    }

    private static byte[] symmetric(byte[] plain, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"),
                new IvParameterSpec(Arrays.copyOf(key, VECTOR_BYTES)));
        return cipher.doFinal(plain);
    }

    private static byte[] signature(byte[] data, byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] wrapped(byte[] key, X509Certificate certificate) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA1AndMGF1Padding");
        // by the key rather than the certificate, whose key usage is no concern of the service
        cipher.init(Cipher.ENCRYPT_MODE, certificate.getPublicKey());
        return cipher.doFinal(key);
    }

    private static String thumbprint(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.of().withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
