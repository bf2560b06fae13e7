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

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.cameloutlook.auth.AuthenticationScheme;
import io.github.cameloutlook.auth.OutlookCloud;
import io.github.cameloutlook.auth.SignInVersion;
import io.github.cameloutlook.auth.kerberos.ServicePrincipal;
import io.github.cameloutlook.auth.ntlm.NtlmLibrary;
import io.github.cameloutlook.dialect.OutlookApi;

/** Refuses credentials that cannot work when an endpoint is made, with a sentence that names the option to change. */
final class SignInCheck {

    private static final Set<String> TENANTS_OF_USERS = Set.of("common", "organizations", "consumers");

    private SignInCheck() {
    }

    static void check(OutlookConfiguration options) {
        if (options.getAuthentication() != AuthenticationScheme.token) {
            onPremises(options);
            return;
        }
        if (options.getUsername() != null || options.getPassword() != null || options.getKeytab() != null
                || options.getLoginConfig() != null || options.getServicePrincipal() != null) {
            throw new IllegalArgumentException(
                    "The options username, password, keytab, loginConfig and servicePrincipal are for servers on premises: set"
                                               + " the option authentication to negotiate, ntlm or basic. Users of the cloud are"
                                               + " signed in by the option refreshToken.");
        }
        if (options.getTokenProvider() == null && options.getAccessToken() == null) {
            tokens(options);
        }
    }

    private static void tokens(OutlookConfiguration options) {
        boolean secret = options.getClientSecret() != null;
        boolean certificate = options.getCertificate() != null;
        boolean user = options.getRefreshToken() != null;
        if (secret && certificate) {
            throw new IllegalArgumentException("Set either the option clientSecret or the option certificate, not both.");
        }
        missing(options, secret || certificate || user, user);
        if (options.getCloud() == OutlookCloud.custom && (options.getAuthority() == null || options.getScope() == null)) {
            throw new IllegalArgumentException("The option cloud=custom needs the options authority and scope.");
        }
        ConnectionSettings settings = ConnectionSettings.of(options);
        if (user) {
            if (options.getSignInVersion() == SignInVersion.v1) {
                throw new IllegalArgumentException(
                        "The option refreshToken needs signInVersion=v2, which serves work, school and personal accounts.");
            }
            settings.scopes(); // says what is wrong with them
            return;
        }
        if (options.getRefreshTokenStore() != null) {
            throw new IllegalArgumentException("The option refreshTokenStore needs the option refreshToken to begin with.");
        }
        application(options, settings);
    }

    private static void missing(OutlookConfiguration options, boolean credential, boolean user) {
        List<String> missing = new ArrayList<>();
        if (options.getTenantId() == null && !user) {
            missing.add("tenantId");
        }
        if (options.getClientId() == null) {
            missing.add("clientId");
        }
        if (!credential) {
            missing.add("clientSecret or certificate");
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "Credentials are missing: set the options " + String.join(", ", missing)
                                               + "; or refreshToken; or accessToken; or tokenProvider.");
        }
    }

    private static void application(OutlookConfiguration options, ConnectionSettings settings) {
        boolean secret = options.getClientSecret() != null;
        if (options.getApi() == OutlookApi.outlook_rest && secret) {
            throw new IllegalArgumentException(
                    "With api=outlook-rest an application cannot use clientSecret: the Outlook REST API refuses tokens of"
                                               + " applications that proved themselves by a secret. Set the option certificate,"
                                               + " or refreshToken to work as a user.");
        }
        if (options.getSignInVersion() == SignInVersion.v1 && secret) {
            throw new IllegalArgumentException(
                    "The option signInVersion=v1 is for the option certificate; with clientSecret use v2.");
        }
        if (TENANTS_OF_USERS.contains(options.getTenantId().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The option tenantId=" + options.getTenantId() + " stands for the users of any tenant; an application"
                                               + " needs the id or domain of one.");
        }
        if (!settings.scopes().isDefault()) {
            throw new IllegalArgumentException(
                    "An application cannot ask for single scopes: its permissions are what an administrator granted, and the"
                                               + " option scope ends in /.default. Scopes by name need the option refreshToken.");
        }
    }

    private static void onPremises(OutlookConfiguration options) {
        String chosen = "The option authentication=" + options.getAuthentication();
        if (options.getApi() != OutlookApi.outlook_rest || options.getBaseUrl() == null) {
            throw new IllegalArgumentException(
                    chosen + " is for Exchange Server on premises: it needs api=outlook-rest and the option baseUrl.");
        }
        if (!isProtected(options.getBaseUrl())) {
            throw new IllegalArgumentException(
                    chosen + " needs a baseUrl with https: over plain http credentials could be read or passed on.");
        }
        if (options.getAccessToken() != null || options.getClientSecret() != null || options.getCertificate() != null
                || options.getRefreshToken() != null) {
            throw new IllegalArgumentException(
                    chosen + " uses no tokens: remove accessToken, clientSecret, certificate and refreshToken.");
        }
        boolean password = options.getPassword() != null;
        switch (options.getAuthentication()) {
            case negotiate -> negotiate(options, chosen);
            case ntlm -> {
                if (options.getHttpClient() != null) {
                    throw new IllegalArgumentException(
                            chosen + " signs in connections, which the option httpClient would share: remove httpClient"
                                                       + " (a bean that Camel found by itself is left alone with autowiredEnabled=false).");
                }
                password(options, chosen, password);
                NtlmLibrary.require();
            }
            default -> {
                if (options.getUsername() != null && options.getUsername().contains(":")) {
                    throw new IllegalArgumentException(chosen + " cannot send a username with a colon.");
                }
                password(options, chosen, password);
            }
        }
    }

    private static void password(OutlookConfiguration options, String chosen, boolean password) {
        if (options.getUsername() == null || !password) {
            throw new IllegalArgumentException(chosen + " needs the options username and password.");
        }
        if (options.getKeytab() != null || options.getLoginConfig() != null || options.getServicePrincipal() != null) {
            throw new IllegalArgumentException(
                    "The options keytab, loginConfig and servicePrincipal are for authentication=negotiate.");
        }
    }

    private static void negotiate(OutlookConfiguration options, String chosen) {
        int sources = (options.getPassword() != null ? 1 : 0) + (options.getKeytab() != null ? 1 : 0);
        if (options.getLoginConfig() == null && sources > 1) {
            throw new IllegalArgumentException(chosen + " takes either the option password or the option keytab.");
        }
        if (options.getLoginConfig() != null && options.getKeytab() != null) {
            throw new IllegalArgumentException(chosen + ": with the option loginConfig the keytab is named there.");
        }
        if (sources > 0 && options.getLoginConfig() == null && options.getUsername() == null) {
            throw new IllegalArgumentException(chosen + " with password or keytab needs the option username.");
        }
        if (options.getUsername() != null && options.getUsername().contains("\\")) {
            throw new IllegalArgumentException(
                    chosen + " needs a Kerberos principal in the option username, such as alice@CONTOSO.COM.");
        }
        if (options.getServicePrincipal() != null) {
            ServicePrincipal.of(options.getServicePrincipal()); // says what is wrong with it
        }
    }

    private static boolean isProtected(String baseUrl) {
        URI address = URI.create(baseUrl);
        String host = String.valueOf(address.getHost());
        boolean here = host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
        return "https".equalsIgnoreCase(address.getScheme()) || here;
    }
}
