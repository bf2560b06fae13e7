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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.auth.LogonException;
import io.github.cameloutlook.auth.UserSignIn;
import io.github.cameloutlook.auth.ntlm.NtlmHandshake;

/** The first half of signing a connection in: asks for a challenge and answers it. */
final class NtlmSignIn {

    private static final String SCHEME = "NTLM";

    private final LogonRequests requests;
    private final UserSignIn.Ntlm user;
    private final HttpClient connection;

    NtlmSignIn(LogonRequests requests, UserSignIn.Ntlm user, HttpClient connection) {
        this.requests = requests;
        this.user = user;
        this.connection = connection;
    }

    /**
     * What the next call on the connection is authorized by.
     *
     * @return completes with null when the server does not ask this connection for anything
     */
    CompletableFuture<Authorization> authorization(URI address) {
        NtlmHandshake handshake = new NtlmHandshake(user.user(), address.getHost());
        // what is to be done goes along with the proof only
        return requests.send(connection, address, value(handshake.negotiate()))
                .thenApply(answer -> proof(handshake, answer));
    }

    private Authorization proof(NtlmHandshake handshake, HttpResponse<Void> answer) {
        if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
            throw LogonException.temporary("the server answered HTTP " + answer.statusCode() + " to the NTLM sign-in", null);
        }
        if (answer.statusCode() != 401) {
            return null;
        }
        String challenge = Challenges.of(answer.headers().allValues("WWW-Authenticate")).message(SCHEME);
        boolean closed = answer.headers().firstValue("Connection").orElse("").equalsIgnoreCase("close");
        if (challenge == null || closed) {
            throw LogonException.refused(
                    challenge == null
                            ? "the server sent no NTLM challenge" : "the connection is closed during the NTLM sign-in",
                    "NTLM signs a connection in. A proxy or load balancer between that shares or closes connections breaks it: use"
                                                                                                                        + " authentication=negotiate.",
                    null);
        }
        byte[] message;
        try {
            message = Base64.getDecoder().decode(challenge);
        } catch (IllegalArgumentException e) {
            throw LogonException.refused("the server's NTLM challenge is malformed", null, e);
        }
        return value(handshake.authenticate(message, user.channelBinding() ? ServerOffer.of(answer).binding() : null));
    }

    private static Authorization value(byte[] message) {
        return new Authorization(SCHEME, Base64.getEncoder().encodeToString(message));
    }
}
