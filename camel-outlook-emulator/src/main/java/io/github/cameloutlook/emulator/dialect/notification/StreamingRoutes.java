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
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.dialect.wire.OutlookRequest;
import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.subscription.Subscribing;

/** Listening for notifications on a connection, in beta. */
public final class StreamingRoutes implements Routes {

    /** So long a subscription lasts that nobody listens for. */
    static final Duration UNHEARD = Duration.ofMinutes(30);

    private static final int LONGEST_MINUTES = 120;

    private final Subscribing subscribing;
    private final NotificationStreams streams;
    private final Clock clock;

    public StreamingRoutes(Subscribing subscribing, NotificationStreams streams, Clock clock) {
        this.subscribing = subscribing;
        this.streams = streams;
        this.clock = clock;
    }

    @Override
    public void register(Router router) {
        router.outlook("POST", "/getnotifications", this::listen);
    }

    private Response listen(GraphRequest request) throws IOException {
        Map<String, Object> body = request.json();
        Duration timeout = Duration.ofMinutes(number(body, "connectionTimeoutInMinutes", 30, LONGEST_MINUTES));
        Duration keepAlive = Duration.ofSeconds(number(body, "keepAliveNotificationIntervalInSeconds", 15, 600));
        Set<String> ids = ids(body);
        for (String id : ids) {
            subscribing.find(id, request.caller())
                    .filter(one -> one.isStreaming() && one.watched().mailbox() == request.mailbox())
                    .orElseThrow(() -> new GraphException(
                            404, "ErrorItemNotFound", "One or more subscriptions in the request were not found."));
        }
        String context = ((OutlookRequest) request.http()).root() + "/metadata#Notifications";
        Caller caller = request.caller();
        return Response.stream(
                200, "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8", -1,
                streams.listen(context, ids, timeout, keepAlive, (heard, listening) -> heard.forEach(
                        id -> subscribing.find(id, caller).ifPresent(one -> subscribing.change(one, present -> present.until(
                                clock.instant().plus(listening ? timeout.plus(UNHEARD) : UNHEARD)))))))
                .header("OData-Version", "4.0").endless();
    }

    private static Set<String> ids(Map<String, Object> body) {
        Set<String> ids = new LinkedHashSet<>();
        if (body.get("subscriptionIds") instanceof List<?> given) {
            given.forEach(id -> ids.add(String.valueOf(id)));
        }
        if (ids.isEmpty()) {
            throw PushInput.invalid("SubscriptionIds must name one subscription at least.");
        }
        return ids;
    }

    private static int number(Map<String, Object> body, String name, int otherwise, int most) {
        Object value = body.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Integer number) || number < 1 || number > most) {
            throw PushInput.invalid("The value of " + name + " must be a number from 1 to " + most + ".");
        }
        return number;
    }
}
