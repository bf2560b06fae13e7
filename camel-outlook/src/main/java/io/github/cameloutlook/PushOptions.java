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

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cameloutlook.consumer.ConsumedResources;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.source.ConsumedResource;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.streaming.StreamingSettings;
import io.github.cameloutlook.webhook.PushSettings;
import io.github.cameloutlook.webhook.http.ListeningPath;
import org.apache.camel.CamelContext;

/** Reads the options of push, and refuses those that could not work or would be ignored. */
final class PushOptions {

    private static final int LONGEST_CLIENT_STATE = 128;
    private static final int LONGEST_KEEP_ALIVE_SECONDS = 15;
    private static final String EVENT_HUB = "EventHub:";
    /** A webhook route and a consumer of the same folder have a subscription each. */
    private static final String OF_WEBHOOK = "-webhook";
    private static final String ADDRESS = "It takes the absolute https address under which the service reaches this"
                                          + " consumer, such as https://mail.example.com/outlook (http only together"
                                          + " with baseUrl, for tests).";

    private final OutlookConfiguration options;
    private final OutlookConfiguration inherited;
    private final Dialect dialect;

    private PushOptions(OutlookConfiguration options, OutlookConfiguration inherited) {
        this.options = options;
        this.inherited = inherited;
        this.dialect = ConnectionSettings.of(options).dialect();
    }

    /**
     * Reads the options of a consumer.
     *
     * @return                          null when the consumer polls only
     * @throws IllegalArgumentException if options contradict each other; the sentence names them
     */
    static PushSettings read(
            CamelContext camelContext, OutlookConfiguration options, OutlookConfiguration inherited,
            ConsumerSettings consumer) {
        PushOptions push = new PushOptions(options, inherited);
        if (isStreaming(options)) {
            return null;
        }
        if (options.getNotificationUrl() == null) {
            require(options.getPush() == null, "The option push=webhook needs the option notificationUrl. " + ADDRESS);
            push.nothingIgnored("without notificationUrl, which turns push on");
            return null;
        }
        return push.settings(camelContext, consumer);
    }

    /**
     * Reads the options of a webhook route.
     *
     * @param  address                  where notifications are sent to, which the options of camel-webhook say
     * @throws IllegalArgumentException if options contradict each other; the sentence names them
     */
    static PushSettings webhook(
            OutlookConfiguration options, OutlookConfiguration inherited, ConsumerSettings consumer, String address) {
        PushOptions push = new PushOptions(options, inherited);
        push.address("webhookExternalUrl", address);
        Set<ChangeType> kinds = named(consumer.changeTypes());
        require(options.getChangeType() == null || kinds.equals(consumer.changeTypes()),
                "The option changeType is '" + options.getChangeType()
                                                                                         + "': notifications of the service are created, updated or deleted. What else happens to events a consumer tells (outlook:events).");
        return push.settings(consumer, address, null, consumer.consumerId() + OF_WEBHOOK, list(kinds));
    }

    private static boolean isStreaming(OutlookConfiguration options) {
        return options.getPush() == OutlookPush.streaming;
    }

    /**
     * Reads the options of a consumer that listens on connections.
     *
     * @return                          null when the consumer does not
     * @throws IllegalArgumentException if options contradict each other; the sentence names them
     */
    static StreamingSettings streaming(
            OutlookConfiguration options, OutlookConfiguration inherited, ConsumerSettings consumer) {
        if (!isStreaming(options)) {
            return null;
        }
        PushOptions push = new PushOptions(options, inherited);
        require(push.dialect.has(Capability.STREAMING_NOTIFICATIONS),
                "The option push=streaming asks for notifications on a connection, which " + push.dialect.version()
                                                                      + " does not have: they exist with api=outlook-rest and apiVersion=beta. Use notificationUrl, or poll.");
        require(options.getNotificationUrl() == null,
                "The options push=streaming and notificationUrl are two ways to be told of changes: set one of them.");
        ConsumedResource resource = ConsumedResources.of(consumer);
        require(resource.subscribable() != null,
                "The service has no notifications of " + consumer.resource() + ": remove the option push, and poll.");
        require(options.getSafetyDelay() >= 1, "The option safetyDelay is at least 1 millisecond.");
        push.onlyOfWebhooks("with push=streaming, where nobody is called back");
        // a read that brings nothing within the time-out of requests fails
        long keepAlive = Math.max(1, Math.min(LONGEST_KEEP_ALIVE_SECONDS, options.getRequestTimeout() / 3000));
        return new StreamingSettings(consumer.mailboxes(), changeType(consumer), Duration.ofSeconds(keepAlive));
    }

