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

import java.util.function.ToDoubleFunction;

import io.github.cameloutlook.consumer.RegisteredMeters;
import io.github.cameloutlook.webhook.notification.DispatcherStatistics;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Tags;
import org.apache.camel.CamelContext;

/** Meters of the requests with notifications that come to a component. */
final class NotificationMeters {

    private NotificationMeters() {
    }

    /**
     * Registers the meters of a component.
     *
     * @return what removes them again; null when the application has no meter registry
     */
    static AutoCloseable register(CamelContext context, ManagedNotifications component) {
        RegisteredMeters meters = RegisteredMeters.in(context);
        if (meters != null) {
            requests(meters, context, component, "accepted", DispatcherStatistics::accepted);
            requests(meters, context, component, "refused", DispatcherStatistics::refused);
            requests(meters, context, component, "malformed", DispatcherStatistics::malformed);
            requests(meters, context, component, "tooLarge", DispatcherStatistics::tooLarge);
            requests(meters, context, component, "noRoom", DispatcherStatistics::noRoom);
            Tags tags = Tags.of("camelContext", context.getName());
            count(meters, component, "camel.outlook.notifications.overflow", "Notifications that there was no room for", tags,
                    DispatcherStatistics::withoutRoom);
            count(meters, component, "camel.outlook.notifications.repeated",
                    "Notifications that came again and were passed over",
                    tags, DispatcherStatistics::repeated);
            for (RefusedNotificationException.Reason reason : RefusedNotificationException.Reason.values()) {
                count(meters, component, "camel.outlook.items.refused",
                        "Items that came with notifications and were not to be trusted", tags.and("reason", reason.name()),
                        statistics -> statistics.refusedItems().getOrDefault(reason.name(), 0L));
            }
        }
        return meters;
    }

    private static void requests(
            RegisteredMeters meters, CamelContext context, ManagedNotifications component, String verdict,
            ToDoubleFunction<DispatcherStatistics> value) {
        count(meters, component, "camel.outlook.notification.requests", "Requests with notifications, by what became of them",
                Tags.of("camelContext", context.getName(), "verdict", verdict), value);
    }

    private static void count(
            RegisteredMeters meters, ManagedNotifications component, String name, String description, Tags tags,
            ToDoubleFunction<DispatcherStatistics> value) {
        meters.add(FunctionCounter.builder(name, component, own -> value.applyAsDouble(own.notificationStatistics()))
                .description(description).tags(tags)::register);
    }
}
