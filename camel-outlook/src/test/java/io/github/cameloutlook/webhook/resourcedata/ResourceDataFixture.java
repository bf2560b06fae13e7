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

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification.Channel;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes what the service sends with resource data, by the published description. */
public final class ResourceDataFixture {

    public static final String TENANT = "84bd8158-6d4d-4958-8b9f-9d6445542f95";
    static final String CLIENT = "8e460676-ae3f-4b1e-8790-ee0fb5d6148f";

    private ResourceDataFixture() {
    }

    /** A clock that moves only when told to. */
    public static MovableClock standingClock() {
        return new MovableClock(Clock.fixed(Instant.now().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
    }

    public static EncryptionKey key(String name) {
        return key(name, "RSA", 2048, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(30)));
    }

    public static EncryptionKey key(String name, String algorithm, int bits, Instant from, Instant until) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            KeyPair keys = generator.generateKeyPair();
            X500Name subject = new X500Name("CN=" + name);
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    subject, new BigInteger(63, new SecureRandom()).add(BigInteger.ONE), Date.from(from), Date.from(until),
                    subject, keys.getPublic());
            String signature = algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            return new EncryptionKey(
                    keys.getPrivate(), new JcaX509CertificateConverter()
                            .getCertificate(builder.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))));
        } catch (GeneralSecurityException | org.bouncycastle.operator.OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] newContentKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** encryptedContent of an item. */
    public static Map<String, Object> encrypt(EncryptionKey key, String content) {
        return encrypt(key, newContentKey(), content.getBytes(StandardCharsets.UTF_8));
    }

    public static Map<String, Object> encrypt(EncryptionKey key, byte[] contentKey, byte[] content) {
        byte[] data = aes(contentKey, content);
        return encrypted(key, wrap(key.certificate().getPublicKey(), contentKey), data, hmac(contentKey, data));
    }

    static Map<String, Object> encrypted(EncryptionKey key, byte[] dataKey, byte[] data, byte[] signature) {
        Base64.Encoder base64 = Base64.getEncoder();
        Map<String, Object> encrypted = new LinkedHashMap<>();
        encrypted.put("data", base64.encodeToString(data));
        encrypted.put("dataKey", base64.encodeToString(dataKey));
        encrypted.put("dataSignature", base64.encodeToString(signature));
        encrypted.put("encryptionCertificateId", key.id());
        encrypted.put("encryptionCertificateThumbprint", "A0B1");
        return encrypted;
    }

    static byte[] aes(byte[] key, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] wrap(PublicKey key, byte[] contentKey) {
        return wrap(key, contentKey, "RSA/ECB/OAEPWithSHA1AndMGF1Padding");
    }

    static byte[] wrap(PublicKey key, byte[] contentKey, String algorithm) {
        try {
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(contentKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A notification about message m1. */
    public static OutlookChangeNotification notification(Map<String, Object> encryptedContent) {
        Map<String, Object> resourceData = new LinkedHashMap<>();
        resourceData.put("@odata.type", "#Microsoft.Graph.Message");
        resourceData.put("@odata.id", "Users/u1/Messages/m1");
        resourceData.put("@odata.etag", "W/\"CQAAABYAAAC\"");
        resourceData.put("id", "m1");
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("subscriptionId", "76222963-cc7b-42d2-882d-8aaa69cb2ba3");
        notification.put("changeType", "created");
        notification.put("resource", "Users/u1/Messages/m1");
        notification.put("clientState", "secret");
        notification.put("tenantId", TENANT);
        notification.put("resourceData", resourceData);
        if (encryptedContent != null) {
            notification.put("encryptedContent", encryptedContent);
        }
        return new OutlookChangeNotification(notification);
    }

    public static ReceivedNotification received(OutlookChangeNotification notification, String... tokens) {
        return new ReceivedNotification(notification, List.of(tokens), Channel.HTTP, Instant.now());
    }
}
