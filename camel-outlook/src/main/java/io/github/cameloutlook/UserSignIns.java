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
import java.time.Clock;
import java.util.concurrent.Executor;

import io.github.cameloutlook.auth.LogonGuard;
import io.github.cameloutlook.auth.UserPassword;
import io.github.cameloutlook.auth.UserSignIn;
import io.github.cameloutlook.auth.kerberos.KerberosAccount;
import io.github.cameloutlook.auth.kerberos.KerberosSignIn;
import io.github.cameloutlook.auth.kerberos.ServicePrincipal;

/** Makes the sign-in to a server on premises that the options ask for. */
final class UserSignIns {

    private UserSignIns() {
    }

    /** The sign-in, or null where tokens are used. */
    static UserSignIn create(ConnectionSettings settings, Executor executor) {
        SignInOptions options = settings.signIn();
        Clock clock = Clock.systemUTC();
        return switch (options.authentication()) {
            case token -> null;
            case basic -> new UserSignIn.Basic(user(options), new LogonGuard(clock));
            case ntlm -> new UserSignIn.Ntlm(user(options), options.channelBinding(), new LogonGuard(clock));
            case negotiate -> {
                KerberosAccount account = new KerberosAccount(
                        options.username(), options.password(), options.keytab(), options.loginConfig());
                ServicePrincipal service = options.servicePrincipal() != null
                        ? ServicePrincipal.of(options.servicePrincipal())
                        : ServicePrincipal.http(URI.create(settings.serviceRoot()).getHost());
                yield new UserSignIn.Negotiate(
                        new KerberosSignIn(account, service, executor, clock), options.channelBinding());
            }
        };
    }

    private static UserPassword user(SignInOptions options) {
        return new UserPassword(options.username(), options.password());
    }
}
