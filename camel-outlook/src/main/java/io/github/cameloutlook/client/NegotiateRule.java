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

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.auth.ChannelBinding;
import io.github.cameloutlook.auth.LogonException;
import io.github.cameloutlook.auth.UserSignIn;
import io.github.cameloutlook.auth.kerberos.KerberosProof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a Kerberos proof along with each call, and checks the server's. Each call stands for itself: nothing depends on
 * which connection it takes. A refused ticket is replaced once, since both tickets and the server's certificate, which
 * they are bound to, may have changed.
 */
record NegotiateRule(UserSignIn.Negotiate user, ServerOffers offers) implements Rule {

    private static final Logger LOG = LoggerFactory.getLogger(NegotiateRule.class);

    @Override
    public CompletableFuture<WireAnswer> apply(Call call, Wire next) {
        if (call.request().isPreauthenticated()) { // the address is the authorization
            return next.exchange(call);
        }
        URI address = call.wire().address();
        return offers.offer(address).thenCompose(offer -> attempt(call, next, offer)).thenCompose(answer -> {
            if (answer.status() != 401) {
                return CompletableFuture.completedFuture(answer);
            }
            user.kerberos().renew();
            return offers.renewed(address).thenCompose(offer -> attempt(call, next, offer))
                    .thenApply(again -> checked(again, call.request()));
        });
    }

    private CompletableFuture<WireAnswer> attempt(Call call, Wire next, ServerOffer offer) {
        ChannelBinding binding = user.channelBinding() ? offer.binding() : null;
        return user.kerberos().proof(binding).thenCompose(proof -> next
                .exchange(
                        call.authorizedBy(new Authorization(user.scheme(), Base64.getEncoder().encodeToString(proof.token()))))
                .thenCompose(answer -> verified(call.request(), answer, proof)));
    }

    /**
     * The server's proof comes with the answer to an accepted request. Without one the server is who its certificate
     * says; with a wrong one it is not the one that was meant. By then the request was sent, and may have been
     * executed.
     */
    private CompletableFuture<WireAnswer> verified(OutlookRequest request, WireAnswer answer, KerberosProof proof) {
        String message = answer.status() == 401
                ? null : Challenges.of(answer.headers().allValues("WWW-Authenticate")).message(user.scheme());
        if (message == null) {
            return CompletableFuture.completedFuture(answer);
        }
        byte[] token;
        try {
            token = Base64.getDecoder().decode(message);
        } catch (IllegalArgumentException e) {
            token = new byte[0]; // refused below
        }
        return proof.verify(token).handle((proven, failure) -> {
            if (failure == null) {
                return answer;
            }
            close(answer);
            Throwable reason = OutlookException.unwrap(failure);
            if (request.repeatability() != Repeatability.SAFE) {
                throw FailureTranslation.outcomeUnknown(request, Objects.toString(reason.getMessage()), reason);
            }
            throw reason instanceof LogonException known
                    ? known
                    : LogonException.refused(Objects.toString(reason.getMessage()), null, reason);
        });
    }

    private static void close(WireAnswer answer) {
        if (answer.stream() == null) {
            return;
        }
        try {
            answer.stream().close();
        } catch (IOException e) {
            LOG.debug("The answer of a server that proved nothing could not be closed: {}", e.getMessage());
        }
    }

    private WireAnswer checked(WireAnswer answer, OutlookRequest request) {
        if (answer.status() == 401) {
            throw LogonException.refused(
                    "the server does not take the Kerberos ticket for " + user.kerberos().service()
                                         + ", or refuses the user's access" + Refusals.to(request),
                    "Check that the user has Full Access to the mailbox, and that the service principal is registered for the"
                                                                                                    + " account the server runs under (setspn -L). Where a proxy before the server ends"
                                                                                                    + " TLS, Extended Protection refuses every ticket.",
                    null);
        }
        return answer;
    }
}
