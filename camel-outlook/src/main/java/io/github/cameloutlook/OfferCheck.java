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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/**
 * Asks a server at start-up whether it offers an operation. Servers on premises differ in what they have, and nothing
 * is documented but their own description.
 */
final class OfferCheck {

    private static final long TIMEOUT_SECONDS = 30;

    private OfferCheck() {
    }

    /**
     * Refuses an operation that the server does not offer.
     *
     * @throws IllegalArgumentException if none of its paths is offered
     * @throws IllegalStateException    if the server does not say what it offers
     */
    static void check(OutlookClient client, Operation operation) throws InterruptedException {
        String reason = null;
        for (String path : operation.paths()) {
            Optional<String> lacking = lacking(client, operation, path);
            if (lacking.isEmpty()) {
                return;
            }
            // the first path is the most specific one, such as that of photos in sizes: the last one tells most
            reason = lacking.get();
        }
        if (reason != null) {
            throw new IllegalArgumentException(
                    "The server does not offer outlook:" + operation.fullName() + ": " + reason);
        }
    }

    private static Optional<String> lacking(OutlookClient client, Operation operation, String template)
            throws InterruptedException {
        String path = PathTemplate.fill(template, placeholder -> "id");
        int query = path.indexOf('?');
        HttpMethod method = operation.method() == null ? HttpMethod.GET : operation.method();
        try {
            CompletableFuture<Optional<String>> asked = client.lacking(
                    OutlookRequest.to(method, null, query < 0 ? path : path.substring(0, query)).build());
            return asked.get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .map(part -> "its $metadata for " + client.version() + " has no " + part + ".");
        } catch (IllegalArgumentException e) { // the API has no such path at all
            return Optional.of(e.getMessage());
        } catch (ExecutionException e) {
            throw unknown(OutlookException.unwrap(e));
        } catch (TimeoutException e) {
            throw unknown(e);
        }
    }

    private static IllegalStateException unknown(Throwable cause) {
        return new IllegalStateException(
                "The option probeCapabilities is set, and the server does not say what it offers: " + cause.getMessage(),
                cause);
    }
}
