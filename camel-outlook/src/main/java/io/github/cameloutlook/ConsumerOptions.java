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

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.consumer.position.StartFrom;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.dialect.ApiVersion;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;
import io.github.cameloutlook.operation.catalogue.QueryOption;
import io.github.cameloutlook.operation.container.ContainerResolvers;

import static io.github.cameloutlook.ConsumerRules.require;
import static io.github.cameloutlook.ConsumerRules.unused;

/** Reads a consumer's options and refuses combinations that would lose, repeat or ignore something. */
final class ConsumerOptions {

    private static final String EVENTS = "events";
    private static final String CONSUMED
            = "outlook:messages, events, contacts, tasks, mailFolders, contactFolders or taskLists";

    /** It becomes part of a property's name, of which a mailbox has a limited number. */
    private static final Pattern CONSUMER_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String resource;
    private final ConsumerRules rules;
    private final OutlookConfiguration options;
    private final OutlookConfiguration inherited;

    private ConsumerOptions(String resource, ConsumerRules rules, OutlookConfiguration options,
                            OutlookConfiguration inherited) {
        this.resource = resource;
        this.rules = rules;
        this.options = options;
        this.inherited = inherited;
    }

    /**
     * Reads the options of an endpoint.
     *
     * @param  inherited                options of the component: what an endpoint has from there may be meant for
     *                                  others
     * @throws IllegalArgumentException if options contradict each other; the sentence names them
     */
    static ConsumerSettings read(
            String resource, String operation, OutlookConfiguration options, OutlookConfiguration inherited,
            OutlookClient client) {
        ConsumerRules rules = rules(resource, options, inherited);
        require(rules != null && operation == null,
                "outlook:" + resource + (operation == null ? "" : "/" + operation)
                                                    + " cannot be consumed from. A consumer takes " + CONSUMED + ".");
        changesAreThere(resource, rules.mode(), client.version());
        return new ConsumerOptions(resource, rules, options, inherited).settings(client);
    }

    /** A consumer reads the changes of its resource, unless it takes what is there as a queue. */
    private static void changesAreThere(String resource, ConsumerSettings.Mode mode, ApiVersion version) {
        if (mode == ConsumerSettings.Mode.QUEUE) {
            return;
        }
        OperationCatalogue.find(resource, "delta").orElseThrow().lackingIn(version).ifPresent(sentence -> {
            throw new IllegalArgumentException(
                    "A consumer of " + resource + " reads their changes. " + sentence
                                               + (resource.equals("messages")
                                                       ? " Or set mode=queue, which needs no changes." : ""));
        });
    }

    /** What the options mean for a resource; null when it cannot be consumed. */
    private static ConsumerRules rules(String resource, OutlookConfiguration options, OutlookConfiguration inherited) {
        return switch (resource) {
            case "messages" -> new MessageConsumerRules(options, inherited);
            case EVENTS -> new EventConsumerRules(options, inherited);
            default -> CollectionConsumerRules.of(resource, options, inherited);
        };
    }

    private ConsumerSettings settings(OutlookClient client) {
        List<String> mailboxes = ConsumerSettings.list(options.getMailbox());
        require(!mailboxes.isEmpty(), "The option mailbox names no mailbox.");
        require(mailboxes.stream().map(mailbox -> mailbox.toLowerCase(Locale.ROOT)).distinct().count() == mailboxes.size(),
                "The option mailbox names a mailbox twice, in different case: it would be consumed twice.");
        ranges();
        noProducerOptions();
        ConsumerSettings.Actions actions = actions();
        if (!EVENTS.equals(resource)) {
            new EventConsumerRules(options, inherited).none();
        }
        rules.check(actions);
        ConsumerSettings.Query query = new ConsumerSettings.Query(
                rules.container(), options.getSelect(), options.getFilter(), expand(),
                options.getBodyContentType() == null ? null : options.getBodyContentType().name(), immutableIds(client),
                options.getPageSize());
        return new ConsumerSettings(
                resource, rules.mode(), client, new ContainerResolvers(client), mailboxes, query, rules.changeTypes(),
                StartFrom.parse(options.getStartFrom()),
                options.getConsumerId(), options.getStateRepository(), Duration.ofMillis(options.getCommitInterval()), actions,
                options.getMaximumRedeliveries(), options.getMaxMessagesPerPoll(), options.getPollConcurrency(),
                options.isIncludeAttachments(), options.getHeaderFilterStrategy(), push(),
                rules.events(), EventConsumerRules.clock(options), Duration.ofMillis(options.getNotEnabledDelay()));
    }

    private boolean immutableIds(OutlookClient client) {
        return client.has(Capability.IMMUTABLE_IDS) && !Boolean.FALSE.equals(options.getImmutableIds());
    }

    /** What comes along with items; null when nothing does. */
    private String expand() {
        String expand = Stream.of(
                options.getExpand(), QueryOption.EXTENDED_PROPERTIES.format(options.getExtendedProperties()),
                QueryOption.EXTENSIONS.format(options.getExtensions()))
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(","));
        return expand.isEmpty() ? null : expand;
    }

    private void ranges() {
        require(options.getPageSize() >= 1 && options.getPageSize() <= 1000,
                "The option pageSize is " + options.getPageSize() + ": the service allows 1 to 1000.");
        require(options.getPollConcurrency() >= 1, "The option pollConcurrency is at least 1.");
        require(options.getMaximumRedeliveries() >= -1,
                "The option maximumRedeliveries is at least 0, or -1 to offer a message again for ever.");
        require(options.getMaxMessagesPerPoll() >= 0, "The option maxMessagesPerPoll is at least 1, or 0 for no limit.");
        require(options.getSafetyDelay() >= 0, "The option safetyDelay cannot be negative.");
        require(options.getCommitInterval() >= 0, "The option commitInterval cannot be negative.");
        require(options.getNotEnabledDelay() >= 1000,
                "The option notEnabledDelay is at least 1000 (a second): who asks more often is throttled.");
        require(options.getConsumerId() != null && CONSUMER_ID.matcher(options.getConsumerId()).matches(),
                "The option consumerId is '" + options.getConsumerId()
                                                                                                           + "': it takes 1 to 64 letters, digits, dots, dashes and underscores.");
    }

    private void noProducerOptions() {
        unused("search", options.getSearch(), inherited.getSearch(), "of a consumer; use the option filter with mode=queue");
        unused("orderBy", options.getOrderBy(), inherited.getOrderBy(), "of a consumer: queues are read oldest first");
    }

    private ConsumerSettings.Actions actions() {
        return new ConsumerSettings.Actions(
                options.isMarkAsRead(), ConsumerSettings.list(options.getCategorize()), options.getCopyTo(),
                options.getMoveTo(),
                options.isDelete(), options.getMoveToOnFailure());
    }

    private ConsumerSettings.Push push() {
        return new ConsumerSettings.Push(
                Duration.ofMillis(options.getSafetyDelay()), options.isIncludeResourceData(), options.getClusterNamespace());
    }
}
