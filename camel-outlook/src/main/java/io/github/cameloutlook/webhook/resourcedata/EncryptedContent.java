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
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException.Reason;

/**
 * The encrypted content of a notification: a key that is encrypted for our certificate, and with that key content and
 * its signature. Whatever is wrong with it, the sender learns the same: that tells nobody which keys come closer.
 */
final class EncryptedContent {

    private static final OAEPParameterSpec OAEP
            = new OAEPParameterSpec("SHA-1", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT);
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] data;
    private final byte[] dataKey;
    private final byte[] signature;

    /** @throws RefusedNotificationException if a part is missing or is not base64 */
    EncryptedContent(Map<?, ?> content) throws RefusedNotificationException {
        this.data = base64(content.get("data"));
        this.dataKey = base64(content.get("dataKey"));
        this.signature = base64(content.get("dataSignature"));
    }

    private static byte[] base64(Object part) throws RefusedNotificationException {
        if (!(part instanceof String text)) {
            throw unreadable();
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /**
     * The content. The signature is checked before anything is decrypted.
     *
     * @throws RefusedNotificationException if the content is not what was encrypted for this key
     */
    byte[] open(PrivateKey privateKey) throws RefusedNotificationException {
        byte[] key = unwrap(privateKey);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            if (!MessageDigest.isEqual(mac.doFinal(data), signature)) {
                throw unreadable();
            }
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, BLOCK_BYTES));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw unreadable();
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** A key that cannot be unwrapped is replaced by one that fits nothing, so that both take the same way and time. */
    private byte[] unwrap(PrivateKey privateKey) {
        byte[] substitute = new byte[KEY_BYTES];
        RANDOM.nextBytes(substitute);
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, privateKey, OAEP);
            byte[] key = cipher.doFinal(dataKey);
            return key.length == KEY_BYTES ? key : substitute;
        } catch (GeneralSecurityException e) {
            return substitute;
        }
    }

    private static RefusedNotificationException unreadable() {
        return new RefusedNotificationException(Reason.UNREADABLE_CONTENT);
    }
}