    /** Refuses push where a message is read at a time, and nobody is there to be told of changes. */
    static void none(OutlookConfiguration options, OutlookConfiguration inherited) {
        unused("notificationUrl", options.getNotificationUrl(), inherited.getNotificationUrl(),
                "where messages are polled one at a time (pollEnrich, ConsumerTemplate)");
        String why = "where messages are polled one at a time";
        unused("clusterNamespace", options.getClusterNamespace(), inherited.getClusterNamespace(), why);
        unused("push", options.getPush(), inherited.getPush(), why);
        new PushOptions(options, inherited).nothingIgnored(why);
    }

    private PushSettings settings(CamelContext camelContext, ConsumerSettings consumer) {
        String url = options.getNotificationUrl();
        address("notificationUrl", url);
        PushSettings settings
                = settings(consumer, url, listening(camelContext, url), consumer.consumerId(), changeType(consumer));
        if (!options.isIncludeResourceData()) {
            unused("notificationQueueSize", options.getNotificationQueueSize(), inherited.getNotificationQueueSize(),
                    "of a consumer without includeResourceData, where notifications wait as a mark on their mailbox");
        }
        return settings;
    }

    private PushSettings settings(
            ConsumerSettings consumer, String url, PushSettings.Listening listening, String consumerId, String changeType) {
        ConsumedResource resource = ConsumedResources.of(consumer);
        require(resource.subscribable() != null,
                "The service has no notifications of " + consumer.resource() + ": remove the options of push, and poll.");
        require(dialect.has(Capability.SUBSCRIPTIONS),
                dialect.version() + " has no subscriptions: remove the options of push, and poll; or use"
                                                       + " apiVersion=v2.0.");
        require(dialect.has(Capability.EVENT_HUBS) || !url.startsWith(EVENT_HUB),
                "The option notificationUrl names a hub, which " + dialect.version() + " does not send to. " + ADDRESS);
        String lifecycleUrl = lifecycleUrl(url);
        if (lifecycleUrl != null) {
            address("lifecycleNotificationUrl", lifecycleUrl);
        }
        ranges();
        if (!options.isIncludeResourceData() || !dialect.has(Capability.ENCRYPTED_RESOURCE_DATA)) {
            String why = options.isIncludeResourceData()
                    ? "with " + dialect.version() + ", which does not encrypt resource data" : "without includeResourceData";
            unused("encryptionCertificate", options.getEncryptionCertificate(), inherited.getEncryptionCertificate(), why);
            unused("encryptionPassword", options.getEncryptionPassword(), inherited.getEncryptionPassword(), why);
        }
        require(!options.isIncludeResourceData() || options.getSelect() != null,
                "The option includeResourceData needs the option select: the properties that notifications bring along.");
        return new PushSettings(
                consumer.mailboxes(), resource.name(), consumer.query().container(), changeType,
                consumerId,
                consumer.query().immutableIds(), url, lifecycleUrl, listening, options.getClientState(),
                Duration.ofMillis(options.getSubscriptionLifetime()), Duration.ofMillis(options.getSafetyDelay()),
                options.isDeleteOnStop(), options.isIncludeResourceData() ? options.getSelect().replace(" ", "") : null,
                options.getNotificationQueueSize());
    }

    /** Where notifications about subscriptions go; null where they have no address of their own. */
    private String lifecycleUrl(String url) {
        if (dialect.has(Capability.LIFECYCLE_NOTIFICATIONS)) {
            return options.getLifecycleNotificationUrl() == null ? url : options.getLifecycleNotificationUrl();
        }
        unused("lifecycleNotificationUrl", options.getLifecycleNotificationUrl(), inherited.getLifecycleNotificationUrl(),
                "with " + dialect.version() + ", which sends all notifications to notificationUrl");
        return null;
    }

