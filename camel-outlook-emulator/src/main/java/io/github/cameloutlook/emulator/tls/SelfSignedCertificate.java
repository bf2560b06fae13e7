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
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A fresh key with a certificate that names the hosts it serves. Clients trust it by its PEM text or by
 * {@link #clientContext()}.
 * <p>
 * Encoded here because the alternatives cost more than these lines: the JDK has no public API for it, BouncyCastle
 * would add 9 MB to a test kit, and a keytool process takes the better part of a second at every start.
 */
public final class SelfSignedCertificate {

    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
    private static final String SHA256_WITH_RSA = "1.2.840.113549.1.1.11";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final byte DIGITAL_SIGNATURE = (byte) 0x80;
    private static final Duration VALIDITY = Duration.ofDays(365);

    private final KeyPair keys;
    private final X509Certificate certificate;

    private SelfSignedCertificate(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /**
     * For a server: an elliptic key and a certificate for these host names and IP addresses, valid for a year from
     * yesterday.
     */
    public static SelfSignedCertificate forHosts(List<String> hosts) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] algorithm = Der.sequence(Der.oid(ECDSA_WITH_SHA256));
            return sign(generator.generateKeyPair(), "SHA256withECDSA", algorithm, "Outlook emulator",
                    extension(EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(SERVER_AUTHENTICATION))),
                    extension(SUBJECT_ALTERNATIVE_NAME, false, names(hosts)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot make a TLS certificate: " + e.getMessage(), e);
        }
    }

    /**
     * For an application that signs its token requests: an RSA key and a certificate, valid for a year from yesterday.
     */
    public static SelfSignedCertificate forApplication(String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] algorithm = Der.sequence(Der.oid(SHA256_WITH_RSA), Der.value(0x05));
            return sign(generator.generateKeyPair(), "SHA256withRSA", algorithm, name,
                    extension(EXTENDED_KEY_USAGE, false, Der.sequence(Der.oid(CLIENT_AUTHENTICATION))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot make a certificate: " + e.getMessage(), e);
        }
    }

    private static SelfSignedCertificate sign(
            KeyPair keys, String algorithmName, byte[] algorithm, String commonName, byte[]... extensions)
            throws GeneralSecurityException {
        byte[] name = Der.sequence(Der.value(Der.SET, Der.sequence(Der.oid(COMMON_NAME), Der.utf8(commonName))));
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        byte[] content = Der.sequence(
                Der.value(0xa0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(63, new SecureRandom()).add(BigInteger.ONE)),
                algorithm,
                name,
                Der.sequence(Der.time(yesterday), Der.time(yesterday.plus(VALIDITY))),
                name,
                keys.getPublic().getEncoded(),
                Der.value(0xa3, Der.sequence(
                        extension(KEY_USAGE, true, Der.bits(7, DIGITAL_SIGNATURE)), Der.concat(extensions))));
        Signature signature = Signature.getInstance(algorithmName);
        signature.initSign(keys.getPrivate());
        signature.update(content);
        byte[] encoded = Der.sequence(content, algorithm, Der.bits(0, signature.sign()));
        Certificate certificate
                = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        return new SelfSignedCertificate(keys, (X509Certificate) certificate);
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.oid(oid), Der.bool(true), Der.octets(value))
                : Der.sequence(Der.oid(oid), Der.octets(value));
    }

    private static byte[] names(List<String> hosts) {
        return Der.sequence(hosts.stream().distinct().map(SelfSignedCertificate::name).toArray(byte[][]::new));
    }

    private static byte[] name(String host) {
        boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        try {
            return address
                    ? Der.value(0x87, InetAddress.getByName(host).getAddress())
                    : Der.value(0x82, host.getBytes(StandardCharsets.US_ASCII));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an IP address: " + host, e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public PrivateKey privateKey() {
        return keys.getPrivate();
    }

    /** The certificate as PEM text, for a client's file of trusted certificates. */
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                   + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(certificate.getEncoded())
                   + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** TLS for the server that owns the key. */
    public SSLContext serverContext() {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store(true), new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available: " + e.getMessage(), e);
        }
    }

    /** TLS for a client that trusts this certificate and no other. */
    public SSLContext clientContext() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store(false));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available: " + e.getMessage(), e);
        }
    }

    private KeyStore store(boolean withKey) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (withKey) {
                store.setKeyEntry("emulator", keys.getPrivate(), new char[0], new Certificate[] { certificate });
            } else {
                store.setCertificateEntry("emulator", certificate);
            }
            return store;
        } catch (java.io.IOException e) {
            throw new IllegalStateException("An empty key store could not be made", e);
        }
    }
}
