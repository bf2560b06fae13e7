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
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.StartFrom;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.operation.ContainerResolvers;

/** Reads a consumer's options and refuses combinations that would lose, repeat or ignore something. */
final class ConsumerOptions {

    private static final String EVENTS = "events";
    private static final Set<String> CONSUMED = Set.of("messages", EVENTS);
    private static final String DEFAULT_FOLDER = "inbox";
    private static final String DEFAULT_CALENDAR = "calendar";

    /** What the delta query allows as filter. */
    private static final Pattern DELTA_FILTER
            = Pattern.compile("\\s*receivedDateTime\\s+(ge|gt)\\s+\\S+\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNREAD
            = Pattern.compile("isRead\\s+eq\\s+false|isRead\\s+ne\\s+true|not\\s*\\(?\\s*isRead\\s*(eq\\s+true)?\\s*\\)?",
                    Pattern.CASE_INSENSITIVE);

    /** It becomes part of a property's name, of which a mailbox has a limited number. */
    private static final Pattern CONSUMER_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String resource;
    private final OutlookConfiguration options;
    private final OutlookConfiguration inherited;

    private ConsumerOptions(String resource, OutlookConfiguration options, OutlookConfiguration inherited) {
        this.resource = resource;
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
        require(CONSUMED.contains(resource) && operation == null,
                "outlook:" + resource + (operation == null ? "" : "/" + operation)
                                                                  + " cannot be consumed from. A consumer takes outlook:messages or outlook:events.");
        return new ConsumerOptions(resource, options, inherited).settings(client);
    }

    private ConsumerSettings settings(OutlookClient client) {
        List<String> mailboxes = ConsumerSettings.list(options.getMailbox());
        require(!mailboxes.isEmpty(), "The option mailbox names no mailbox.");
        require(mailboxes.stream().map(mailbox -> mailbox.toLowerCase(Locale.ROOT)).distinct().count() == mailboxes.size(),
                "The option mailbox names a mailbox twice, in different case: it would be consumed twice.");
        ranges();
        noProducerOptions();
        EventConsumerOptions ofEvents = new EventConsumerOptions(options, inherited);
        if (EVENTS.equals(resource)) {
            return settings(client, mailboxes, ofEvents);
        }
        ofEvents.none();
        ConsumerSettings.Actions actions = actions();
        boolean queue = options.getMode() == OutlookConsumerMode.queue;
        Set<ChangeType> changeTypes
                = options.getChangeType() == null ? Set.of(ChangeType.created) : ChangeType.parse(options.getChangeType());
        if (queue) {
            queue(actions);
        } else {
            changes(changeTypes, actions);
        }
        return settings(
                client, mailboxes, queue ? ConsumerSettings.Mode.QUEUE : ConsumerSettings.Mode.CHANGES, folder(), changeTypes,
                actions, null);
    }

    private ConsumerSettings settings(OutlookClient client, List<String> mailboxes, EventConsumerOptions ofEvents) {
        ConsumerSettings.Events events = ofEvents.read();
        return settings(
                client, mailboxes, ofEvents.isStarting() ? ConsumerSettings.Mode.STARTING : ConsumerSettings.Mode.CHANGES,
                events.calendar() == null ? DEFAULT_CALENDAR : events.calendar(), ofEvents.changeTypes(), actions(), events);
    }

    private ConsumerSettings settings(
            OutlookClient client, List<String> mailboxes, ConsumerSettings.Mode mode, String container,
            Set<ChangeType> changeTypes, ConsumerSettings.Actions actions, ConsumerSettings.Events events) {
        ConsumerSettings.Query query = new ConsumerSettings.Query(
                container, options.getSelect(), options.getFilter(), options.getExpand(),
                options.getBodyContentType() == null ? null : options.getBodyContentType().name(), options.isImmutableIds(),
                options.getPageSize());
        return new ConsumerSettings(
                resource, mode, client, new ContainerResolvers(client), mailboxes, query, changeTypes,
                StartFrom.parse(options.getStartFrom()), options.getConsumerId(), options.getStateRepository(),
                Duration.ofMillis(options.getCommitInterval()), actions, options.getMaximumRedeliveries(),
                options.getMaxMessagesPerPoll(), options.getPollConcurrency(), options.isIncludeAttachments(),
                options.getHeaderFilterStrategy(), push(), events, EventConsumerOptions.clock(options));
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
        require(options.getConsumerId() != null && CONSUMER_ID.matcher(options.getConsumerId()).matches(),
                "The option consumerId is '" + options.getConsumerId()
                                                                                                           + "': it takes 1 to 64 letters, digits, dots, dashes and underscores.");
    }

    private void noProducerOptions() {
        unused("search", options.getSearch(), inherited.getSearch(), "of a consumer; use the option filter with mode=queue");
        unused("orderBy", options.getOrderBy(), inherited.getOrderBy(), "of a consumer: queues are read oldest first");
    }

    private ConsumerSettings.Actions actions() {
        require(options.getMoveTo() == null || !options.isDelete(),
                "The options moveTo and delete exclude each other: a message can go to one place only.");
        require(!isFolder(options.getMoveTo()),
                "The options folder and moveTo name the same folder: moving would change nothing.");
        require(!isFolder(options.getCopyTo()),
                "The options folder and copyTo name the same folder: each copy would be consumed and copied again.");
        require(!isFolder(options.getMoveToOnFailure()),
                "The options folder and moveToOnFailure name the same folder: failed messages would stay where they are.");
        return new ConsumerSettings.Actions(
                options.isMarkAsRead(), ConsumerSettings.list(options.getCategorize()), options.getCopyTo(),
                options.getMoveTo(),
                options.isDelete(), options.getMoveToOnFailure());
    }

    private void changes(Set<ChangeType> changeTypes, ConsumerSettings.Actions actions) {
        require(options.getFilter() == null || DELTA_FILTER.matcher(options.getFilter()).matches(),
                "The option filter is '" + options.getFilter()
                                                                                                    + "': in mode=changes the service allows only receivedDateTime ge or gt an instant. Use mode=queue for other filters.");
        require(!changeTypes.equals(Set.of(ChangeType.deleted)) || !actions.any() && actions.quarantine() == null,
                "With changeType=deleted there is no message left for markAsRead, categorize, copyTo, moveTo, delete or"
                                                                                                                   + " moveToOnFailure: remove these options.");
    }

    private void queue(ConsumerSettings.Actions actions) {
        boolean takenOut = options.getMoveTo() != null || options.isDelete()
                || actions.markAsRead() && options.getFilter() != null
                        && FilterTerms.of(options.getFilter()).stream().anyMatch(term -> UNREAD.matcher(term).matches());
        require(takenOut,
                "With mode=queue a message that was processed has to leave the queue: set the option moveTo or delete, or"
                          + " markAsRead together with filter=isRead eq false. As it is, every poll would deliver it again.");
        unused("changeType", options.getChangeType(), inherited.getChangeType(), "with mode=queue, which has no changes");
        unused("startFrom", options.getStartFrom(), inherited.getStartFrom(), "with mode=queue, which has no position");
        unused("stateRepository", options.getStateRepository(), inherited.getStateRepository(),
                "with mode=queue, which has no position");
        unused("includeResourceData", options.isIncludeResourceData(), inherited.isIncludeResourceData(),
                "with mode=queue, which lists whole messages");
    }

    private ConsumerSettings.Push push() {
        return new ConsumerSettings.Push(
                Duration.ofMillis(options.getSafetyDelay()), options.isIncludeResourceData(), options.getClusterNamespace());
    }

    private String folder() {
        return options.getFolder() == null ? DEFAULT_FOLDER : options.getFolder();
    }

    private boolean isFolder(String other) {
        return other != null && other.strip().toLowerCase(Locale.ROOT).equals(folder().strip().toLowerCase(Locale.ROOT));
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
