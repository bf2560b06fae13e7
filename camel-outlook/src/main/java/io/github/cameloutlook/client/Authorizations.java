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
package io.github.cameloutlook.client;

import io.github.cameloutlook.auth.UserSignIn;

/** Chooses how calls are authorized. */
final class Authorizations {

    private Authorizations() {
    }

    /** What gives a call its credentials. */
    static Rule rule(ClientSettings settings) {
        UserSignIn user = settings.userSignIn();
        if (user == null) {
            return new AuthorizationRule(settings.tokenProvider(), settings.dialect());
        }
        ServerOffers offers = new ServerOffers(settings, user.scheme());
        if (user instanceof UserSignIn.Basic basic) {
            return new BasicRule(basic, offers);
        }
        if (user instanceof UserSignIn.Negotiate negotiate) {
            return new NegotiateRule(negotiate, offers);
        }
        return (call, next) -> next.exchange(call); // connections are signed in, not calls
    }

    /** What brings calls to the server. */
    static Wire network(ClientSettings settings) {
        return settings.userSignIn() instanceof UserSignIn.Ntlm ntlm
                ? new NtlmExchange(settings, ntlm, new ServerOffers(settings, ntlm.scheme())) : new HttpExchange(settings);
    }
}
