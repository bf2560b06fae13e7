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
package io.github.cameloutlook.webhook.subscription;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.OutlookAccessDeniedException;
import io.github.cameloutlook.client.OutlookBadRequestException;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookConflictException;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.OutlookServiceUnavailableException;
import io.github.cameloutlook.client.RequestBody;

/** The part of the service that keeps subscriptions, in the time of a test. */
public final class StandInService implements OutlookClient {

    public final Map<String, Map<String, Object>> subscriptions = new LinkedHashMap<>();
    public final List<String> requests = new ArrayList<>();
    public final Deque<Function<ErrorDetails, OutlookException>> failing = new ArrayDeque<>();
    /** Answers of creations wait for it. */
    CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
    public int longestMinutes = 10_080;
    public int most = 1_000;
    boolean down;
    /** Expiry that renewals are answered with, whatever was asked for. */
    String grants;
    private final Clock clock;
    private int number;

    public StandInService(Clock clock) {
        this.clock = clock;
    }

    /** Adds a subscription that somebody made. */
    public String add(Map<String, Object> properties) {
        String id = "id-" + ++number;
        Map<String, Object> added = new LinkedHashMap<>(properties);
        added.put("id", id);
        added.put("expirationDateTime", clock.instant().plus(Duration.ofDays(5)).toString());
        subscriptions.put(id, added);
        return id;
    }

    public String only() {
        if (subscriptions.size() != 1) {
            throw new AssertionError("Subscriptions: " + subscriptions.keySet());
        }
        return subscriptions.keySet().iterator().next();
    }

    public List<String> takeRequests() {
        List<String> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }

    @Override
    public CompletableFuture<OutlookResponse> send(OutlookRequest request) {
        requests.add(request.method() + request.path().substring("/subscriptions".length()));
        subscriptions.values().removeIf(
                one -> !Instant.parse(one.get("expirationDateTime").toString()).isAfter(clock.instant()));
        try {
            if (down) {
                throw new OutlookServiceUnavailableException(error(request, 503, "ServiceUnavailable", "down"), null);
            }
            if (!failing.isEmpty()) {
                throw failing.poll().apply(error(request, 400, "Bad", "as told"));
            }
            Map<String, Object> answer = answer(request);
            OutlookResponse response
                    = new OutlookResponse(200, HttpHeaders.of(Map.of(), (name, value) -> true), answer, null);
            return request.method().name().equals("POST")
                    ? gate.thenApply(open -> response) : CompletableFuture.completedFuture(response);
        } catch (OutlookException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Map<String, Object> answer(OutlookRequest request) {
        String id = request.path().replaceFirst("/subscriptions/?", "").replaceFirst("/.*", "");
        return switch (request.method()) {
            case POST -> id.isEmpty() ? create(request) : require(request, id);
            case GET -> id.isEmpty()
                    ? Map.of("value", List.copyOf(subscriptions.values())) : withoutSecret(require(request, id));
            case PATCH -> update(request, id);
            case DELETE -> {
                require(request, id);
                yield subscriptions.remove(id);
            }
            default -> throw new AssertionError(request);
        };
    }

    private Map<String, Object> create(OutlookRequest request) {
        Map<String, Object> wanted = body(request);
        if (subscriptions.values().stream().anyMatch(other -> other.get("resource").equals(wanted.get("resource"))
                && other.get("changeType").equals(wanted.get("changeType")))) {
            throw new OutlookConflictException(error(request, 409, "Conflict", "Subscription Id <> already exists"), null);
        }
        if (subscriptions.size() >= most) {
            throw new OutlookAccessDeniedException(error(request, 403, "Forbidden", "Maximum number reached: 1000"), null);
        }
        String expires = granted(request, wanted);
        String id = add(wanted);
        subscriptions.get(id).put("expirationDateTime", expires);
        return withoutSecret(subscriptions.get(id));
    }

    private Map<String, Object> update(OutlookRequest request, String id) {
        Map<String, Object> present = require(request, id);
        Map<String, Object> changes = body(request);
        String expires = granted(request, changes);
        present.putAll(changes);
        present.put("expirationDateTime", grants == null ? expires : grants);
        return withoutSecret(present);
    }

    private String granted(OutlookRequest request, Map<String, Object> wanted) {
        Instant expires = Instant.parse(wanted.get("expirationDateTime").toString());
        if (expires.isAfter(clock.instant().plus(Duration.ofMinutes(longestMinutes)))) {
            throw new OutlookBadRequestException(
                    error(request, 400, "ExtensionError",
                            "Subscription expiration can only be " + longestMinutes + " minutes in the future."),
                    null);
        }
        Instant shortest = clock.instant().plus(Duration.ofMinutes(45));
        return (expires.isBefore(shortest) ? shortest : expires).toString();
    }

    private Map<String, Object> require(OutlookRequest request, String id) {
        if (!subscriptions.containsKey(id)) {
            throw new OutlookNotFoundException(error(request, 404, "ResourceNotFound", "The object was not found."), null);
        }
        return subscriptions.get(id);
    }

    private static Map<String, Object> withoutSecret(Map<String, Object> subscription) {
        Map<String, Object> told = new LinkedHashMap<>(subscription);
        told.put("clientState", null);
        return told;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(OutlookRequest request) {
        return (Map<String, Object>) ((RequestBody.Json) request.body()).value();
    }

    private static ErrorDetails error(OutlookRequest request, int status, String code, String message) {
        return new ErrorDetails(request.mailbox(), request.operation(), status, code, message, "request-1", null);
    }
}
