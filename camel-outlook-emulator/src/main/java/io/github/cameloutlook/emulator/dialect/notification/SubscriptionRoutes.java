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
package io.github.cameloutlook.emulator.dialect.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.dialect.wire.OutlookRequest;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.subscription.EndpointUrl;
import io.github.cameloutlook.emulator.subscription.NotificationSender;
import io.github.cameloutlook.emulator.subscription.ResourcePath;
import io.github.cameloutlook.emulator.subscription.Subscribing;
import io.github.cameloutlook.emulator.subscription.Subscription;
import io.github.cameloutlook.emulator.subscription.SubscriptionRules;
import io.github.cameloutlook.emulator.subscription.WatchedResource;

/**
 * Making, reading, renewing and ending the push subscriptions of Outlook REST, below a mailbox; they are not listed.
 */
public final class SubscriptionRoutes implements Routes {

    private static final String PUSH = "pushSubscription";
    private static final Duration HANDSHAKE = Duration.ofSeconds(5);

    private final Subscribing subscribing;
    private final SubscriptionRules rules;
    private final NotificationSender sender;
    private final Clock clock;

    public SubscriptionRoutes(Subscribing subscribing, SubscriptionRules rules, NotificationSender sender, Clock clock) {
        this.subscribing = subscribing;
        this.rules = rules;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void register(Router router) {
        router.outlook("POST", "/subscriptions", this::create)
                .outlook("GET", "/subscriptions/{subscription}", this::get)
                .outlook("PATCH", "/subscriptions/{subscription}", this::update)
                .outlook("DELETE", "/subscriptions/{subscription}", this::delete);
    }

    private Response create(GraphRequest request) throws IOException {
        OutlookRequest outlook = (OutlookRequest) request.http();
        PushInput input = new PushInput(request.json());
        if (input.isStreaming() && outlook.root().endsWith("/beta")) {
            return createStreaming(request, outlook, input);
        }
        input.of(PUSH);
        Set<String> changeTypes = input.changeTypes();
        String url = EndpointUrl.check("NotificationURL", input.notificationUrl(), rules.insecureUrls());
        ResourcePath path = path(input);
        WatchedResource watched = open(path, request);
        boolean rich = path.options().has("$select") || path.options().has("$expand");
        Subscription subscription = new Subscription(
                newId(), subscribing.owner(request.caller()), input.resource(), watched, told(changeTypes), changeTypes, url,
                null, granted(input, watched, rich), input.clientState(), null, null, false,
                request.caller().tokenExpires(), new OutlookForm(outlook.root(), rich, true));
        validate(subscription);
        subscribing.add(subscription);
        return json(201, PushSubscription.json(outlook, subscription, true));
    }

    private Response createStreaming(GraphRequest request, OutlookRequest outlook, PushInput input) {
        Set<String> changeTypes = input.changeTypes();
        ResourcePath path = path(input);
        WatchedResource watched = open(path, request);
        boolean rich = path.options().has("$select") || path.options().has("$expand");
        Subscription subscription = new Subscription(
                newId(), subscribing.owner(request.caller()), input.resource(), watched, told(changeTypes), changeTypes,
                Subscription.STREAM + watched.mailbox().id(), null, clock.instant().plus(StreamingRoutes.UNHEARD), null, null,
                null, false, request.caller().tokenExpires(), new OutlookForm(outlook.root(), rich, false));
        subscribing.add(subscription);
        return json(201, PushSubscription.json(outlook, subscription, true));
    }

    private static ResourcePath path(PushInput input) {
        try {
            return input.path();
        } catch (GraphException e) {
            throw refusal(e);
        }
    }

    private WatchedResource open(ResourcePath path, GraphRequest request) {
        WatchedResource watched;
        try {
            watched = subscribing.open(path, request.caller());
        } catch (GraphException e) {
            throw refusal(e);
        }
        if (watched.mailbox() != request.mailbox()) {
            throw PushInput.invalid("The resource belongs to another mailbox than the subscription.");
        }
        return watched;
    }

    /** The engine refuses in Graph's words. */
    private static GraphException refusal(GraphException e) {
        return switch (e.status()) {
            case 403 -> new GraphException(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
            case 404 -> new GraphException(404, "ErrorItemNotFound", "The specified object was not found in the store.");
            default -> e.code().startsWith("RequestBroker") ? e : PushInput.invalid(e.getMessage());
        };
    }

    private void validate(Subscription subscription) {
        try {
            sender.validate(subscription.notificationUrl(), subscription.form().headers(subscription), HANDSHAKE);
        } catch (GraphException e) {
            throw PushInput.invalid(
                    "Notification URL '" + subscription.notificationUrl() + "' verification failed: " + e.getMessage());
        }
    }

    /** What is wanted, but no longer than may be: nobody is refused for wanting more. */
    private Instant granted(PushInput input, WatchedResource watched, boolean rich) {
        Instant now = clock.instant();
        Instant longest = now.plus(rules.longestLifetime(watched.type(), rich));
        Instant wanted = input.expiration(now);
        return wanted == null || wanted.isAfter(longest) ? longest : wanted;
    }

    private static String told(Set<String> changeTypes) {
        return Stream.concat(changeTypes.stream(), Stream.of("missed"))
                .map(type -> type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1))
                .collect(Collectors.joining(", "));
    }

    private static String newId() {
        return Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    }

    private Response get(GraphRequest request) {
        return json(200, PushSubscription.json((OutlookRequest) request.http(), own(request), false));
    }

    private Response update(GraphRequest request) throws IOException {
        OutlookRequest outlook = (OutlookRequest) request.http();
        Subscription before = own(request);
        PushInput input = new PushInput(request.jsonOrNone().map(body -> new PushInput(body).of(PUSH).body()).orElse(Map.of()));
        boolean rich = ((OutlookForm) before.form()).isRich();
        Instant until = granted(input, before.watched(), rich);
        Subscription after = subscribing.change(before, subscription -> subscription.until(until))
                .orElseThrow(SubscriptionRoutes::notFound);
        return json(200, PushSubscription.json(outlook, after, false));
    }

    private Response delete(GraphRequest request) {
        if (!subscribing.remove(own(request))) {
            throw notFound();
        }
        return Response.status(204);
    }

    private Subscription own(GraphRequest request) {
        return subscribing.find(request.variable("subscription"), request.caller())
                .filter(one -> one.form() instanceof OutlookForm && one.watched().mailbox() == request.mailbox())
                .orElseThrow(SubscriptionRoutes::notFound);
    }

    private static GraphException notFound() {
        return new GraphException(404, "ErrorItemNotFound", "The specified object was not found in the store.");
    }

    /** In Outlook's words already: bytes, so that they are not translated again. */
    private static Response json(int status, Map<String, Object> body) {
        try {
            return Response.bytes(status, "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8",
                    Json.bytes(body)).header("OData-Version", "4.0");
        } catch (IOException e) {
            throw new UncheckedIOException("A subscription could not be written", e);
        }
    }
}
