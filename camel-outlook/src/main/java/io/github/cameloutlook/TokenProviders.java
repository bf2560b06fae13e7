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
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

import io.github.cameloutlook.auth.CachedTokenProvider;
import io.github.cameloutlook.auth.CertificateFiles;
import io.github.cameloutlook.auth.ClientCredential;
import io.github.cameloutlook.auth.ClientCredentialsTokenProvider;
import io.github.cameloutlook.auth.RefreshTokenProvider;
import io.github.cameloutlook.auth.ResourceTokenProvider;
import io.github.cameloutlook.auth.SignIn;
import io.github.cameloutlook.auth.SignInVersion;
import io.github.cameloutlook.auth.StaticTokenProvider;
import io.github.cameloutlook.auth.TokenProvider;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;

/** Makes the token provider that the credential options ask for. */
final class TokenProviders {

    private TokenProviders() {
    }

    static TokenProvider create(
            CamelContext camelContext, ConnectionSettings settings, TlsAndProxy network, ExecutorService executor) {
        if (settings.tokenProvider() != null) {
            return settings.tokenProvider();
        }
        if (settings.accessToken() != null) {
            return new StaticTokenProvider(settings.accessToken());
        }
        return new CachedTokenProvider(signIn(camelContext, settings, network, executor), Clock.systemUTC());
    }

    private static TokenProvider signIn(
            CamelContext camelContext, ConnectionSettings settings, TlsAndProxy network, ExecutorService executor) {
        Duration timeout = Duration.ofMillis(settings.connectTimeout());
        boolean user = settings.signIn().refreshToken() != null;
        if (!user && settings.signInVersion() == SignInVersion.v2) {
            return ClientCredentialsTokenProvider.builder()
                    .authority(settings.signInAuthority())
                    .scope(settings.scopes().toString())
                    .tenantId(settings.tenantId())
                    .clientId(settings.clientId())
                    .credential(credential(camelContext, settings))
                    .sslContext(network.sslContext())
                    .proxy(network.proxy())
                    .timeout(timeout)
                    .executor(executor)
                    .build();
        }
        boolean publicClient = settings.clientSecret() == null && settings.certificate() == null;
        SignIn signIn = new SignIn(
                settings.signInAuthority(), settings.signInTenant(), settings.clientId(),
                publicClient ? null : credential(camelContext, settings), network.httpClient(timeout, executor), timeout,
                executor);
        return user
                ? new RefreshTokenProvider(
                        signIn, settings.scopes(), settings.signIn().refreshToken(), settings.signIn().refreshTokenStore())
                : new ResourceTokenProvider(signIn, settings.scopes(), Clock.systemUTC());
    }

    private static ClientCredential credential(CamelContext camelContext, ConnectionSettings settings) {
        if (settings.clientSecret() != null) {
            return new ClientCredential.Secret(settings.clientSecret());
        }
        return CertificateFiles.read(
                resource(camelContext, "certificate", settings.certificate()),
                resource(camelContext, "privateKey", settings.privateKey()), settings.certificatePassword());
    }

    private static byte[] resource(CamelContext camelContext, String option, String location) {
        if (location == null) {
            return null;
        }
        try (InputStream stream = ResourceHelper.resolveMandatoryResourceAsInputStream(camelContext, location)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The resource of the option " + option + " cannot be read: " + e.getMessage(), e);
        }
    }
}
