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
package io.github.cameloutlook.emulator.subscription;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;

/** Making, reading, renewing and ending subscriptions. */
final class SubscriptionRoutes implements Routes {

    private static final Duration SHORTEST = Duration.ofMinutes(45);
    // the service says nothing about its pages; clients must be ready for any
    private static final int PAGE_SIZE = 100;
    private static final String POSITION = "$skiptoken";

    private final Subscribing subscribing;
    private final Clock clock;
    private final SubscriptionRules rules;
    private final Subscriptions subscriptions;
    private final NotificationSender sender;

    SubscriptionRoutes(Subscribing subscribing, Clock clock, SubscriptionRules rules, Subscriptions subscriptions,
                       NotificationSender sender) {
        this.subscribing = subscribing;
        this.clock = clock;
        this.rules = rules;
        this.subscriptions = subscriptions;
        this.sender = sender;
    }

    @Override
    public void register(Router router) {
        router.root("POST", "/subscriptions", this::create).root("GET", "/subscriptions", this::list)
                .root("GET", "/subscriptions/{subscription}", this::get)
                .root("PATCH", "/subscriptions/{subscription}", this::update)
                .root("DELETE", "/subscriptions/{subscription}", this::delete)
                .root("POST", "/subscriptions/{subscription}/reauthorize", this::reauthorize);
    }

    private Response create(GraphRequest request) throws IOException {
        SubscriptionInput input = SubscriptionInput.read(request.json(), rules.insecureUrls());
        ResourcePath path = ResourcePath.parse(input.resource());
        if (input.encryption() != null) {
            path.requireFitForData();
        }
        WatchedResource watched = subscribing.open(path, request.caller());
        Subscription subscription = new Subscription(
                UUID.randomUUID().toString(), subscribing.owner(request.caller()), input.resource(), watched,
                input.changeType(),
                input.changeTypes(), input.notificationUrl(), input.lifecycleNotificationUrl(),
                granted(input.expiration(), watched.type(), input.encryption() != null), input.clientState(),
                input.encryption(), input.tls(), request.prefer().immutableIds(), request.caller().tokenExpires());
        subscriptions.requireRoom(subscription.owner(), watched, subscription.changeTypes());
        validate(subscription);
        subscribing.add(subscription);
        return Response.json(201, entity(request, subscription));
    }

    /** Each URL is asked for itself, also when both are the same. */
    private void validate(Subscription subscription) {
        sender.validate(subscription.notificationUrl());
        if (subscription.lifecycleNotificationUrl() != null) {
            sender.validate(subscription.lifecycleNotificationUrl());
        }
    }

    private Instant granted(Instant wanted, Subscribable type, boolean withData) {
        Instant now = clock.instant();
        Duration longest = rules.longestLifetime(type, withData);
        if (wanted.isAfter(now.plus(longest))) {
            throw new GraphException(
                    400, "ExtensionError",
                    "Subscription expiration can only be " + longest.toMinutes() + " minutes in the future.");
        }
        Instant shortest = now.plus(SHORTEST);
        return wanted.isBefore(shortest) ? shortest : wanted;
    }

    private Response list(GraphRequest request) {
        refuseOptions(request);
        Owner owner = subscribing.owner(request.caller());
        List<Map<String, Object>> own = subscriptions.all().stream().filter(Subscription::isGraphs)
                .filter(one -> owner.equals(one.owner())).map(Subscription::toJson).toList();
        int from = Math.min(position(request), own.size());
        int to = Math.min(from + PAGE_SIZE, own.size());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.context("subscriptions"));
        if (to < own.size()) {
            body.put("@odata.nextLink", request.url() + "?" + POSITION + "=" + to);
        }
        body.put("value", own.subList(from, to));
        return Response.json(200, body);
    }

    private static void refuseOptions(GraphRequest request) {
        for (String option : request.query().all().keySet()) {
            if (option.startsWith("$") && !option.equals(POSITION)) {
                throw GraphException.badRequest("The query parameter '" + option + "' is not supported.");
            }
        }
    }

    private static int position(GraphRequest request) {
        String position = request.query().get(POSITION);
        if (position == null) {
            return 0;
        }
        if (!position.matches("\\d{1,9}")) {
            throw GraphException.badRequest("The skip token is not valid.");
        }
        return Integer.parseInt(position);
    }

    private Response get(GraphRequest request) {
        return Response.json(200, entity(request, own(request)));
    }

    private Subscription own(GraphRequest request) {
        return subscribing.find(request.variable("subscription"), request.caller()).filter(Subscription::isGraphs)
                .orElseThrow(Refusals::notFound);
    }

    private static Map<String, Object> entity(GraphRequest request, Subscription subscription) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@odata.context", request.context("subscriptions/$entity"));
        json.putAll(subscription.toJson());
        return json;
    }

    private Response update(GraphRequest request) throws IOException {
        Subscription before = own(request);
        SubscriptionPatch patch = SubscriptionPatch.read(request.json(), before, rules.insecureUrls());
        Instant expiration = patch.expiration() == null
                ? null : granted(patch.expiration(), before.watched().type(), before.includesResourceData());
        if (patch.notificationUrl() != null || rules.validatingOnRenewal()) {
            sender.validate(patch.applyTo(before).notificationUrl());
        }
        return Response.json(200, entity(request, change(before, subscription -> {
            Subscription patched = patch.applyTo(subscription);
            return expiration == null ? patched : patched.until(expiration).authorized(request.caller().tokenExpires());
        })));
    }

    private Subscription change(Subscription subscription, UnaryOperator<Subscription> next) {
        // it may have ended while its endpoint was asked
        return subscribing.change(subscription, next).orElseThrow(Refusals::notFound);
    }

    private Response delete(GraphRequest request) {
        if (!subscribing.remove(own(request))) {
            throw Refusals.notFound();
        }
        return Response.status(204);
    }

    private Response reauthorize(GraphRequest request) {
        Subscription before = own(request);
        if (rules.validatingOnRenewal()) {
            sender.validate(before.notificationUrl());
        }
        change(before, subscription -> subscription.authorized(request.caller().tokenExpires()));
        return Response.status(204);
    }
}
