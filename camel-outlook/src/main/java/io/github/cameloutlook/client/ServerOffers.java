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
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.auth.LogonException;

/**
 * Asks the server once which schemes it takes, before it is sent any credentials: a request without credentials and
 * without body, which can do nothing. However many need to know, it is asked once.
 */
final class ServerOffers {

    private final ClientSettings settings;
    private final String scheme;
    private final LogonRequests requests;
    private CompletableFuture<ServerOffer> known;

    ServerOffers(ClientSettings settings, String scheme) {
        this.settings = settings;
        this.scheme = scheme;
        this.requests = new LogonRequests(settings);
    }

    /**
     * What the server offers.
     *
     * @param  address of the request that needs to know
     * @return         completes with an offer that has the scheme, or exceptionally with what it has instead
     */
    CompletableFuture<ServerOffer> offer(URI address) {
        CompletableFuture<ServerOffer> next;
        synchronized (this) {
            if (known != null && !known.isCompletedExceptionally()) {
                return known.copy();
            }
            next = new CompletableFuture<>();
            known = next;
        }
        ask(address).whenComplete((offer, failure) -> {
            if (failure != null) {
                next.completeExceptionally(OutlookException.unwrap(failure));
                return;
            }
            if (offer.status() != 401) { // it did not say what it takes: ask again
                forget(next);
            }
            next.complete(offer);
        });
        return next.copy();
    }

    private synchronized void forget(CompletableFuture<ServerOffer> offer) {
        if (known == offer) {
            known = null;
        }
    }

    /** Asks anew: certificates of servers change. */
    CompletableFuture<ServerOffer> renewed(URI address) {
        synchronized (this) {
            if (known != null && known.isDone()) {
                known = null;
            }
        }
        return offer(address);
    }

    private CompletableFuture<ServerOffer> ask(URI address) {
        return requests.send(settings.httpClient(), address, null).thenApply(ServerOffer::of)
                .thenApply(offer -> checked(offer, address));
    }

    private ServerOffer checked(ServerOffer offer, URI address) {
        if (offer.status() >= 500 || offer.status() == 429) {
            throw LogonException.temporary("the server answered HTTP " + offer.status() + " when asked how to sign in", null);
        }
        // whoever serves this request without credentials says nothing about the others
        if (offer.status() == 401 && !offer.challenges().offer(scheme)) {
            String others = String.join(", ", offer.challenges().names());
            throw LogonException.refused(
                    "the server " + address.getHost() + " takes no " + scheme + ", but " + (others.isEmpty()
                            ? "says nothing" : others),
                    "Set authentication to what it takes (negotiate, ntlm, basic, or token for Bearer), or have the scheme turned on"
                                                        + " for the API directory of the server.",
                    null);
        }
        return offer;
    }
}
