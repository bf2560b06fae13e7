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

import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.auth.kerberos.KerberosSignIn;

/** How a user is signed in to a server on premises. */
public sealed interface UserSignIn {

    /** The scheme's name in HTTP. */
    String scheme();

    /** Fails when it is known that the user cannot be signed in now; asks nothing of the server. */
    CompletableFuture<?> check();

    /** User name and password with every request, over TLS. */
    record Basic(UserPassword user, LogonGuard guard) implements UserSignIn {
        @Override
        public String scheme() {
            return "Basic";
        }

        @Override
        public CompletableFuture<?> check() {
            return guard.check();
        }
    }

    /**
     * User name and password, which are proven without being sent, once per connection.
     *
     * @param channelBinding whether the proof names the TLS connection it is for
     */
    record Ntlm(UserPassword user, boolean channelBinding, LogonGuard guard) implements UserSignIn {
        @Override
        public String scheme() {
            return "NTLM";
        }

        @Override
        public CompletableFuture<?> check() {
            return guard.check();
        }
    }

    /**
     * A Kerberos ticket with every request.
     *
     * @param channelBinding whether the ticket names the TLS connection it is for
     */
    record Negotiate(KerberosSignIn kerberos, boolean channelBinding) implements UserSignIn {
        @Override
        public String scheme() {
            return "Negotiate";
        }

        @Override
        public CompletableFuture<?> check() {
            return kerberos.check();
        }
    }
}
