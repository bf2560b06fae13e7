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

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A fresh key with a certificate that names the hosts it serves. Clients trust it by its PEM text or by
 * {@link #clientContext()}.
 * <p>
 * Encoded here because the alternatives cost more than these lines: the JDK has no public API for it, BouncyCastle
 * would add 9 MB to a test kit, and a keytool process takes the better part of a second at every start.
 */
public final class SelfSignedCertificate {

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
            return sign(generator.generateKeyPair(), "SHA256withECDSA", "Outlook emulator", KeyPurposeId.id_kp_serverAuth,
                    hosts);
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
            return sign(generator.generateKeyPair(), "SHA256withRSA", name, KeyPurposeId.id_kp_clientAuth, List.of());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot make a certificate: " + e.getMessage(), e);
        }
    }

    private static SelfSignedCertificate sign(
            KeyPair keys, String algorithm, String commonName, KeyPurposeId purpose, List<String> hosts)
            throws GeneralSecurityException {
        X500Name name = new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name, new BigInteger(63, new SecureRandom()).add(BigInteger.ONE), Date.from(yesterday),
                    Date.from(yesterday.plus(VALIDITY)), name, keys.getPublic());
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            if (!hosts.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(
                        hosts.stream().distinct().map(SelfSignedCertificate::name).toArray(GeneralName[]::new)));
            }
            X509CertificateHolder holder = builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate()));
            return new SelfSignedCertificate(keys, new JcaX509CertificateConverter().getCertificate(holder));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e.getMessage(), e);
        }
    }

    private static GeneralName name(String host) {
        boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
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

    /** TLS for a client that trusts this certificate and no other. */
    public SSLContext clientContext() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("emulator", certificate);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS is not available: " + e.getMessage(), e);
        }
    }
}
