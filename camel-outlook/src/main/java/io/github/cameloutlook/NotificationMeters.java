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
import io.micrometer.core.instrument.FunctionCounter;
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
            count(meters, context, component, "accepted", DispatcherStatistics::accepted);
            count(meters, context, component, "refused", DispatcherStatistics::refused);
            count(meters, context, component, "malformed", DispatcherStatistics::malformed);
            count(meters, context, component, "tooLarge", DispatcherStatistics::tooLarge);
            count(meters, context, component, "noRoom", DispatcherStatistics::noRoom);
        }
        return meters;
    }

    private static void count(
            RegisteredMeters meters, CamelContext context, ManagedNotifications component, String verdict,
            ToDoubleFunction<DispatcherStatistics> value) {
        meters.add(FunctionCounter
                .builder("camel.outlook.notification.requests", component,
                        own -> value.applyAsDouble(own.notificationStatistics()))
                .description("Requests with notifications, by what became of them")
                .tags("camelContext", context.getName(), "verdict", verdict)::register);
    }
}
