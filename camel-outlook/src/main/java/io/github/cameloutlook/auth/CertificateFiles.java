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
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;

/** Reads certificates with their private keys from the files people have: PEM and PKCS12. */
public final class CertificateFiles {

    /**
     * The options that files and password come from, for sentences about what is wrong with them.
     *
     * @param privateKey option for a key in a file of its own, or null when there is none
     * @param password   option for the password
     */
    public record OptionNames(String privateKey, String password) {
    }

    private static final OptionNames OF_CREDENTIAL = new OptionNames("privateKey", "certificatePassword");

    private CertificateFiles() {
    }

    /**
     * Reads the certificate and key of an application's credential, whichever form the file has.
     *
     * @param  certificate              content of a PKCS12 key store, or of a PEM file
     * @param  privateKey               content of the key's own PEM file, or null when the certificate's file holds it
     * @param  password                 of the key store or of the encrypted key, or null
     * @throws IllegalArgumentException with what is wrong with the files, without their content
     */
    public static ClientCredential.Certificate read(byte[] certificate, byte[] privateKey, String password) {
        return read(certificate, privateKey, password, OF_CREDENTIAL);
    }

    /**
     * Reads a certificate and key that other options name, whichever form the file has.
     *
     * @param  certificate              content of a PKCS12 key store, or of a PEM file
     * @param  privateKey               content of the key's own PEM file, or null when the certificate's file holds it
     * @param  password                 of the key store or of the encrypted key, or null
     * @param  options                  what to name in sentences
     * @throws IllegalArgumentException with what is wrong with the files, without their content
     */
    public static ClientCredential.Certificate read(
            byte[] certificate, byte[] privateKey, String password, OptionNames options) {
        if (PemFile.isPem(certificate)) {
            return pem(certificate, privateKey == null ? certificate : privateKey, password, options);
        }
        if (privateKey != null) {
            throw new IllegalArgumentException(
                    "privateKey goes with a PEM certificate, but the certificate is no PEM file; a PKCS12 key store has its key inside");
        }
        return pkcs12(certificate, password, options);
    }

    private static ClientCredential.Certificate pem(
            byte[] certificate, byte[] privateKey, String password, OptionNames options) {
        PrivateKey key = PemFile.of(privateKey).privateKey(password, options);
        return matched(key, PemFile.of(certificate).certificates());
    }

    private static ClientCredential.Certificate pkcs12(byte[] content, String password, OptionNames options) {
        char[] secret = password == null ? new char[0] : password.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), secret);
            for (Enumeration<String> aliases = store.aliases(); aliases.hasMoreElements();) {
                String alias = aliases.nextElement();
                if (store.isKeyEntry(alias) && store.getKey(alias, secret) instanceof PrivateKey key) {
                    return matched(key, x509(store.getCertificateChain(alias)));
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The certificate is neither PEM nor a PKCS12 key store that " + options.password() + " opens",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The PKCS12 key store cannot be read: " + e.getMessage(), e);
        } finally {
            Arrays.fill(secret, '\0');
        }
        throw new IllegalArgumentException("The PKCS12 key store has no private key");
    }

    private static List<X509Certificate> x509(Certificate[] chain) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Certificate certificate : chain == null ? new Certificate[0] : chain) {
            if (certificate instanceof X509Certificate x509) {
                certificates.add(x509);
            }
        }
        return certificates;
    }

    /** The key's certificate first, whatever the order in the file. */
    private static ClientCredential.Certificate matched(PrivateKey key, List<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("The certificate file has no certificate");
        }
        if (!(key instanceof RSAKey rsa)) {
            throw new IllegalArgumentException(
                    "The private key is an " + key.getAlgorithm() + " key; Microsoft Entra takes RSA keys only");
        }
        List<X509Certificate> chain = new ArrayList<>(certificates);
        for (X509Certificate certificate : certificates) {
            boolean matches = certificate.getPublicKey() instanceof RSAKey publicKey
                    && publicKey.getModulus().equals(rsa.getModulus());
            if (matches) {
                chain.remove(certificate);
                chain.add(0, certificate);
                return new ClientCredential.Certificate(key, chain);
            }
        }
        throw new IllegalArgumentException(
                "The private key does not belong to the certificate "
                                           + certificates.get(0).getSubjectX500Principal());
    }
}
