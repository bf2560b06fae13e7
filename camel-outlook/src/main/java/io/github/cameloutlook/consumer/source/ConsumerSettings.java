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
package io.github.cameloutlook.consumer.source;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.StartFrom;
import io.github.cameloutlook.operation.container.ContainerResolvers;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.StateRepository;

/**
 * Everything that a consumer is told.
 *
 * @param resource            what is consumed, by its name in URIs
 * @param mode                how it is consumed
 * @param client              way to the service
 * @param containers          find folders, calendars and lists by what users call them
 * @param mailboxes           mailboxes to watch
 * @param query               what is seen of the folder or list
 * @param changeTypes         kinds of change, when changes are walked
 * @param startFrom           where to begin without a stored position
 * @param consumerId          name of the position
 * @param stateRepository     where positions are kept; null for the mailbox itself
 * @param commitInterval      how often progress is written down in the middle of a poll
 * @param actions             what is done to messages whose exchange is settled
 * @param maximumRedeliveries how often a message is offered again; negative for ever
 * @param maxMessagesPerPoll  most exchanges of a poll; 0 for any number
 * @param pollConcurrency     mailboxes that are walked at the same time
 * @param includeAttachments  whether exchanges carry attachments
 * @param headerFilter        which headers of messages may pass
 * @param push                how the consumer learns of changes between its polls
 * @param events              what is seen of a calendar; null when something else is consumed
 * @param clock               tells what is due
 * @param notEnabledDelay     how long a mailbox is left alone that is not enabled for the API
 */
public record ConsumerSettings(String resource, Mode mode, OutlookClient client, ContainerResolvers containers,
        List<String> mailboxes,
        Query query,
        Set<ChangeType> changeTypes, StartFrom startFrom, String consumerId,
        StateRepository<String, String> stateRepository, Duration commitInterval, Actions actions, int maximumRedeliveries,
        int maxMessagesPerPoll, int pollConcurrency, boolean includeAttachments, HeaderFilterStrategy headerFilter, Push push,
        Events events, Clock clock, Duration notEnabledDelay) {

    /** How items are consumed. */
    public enum Mode {
        /** What changes is delivered. */
        CHANGES,
        /** Whatever is there is work. */
        QUEUE,
        /** What is about to begin is delivered. */
        STARTING
    }

    /**
     * What is seen of a calendar.
     *
     * @param calendar       as configured; null for the default one
     * @param timeZone       zone of times in answers; null for UTC
     * @param windowBefore   how far into the past its changes are watched
     * @param windowAhead    how far into the future its changes are watched
     * @param startingBefore how long before it begins an event is delivered
     */
    public record Events(String calendar, String timeZone, Duration windowBefore, Duration windowAhead,
            Duration startingBefore) {
    }

    /**
     * What is seen of the folder or list.
     *
     * @param container       folder, calendar or list as configured, or the default one
     * @param select          properties to return, or null
     * @param filter          OData filter, or null
     * @param expand          navigation properties to return, or null
     * @param bodyContentType text or html, or null
     * @param immutableIds    whether ids survive moves
     * @param pageSize        items asked for per page
     */
    public record Query(String container, String select, String filter, String expand, String bodyContentType,
            boolean immutableIds, int pageSize) {
    }

    /**
     * What is done to messages.
     *
     * @param markAsRead when its exchange completed
     * @param categories to be added when its exchange completed
     * @param copyTo     folder to copy to when its exchange completed, or null
     * @param moveTo     folder to move to when its exchange completed, or null
     * @param delete     whether it is moved to Deleted Items when its exchange completed
     * @param quarantine folder to move to when its exchange failed for good, or null
     */
    public record Actions(boolean markAsRead, List<String> categories, String copyTo, String moveTo, boolean delete,
            String quarantine) {

        /** Whether anything is done to a message whose exchange completed. */
        public boolean any() {
            return markAsRead || !categories.isEmpty() || copyTo != null || moves();
        }

        public boolean moves() {
            return moveTo != null || delete;
        }

        boolean updates() {
            return markAsRead || !categories.isEmpty();
        }
    }

    /**
     * How the consumer learns of changes between its polls.
     *
     * @param safetyDelay      time between two walks of a mailbox whose changes are told
     * @param resourceData     whether changed items come along with what is told
     * @param clusterNamespace leadership that decides which node walks; null outside of a cluster
     */
    public record Push(Duration safetyDelay, boolean resourceData, String clusterNamespace) {
    }

    /** The entries of a comma-separated option, without blanks and repetitions. */
    public static List<String> list(String option) {
        if (option == null) {
            return List.of();
        }
        return new ArrayList<>(
                new LinkedHashSet<>(
                        Arrays.stream(option.split(",")).map(String::trim).filter(entry -> !entry.isEmpty()).toList()));
    }
}
