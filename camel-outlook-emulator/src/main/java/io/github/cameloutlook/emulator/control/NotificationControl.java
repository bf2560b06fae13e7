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
package io.github.cameloutlook.emulator.control;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.notification.Delivery;
import io.github.cameloutlook.emulator.notification.NotificationFaultJson;
import io.github.cameloutlook.emulator.notification.Notifications;
import io.github.cameloutlook.emulator.subscription.SubscriptionControl;

/** The part of the emulator's own interface that is about subscriptions and notifications. */
public final class NotificationControl {

    static final String SERVED = "GET subscriptions, DELETE subscriptions/{id}, POST subscriptions/{id}/removeWithNotice, "
                                 + "requireReauthorization and missed, GET and DELETE notifications, "
                                 + "GET, POST and DELETE notifications/faults";

    private static final String SUBSCRIPTIONS = "subscriptions/";

    private final SubscriptionControl subscriptions;
    private final Notifications notifications;

    public NotificationControl(SubscriptionControl subscriptions, Notifications notifications) {
        this.subscriptions = subscriptions;
        this.notifications = notifications;
    }

    /** The answer, or null when the request is about something else. */
    Response answer(Request request, String method, String name) throws IOException {
        if (name.startsWith(SUBSCRIPTIONS)) {
            return change(method, name.substring(SUBSCRIPTIONS.length()).split("/", -1));
        }
        return switch (method + " " + name) {
            case "GET subscriptions" -> Response.json(200, subscriptions.all());
            case "GET notifications" -> Response.json(200, deliveries());
            case "DELETE notifications" -> done(notifications::clearDeliveries);
            case "GET notifications/faults" -> Response.json(
                    200, notifications.faults().stream().map(NotificationFaultJson::write).toList());
            case "POST notifications/faults" -> addFaults(Json.read(request.body()));
            case "DELETE notifications/faults" -> done(notifications::clear);
            default -> null;
        };
    }

    private Response change(String method, String[] path) {
        String id = path[0];
        if (path.length == 1) {
            return method.equals("DELETE") ? done(() -> subscriptions.remove(id)) : null;
        }
        if (path.length > 2 || !method.equals("POST")) {
            return null;
        }
        return switch (path[1]) {
            case "removeWithNotice" -> done(() -> subscriptions.removeWithNotice(id));
            case "requireReauthorization" -> done(() -> subscriptions.requireReauthorization(id));
            case "missed" -> done(() -> subscriptions.missed(id));
            default -> null;
        };
    }

    private Map<String, Object> deliveries() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("awaiting", notifications.awaiting());
        json.put("deliveries", notifications.deliveries().stream().map(Delivery::toJson).toList());
        return json;
    }

    private Response addFaults(Object json) {
        List<?> given = json instanceof List<?> list ? list : List.of(ControlService.object(json));
        // all or none
        List<Object> added = given.stream().map(fault -> NotificationFaultJson.read(ControlService.object(fault))).toList()
                .stream().<Object> map(fault -> NotificationFaultJson.write(notifications.add(fault))).toList();
        return Response.json(201, added);
    }

    private static Response done(Runnable action) {
        action.run();
        return Response.status(204);
    }
}
