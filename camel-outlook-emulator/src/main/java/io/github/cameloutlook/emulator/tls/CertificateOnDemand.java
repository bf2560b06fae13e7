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

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * A server's certificate, made when it is first asked for: most emulators never see a TLS connection, and should not
 * wait for a key at their start.
 */
public final class CertificateOnDemand implements Supplier<SelfSignedCertificate> {

    private final List<String> hosts;
    private SelfSignedCertificate certificate;

    /**
     * @param hosts host names and IP addresses the certificate is for
     */
    public CertificateOnDemand(List<String> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    @Override
    public synchronized SelfSignedCertificate get() {
        if (certificate == null) {
            certificate = SelfSignedCertificate.forHosts(hosts);
        }
        return certificate;
    }

    /** TLS for the server that owns the certificate; the first handshake makes it. */
    public SSLContext serverContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] { new OnlyKey() }, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available: " + e.getMessage(), e);
        }
    }

    private final class OnlyKey extends X509ExtendedKeyManager {

        private static final String ALIAS = "emulator";
        private static final String TYPE = "EC";

        @Override
        public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
            return TYPE.equals(keyType) ? ALIAS : null;
        }

        @Override
        public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
            return TYPE.equals(keyType) ? ALIAS : null;
        }

        @Override
        public String[] getServerAliases(String keyType, Principal[] issuers) {
            return TYPE.equals(keyType) ? new String[] { ALIAS } : null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return new X509Certificate[] { get().certificate() };
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return get().privateKey();
        }

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            return null;
        }

        @Override
        public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
            return null;
        }
    }
}