    /** Either address may be a hub, and then there is nothing to listen for at it. */
    private PushSettings.Listening listening(CamelContext camelContext, String url) {
        Set<String> paths = new LinkedHashSet<>();
        for (String address : Stream.of(url, lifecycleUrl(url)).filter(Objects::nonNull).toList()) {
            // what changes the one path is taken to bring the other one to the same place
            if (!address.startsWith(EVENT_HUB) && (paths.isEmpty() || options.getNotificationPath() == null)) {
                paths.add(ListeningPath.of(address, options.getNotificationPath(), camelContext));
            }
        }
        if (paths.isEmpty()) {
            String why = "with a notificationUrl that is a hub, from which a route hands notifications to"
                         + " outlook:subscriptions/dispatch";
            unused("notificationPath", options.getNotificationPath(), inherited.getNotificationPath(), why);
            unused("notificationComponentName", options.getNotificationComponentName(),
                    inherited.getNotificationComponentName(), why);
            unused("maxNotificationSize", options.getMaxNotificationSize(), inherited.getMaxNotificationSize(),
                    why + ", where the option belongs");
            return null;
        }
        return new PushSettings.Listening(
                List.copyOf(paths), options.getNotificationComponentName(), options.getMaxNotificationSize());
    }

    /** A message comes into a queue by being created there, or by a change that makes it match the filter. */
    private static String changeType(ConsumerSettings consumer) {
        if (consumer.events() != null) {
            return list(ChangeType.OF_ITEMS); // what else is told apart of events are updates to the service
        }
        return consumer.mode() == ConsumerSettings.Mode.QUEUE
                ? ChangeType.created + "," + ChangeType.updated : list(consumer.changeTypes());
    }

    /** Those that the service knows. */
    private static Set<ChangeType> named(Set<ChangeType> kinds) {
        Set<ChangeType> named = EnumSet.copyOf(ChangeType.OF_ITEMS);
        named.retainAll(kinds);
        return named;
    }

    private static String list(Set<ChangeType> kinds) {
        return Arrays.stream(ChangeType.values()).filter(kinds::contains).map(ChangeType::name)
                .collect(Collectors.joining(","));
    }

    private void address(String option, String url) {
        if (url.startsWith(EVENT_HUB)) {
            return;
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "The option " + option + " is no address: character " + e.getIndex() + ", " + e.getReason() + ".", e);
        }
        require(uri.getRawUserInfo() == null && uri.getRawFragment() == null,
                "The option " + option + " is an address with a user or a fragment, which the service does not take.");
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        boolean ofTests = "http".equalsIgnoreCase(uri.getScheme()) && options.getBaseUrl() != null;
        require((https || ofTests) && uri.getHost() != null, "The option " + option + " is '" + url + "'. " + ADDRESS);
    }

    private void ranges() {
        String clientState = options.getClientState();
        require(clientState == null || !clientState.isBlank() && clientState.length() <= LONGEST_CLIENT_STATE,
                "The option clientState takes 1 to " + LONGEST_CLIENT_STATE + " characters.");
        require(options.getSafetyDelay() >= 1, "The option safetyDelay is at least 1 millisecond.");
        require(options.getSubscriptionLifetime() >= 0,
                "The option subscriptionLifetime cannot be negative; 0 means as long as the service allows.");
        require(options.getMaxNotificationSize() >= 1, "The option maxNotificationSize is at least 1 byte.");
        require(options.getNotificationQueueSize() >= 1, "The option notificationQueueSize is at least 1.");
    }

    private void nothingIgnored(String why) {
        unused("safetyDelay", options.getSafetyDelay(), inherited.getSafetyDelay(), why);
        onlyOfWebhooks(why);
    }

    private void onlyOfWebhooks(String why) {
        unused("lifecycleNotificationUrl", options.getLifecycleNotificationUrl(), inherited.getLifecycleNotificationUrl(), why);
        unused("notificationPath", options.getNotificationPath(), inherited.getNotificationPath(), why);
        unused("notificationComponentName", options.getNotificationComponentName(),
                inherited.getNotificationComponentName(), why);
        unused("clientState", options.getClientState(), inherited.getClientState(), why);
        unused("subscriptionLifetime", options.getSubscriptionLifetime(), inherited.getSubscriptionLifetime(), why);
        unused("deleteOnStop", options.isDeleteOnStop(), inherited.isDeleteOnStop(), why);
        unused("includeResourceData", options.isIncludeResourceData(), inherited.isIncludeResourceData(), why);
        unused("encryptionCertificate", options.getEncryptionCertificate(), inherited.getEncryptionCertificate(), why);
        unused("encryptionPassword", options.getEncryptionPassword(), inherited.getEncryptionPassword(), why);
        unused("maxNotificationSize", options.getMaxNotificationSize(), inherited.getMaxNotificationSize(), why);
        unused("notificationQueueSize", options.getNotificationQueueSize(), inherited.getNotificationQueueSize(), why);
    }

    static void unused(String option, Object value, Object inherited, String why) {
        require(Objects.equals(value, inherited), "The option " + option + " has no effect " + why + ": remove it.");
    }

    static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
