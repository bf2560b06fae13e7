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
package io.github.cameloutlook.webhook;

import io.github.cameloutlook.consumer.ConsumerMeters;
import io.github.cameloutlook.consumer.Micrometer;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;

/** Health check and meters of a webhook route, for as long as it runs. */
final class WebhookObservation {

    private final CamelContext context;
    private final OutlookWebhookRoute route;
    private final boolean checked;
    private WebhookHealthCheck healthCheck;
    private AutoCloseable meters;

    /** @param checked whether there is a health check */
    WebhookObservation(CamelContext context, OutlookWebhookRoute route, boolean checked) {
        this.context = context;
        this.route = route;
        this.checked = checked;
    }

    void start() {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        if (registry != null) {
            healthCheck = new WebhookHealthCheck(route, route.getRouteId());
            healthCheck.setEnabled(checked);
            registry.register(healthCheck);
        }
        if (Micrometer.isThere(context)) {
            meters = ConsumerMeters.registerSubscriptions(context, route);
        }
    }

    void stop() throws Exception {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        if (registry != null && healthCheck != null) {
            registry.unregister(healthCheck);
        }
        healthCheck = null;
        if (meters != null) {
            meters.close();
            meters = null;
        }
    }
}
