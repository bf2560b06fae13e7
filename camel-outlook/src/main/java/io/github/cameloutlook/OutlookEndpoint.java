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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.consumer.ConsumedResources;
import io.github.cameloutlook.consumer.ManagedSubscriptions;
import io.github.cameloutlook.consumer.OutlookConsumer;
import io.github.cameloutlook.consumer.OutlookPollingConsumer;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;
import io.github.cameloutlook.streaming.StreamNotifier;
import io.github.cameloutlook.streaming.StreamingServices;
import io.github.cameloutlook.streaming.StreamingSettings;
import io.github.cameloutlook.webhook.PushNotifier;
import io.github.cameloutlook.webhook.PushServices;
import io.github.cameloutlook.webhook.PushSettings;
import io.github.cameloutlook.webhook.resourcedata.ResourceData;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.HeaderFilterStrategyAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * Send, receive and manage mail in Outlook mailboxes through Microsoft Graph.
 */
@UriEndpoint(firstVersion = "1.0.0", scheme = "outlook", title = "Outlook", syntax = "outlook:resource/operation",
             category = { Category.MAIL, Category.CLOUD, Category.API }, headersClass = OutlookConstants.class)
public class OutlookEndpoint extends ScheduledPollEndpoint
        implements AsyncEndpoint, EndpointServiceLocation, HeaderFilterStrategyAware, WebhookCapableEndpoint {

    private static final long DEFAULT_DELAY = 10_000;

    @UriPath(enums = "messages,mailFolders,attachments,events,calendars,calendarGroups,calendarPermissions,places,contacts,contactFolders,people,photo,taskGroups,taskLists,tasks,attachmentSessions,checklistItems,linkedResources,messageRules,categories,mailboxSettings,focusedInboxOverrides,mailTips,supportedLanguages,supportedTimeZones,exchangeIds,exchangeSettings,mailboxFolders,mailboxItems,extensions,userExtensions,subscriptions,batch,request",
             description = "Resource to work on. A consumer takes messages, events, contacts, tasks, mailFolders, contactFolders or taskLists.")
    @Metadata(required = true)
    private String resource;
    @UriPath(label = "producer",
             description = "Operation of the resource, such as list or reply. The header CamelOutlookOperation beats it. Without both, messages has sendMail, mailboxSettings has get, batch and request have send.")
    private String operation;
    @UriParam
    private OutlookConfiguration configuration;
    @UriParam(defaultValue = "" + DEFAULT_DELAY, javaType = "java.time.Duration", label = "consumer,scheduler",
              description = "Time before the next poll. A poll of an idle mailbox is one request; the service allows 10,000 per 10 minutes and mailbox.")
    private long delay = DEFAULT_DELAY;

    private final OutlookWebhook webhook = new OutlookWebhook(this);
    private StateRepository<String, String> states;

    public OutlookEndpoint(String uri, OutlookComponent component, OutlookConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
        setDelay(DEFAULT_DELAY);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        // after super: a token provider or HTTP client of the registry is injected there
        EndpointCheck.connection(configuration);
        EndpointCheck.capabilities(configuration, ConnectionSettings.of(configuration).dialect());
    }

    @Override
    public Producer createProducer() throws Exception {
        EndpointCheck.producer(resource, operation, configuration, getComponent().getConfiguration());
        return new OutlookProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ConsumerSettings settings = consumerSettings();
        if (configuration.isProbeCapabilities()) {
            OfferCheck.check(client(), OperationCatalogue.find(resource, "list").orElseThrow());
        }
        PushSettings push
                = PushOptions.read(getCamelContext(), configuration, getComponent().getConfiguration(), settings);
        OutlookConsumer consumer = new OutlookConsumer(this, processor, settings, states(settings));
        if (push != null) {
            consumer.setChangeNotifier(new PushNotifier(push, pushServices(settings)));
        }
        StreamingSettings streaming
                = PushOptions.streaming(configuration, getComponent().getConfiguration(), settings);
        if (streaming != null) {
            OutlookConnection connection = connection();
            consumer.setChangeNotifier(new StreamNotifier(
                    streaming, new StreamingServices(
                            getCamelContext(), connection.client(), ConsumedResources.of(settings).subscribable(),
                            connection.executor(), connection.scheduler())));
        }
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public void setWebhookConfiguration(WebhookConfiguration webhookConfiguration) {
        webhook.configure(webhookConfiguration);
    }

    @Override
    public Processor createWebhookHandler(Processor next) {
        ConsumerSettings settings = consumerSettings();
        return webhook.handler(next, settings, () -> pushServices(settings));
    }

    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST");
    }

    /** Nothing yet: it is called before anything listens. The handler subscribes when its route runs. */
    @Override
    public void registerWebhook() {
        // see WebhookHandler
    }

    /** Nothing: it is called when the context stops, and not when the route does. The handler stops with its route. */
    @Override
    public void unregisterWebhook() {
        // see WebhookHandler
    }

    /** What operators see of the webhook route of this endpoint; null when it has none. */
    ManagedSubscriptions observedWebhook() {
        return webhook.observed();
    }

    private PushServices pushServices(ConsumerSettings settings) {
        OutlookConnection connection = connection();
        ResourceData resourceData
                = ResourceDataOptions.read(getCamelContext(), configuration, getComponent().connections());
        return new PushServices(
                getCamelContext(), connection.client(), ConsumedResources.of(settings).subscribable(), states(settings),
                getComponent().notificationListeners(), connection.creationPace(), connection.heldSubscriptions(),
                connection.executor(),
                connection.scheduler(), resourceData);
    }

    /** Reads one message at a time; not through Camel's queue between consumer and poller, which can drop messages. */
    @Override
    public PollingConsumer createPollingConsumer() throws Exception {
        PushOptions.none(configuration, getComponent().getConfiguration());
        ConsumerSettings settings = consumerSettings();
        return new OutlookPollingConsumer(this, settings, states(settings));
    }

    /**
     * One for all consumers of this endpoint: a route that is restarted gets a new consumer, and positions that could
     * not be written must outlive that.
     */
    private synchronized StateRepository<String, String> states(ConsumerSettings settings) {
        if (states == null) {
            states = ConsumedResources.states(settings);
        }
        return states;
    }

    private ConsumerSettings consumerSettings() {
        return ConsumerOptions.read(resource, operation, configuration, getComponent().getConfiguration(), client());
    }

    /** The client of this endpoint's connection settings; endpoints with the same settings share it and its limits. */
    public OutlookClient client() {
        return connection().client();
    }

    /** What this endpoint shares with others of the same connection settings. */
    OutlookConnection connection() {
        return getComponent().connections().connection(configuration);
    }

    @Override
    public OutlookComponent getComponent() {
        return (OutlookComponent) super.getComponent();
    }

    @Override
    public String getServiceUrl() {
        return ConnectionSettings.of(configuration).serviceRoot();
    }

    @Override
    public String getServiceProtocol() {
        return getServiceUrl().startsWith("http:") ? "http" : "https";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return Map.of("api", configuration.getApi().name(), "resource", resource, "mailbox", configuration.getMailbox());
    }

    @Override
    public HeaderFilterStrategy getHeaderFilterStrategy() {
        return configuration.getHeaderFilterStrategy();
    }

    @Override
    public void setHeaderFilterStrategy(HeaderFilterStrategy strategy) {
        configuration.setHeaderFilterStrategy(strategy);
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    public String getResource() {
        return resource;
    }

    public void setResource(String resource) {
        this.resource = resource;
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation;
    }

    public OutlookConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(OutlookConfiguration configuration) {
        this.configuration = configuration;
    }
}
