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
package io.github.cameloutlook;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Executor;

import javax.net.ssl.SSLContext;

import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;

/**
 * How connections to the service and to the sign-in authority are made.
 *
 * @param sslContext TLS settings, or null for the JVM's
 * @param proxy      HTTP proxy, or null for none
 */
record TlsAndProxy(SSLContext sslContext, InetSocketAddress proxy) {

    private static final int DEFAULT_PROXY_PORT = 8080;

    static TlsAndProxy of(CamelContext camelContext, ConnectionSettings settings) {
        return new TlsAndProxy(sslContext(camelContext, settings), proxy(settings));
    }

    /** A client of the application's own, for requests that are not the service's, such as for keys. */
    HttpClient httpClient(Duration connectTimeout, Executor executor) {
        HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(connectTimeout).executor(executor);
        if (sslContext != null) {
            client.sslContext(sslContext);
        }
        if (proxy != null) {
            client.proxy(ProxySelector.of(proxy));
        }
        return client.build();
    }

    private static SSLContext sslContext(CamelContext camelContext, ConnectionSettings settings) {
        if (settings.sslContextParameters() == null) {
            return null;
        }
        try {
            return settings.sslContextParameters().createSSLContext(camelContext);
        } catch (GeneralSecurityException | IOException e) {
            throw new RuntimeCamelException("The option sslContextParameters cannot be used: " + e.getMessage(), e);
        }
    }

    private static InetSocketAddress proxy(ConnectionSettings settings) {
        if (settings.proxyHost() == null) {
            return null;
        }
        int port = settings.proxyPort() == null ? DEFAULT_PROXY_PORT : settings.proxyPort();
        return new InetSocketAddress(settings.proxyHost(), port);
    }
}
