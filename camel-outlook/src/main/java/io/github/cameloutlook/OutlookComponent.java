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

import java.util.Map;

import io.github.cameloutlook.consumer.Micrometer;
import io.github.cameloutlook.webhook.http.NotificationListeners;
import io.github.cameloutlook.webhook.notification.DispatcherStatistics;
import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;

/** Connects routes to Outlook mailboxes. */
@Component("outlook")
@ManagedResource(description = "Managed Outlook Component")
public class OutlookComponent extends HealthCheckComponent implements SSLContextParametersAware, ManagedNotifications {

    @Metadata(description = "Default values of every option of the endpoints.")
    private OutlookConfiguration configuration = new OutlookConfiguration();

    @Metadata(label = "security", defaultValue = "false",
              description = "Whether endpoints without sslContextParameters use the TLS settings that the Camel context has for all components.")
    private boolean useGlobalSslContextParameters;
    private OutlookConnections connections;
    private NotificationListeners notificationListeners;
    private AutoCloseable meters;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        int slash = remaining.indexOf('/');
        String resource = slash < 0 ? remaining : remaining.substring(0, slash);
        String operation = slash < 0 ? null : remaining.substring(slash + 1);
        EndpointCheck.path(resource, operation);

        OutlookConfiguration own = configuration.copy();
        if (own.getHeaderFilterStrategy() == null) {
            own.setHeaderFilterStrategy(new OutlookHeaderFilterStrategy());
        }
        OutlookEndpoint endpoint = new OutlookEndpoint(uri, this, own);
        endpoint.setResource(resource);
        endpoint.setOperation(operation);
        setProperties(endpoint, parameters);
        if (useGlobalSslContextParameters && own.getSslContextParameters() == null) {
            own.setSslContextParameters(retrieveGlobalSslContextParameters());
        }
        return endpoint;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        connections = new OutlookConnections(getCamelContext(), this);
        notificationListeners = new NotificationListeners(getCamelContext(), new NotificationDispatcher());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        if (Micrometer.isThere(getCamelContext())) {
            meters = NotificationMeters.register(getCamelContext(), this);
        }
    }

    @Override
    protected void doStop() throws Exception {
        if (meters != null) {
            meters.close();
            meters = null;
        }
        if (connections != null) {
            connections.close();
        }
        super.doStop();
    }

    /** The connections that endpoints share. */
    OutlookConnections connections() {
        return connections;
    }

    /** What listens for notifications, and hands them to those that they are for. */
    NotificationListeners notificationListeners() {
        return notificationListeners;
    }

    @Override
    public DispatcherStatistics notificationStatistics() {
        return notificationListeners.dispatcher().statistics();
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public OutlookConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(OutlookConfiguration configuration) {
        this.configuration = configuration;
    }
}
