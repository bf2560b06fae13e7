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
package io.github.cameloutlook.emulator.notification;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.cameloutlook.emulator.graph.GraphException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a listener to echo a token, before the first notification is sent to it. */
final class Handshake {

    private static final Logger LOG = LoggerFactory.getLogger(Handshake.class);

    /**
     * What tokens of the service have been seen to look like, and then every character that a listener could get wrong.
     */
    private static final String TOKEN
            = "Validation: Testing client application reachability for subscription Request-Id: %s +%%2B&=<\"'>;/?#";

    private final ListenerClient client;
    private final NotificationDial dial;

    Handshake(ListenerClient client, NotificationDial dial) {
        this.client = client;
        this.dial = dial;
    }

    /** @throws GraphException when the listener does not echo the token in time */
    void with(String url, Map<String, String> headers, Duration limit) {
        NotificationFault fault = dial.forHandshake(url);
        if (fault != null && fault.kind() == NotificationFault.Kind.FAIL_HANDSHAKE) {
            throw refusal("Subscription validation request timed out.");
        }
        String token = TOKEN.formatted(UUID.randomUUID());
        URI asked = URI.create(
                url + (url.indexOf('?') < 0 ? "?" : "&") + "validationToken="
                               + URLEncoder.encode(token, StandardCharsets.UTF_8));
        try {
            check(asked(asked, headers, limit, fault == null ? Duration.ZERO : fault.time()).join(), token);
        } catch (CompletionException e) {
            LOG.debug("The listener at {} did not answer the validation request", url, e);
            throw refusal(e.getCause() instanceof TimeoutException
                    ? "Subscription validation request timed out."
                    : "Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.");
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> asked(
            URI url, Map<String, String> headers, Duration limit, Duration delay) {
        if (delay.isZero()) {
            return client.post(url, "text/plain; charset=utf-8", headers, new byte[0], limit);
        }
        return CompletableFuture.supplyAsync(() -> asked(url, headers, limit, Duration.ZERO),
                CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)).thenCompose(answer -> answer);
    }

    private static void check(HttpResponse<byte[]> answer, String token) {
        if (answer.statusCode() != 200) {
            throw refusal(
                    "Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.toLowerCase(Locale.ROOT).matches("text/plain\\s*(;.*)?")) {
            throw refusal("Subscription validation request failed. Content type of the response must be text/plain.");
        }
        if (!new String(answer.body(), StandardCharsets.UTF_8).equals(token)) {
            throw refusal(
                    "Subscription validation request failed. Response must exactly match validationToken query parameter.");
        }
    }

    private static GraphException refusal(String message) {
        return new GraphException(400, "ValidationError", message);
    }
}
