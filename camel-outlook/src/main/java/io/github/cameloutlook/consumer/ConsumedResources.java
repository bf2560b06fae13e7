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
package io.github.cameloutlook.consumer;

import io.github.cameloutlook.consumer.calendar.EventResource;
import io.github.cameloutlook.consumer.collection.CollectionResource;
import io.github.cameloutlook.consumer.message.MessageResource;
import io.github.cameloutlook.consumer.position.MailboxStateRepository;
import io.github.cameloutlook.consumer.source.ConsumedResource;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.dialect.Capability;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses what is particular to a resource and mode. No other place knows which there are. */
public final class ConsumedResources {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumedResources.class);

    private ConsumedResources() {
    }

    /** Where positions are kept: as configured, or else in the mailbox. */
    public static StateRepository<String, String> states(ConsumerSettings settings) {
        if (settings.stateRepository() != null) {
            return settings.stateRepository();
        }
        ConsumedResource resource = of(settings);
        return settings.client().has(Capability.EXTENDED_PROPERTIES)
                ? new MailboxStateRepository(resource.statePlace()) : inMemory(resource, settings);
    }

    private static StateRepository<String, String> inMemory(ConsumedResource resource, ConsumerSettings settings) {
        if (resource.hasPosition()) {
            LOG.warn("{} has no place for positions in mailboxes: those of {} are kept in memory and lost on restart, so what"
                     + " changes meanwhile is not told. Set the option stateRepository",
                    settings.client().version(), resource.name());
        }
        MemoryStateRepository states = new MemoryStateRepository();
        states.start(); // who did not start it does not stop it either: routes that are started again go on
        return states;
    }

    /**
     * What a consumer takes.
     *
     * @throws IllegalArgumentException if the resource cannot be consumed
     */
    public static ConsumedResource of(ConsumerSettings settings) {
        return switch (settings.resource()) {
            case "messages" -> new MessageResource(settings);
            case "events" -> new EventResource(settings);
            case "contacts" -> CollectionResource.contacts(settings);
            case "tasks" -> CollectionResource.tasks(settings);
            case "mailFolders" -> CollectionResource.mailFolders(settings);
            case "contactFolders" -> CollectionResource.contactFolders(settings);
            case "taskLists" -> CollectionResource.taskLists(settings);
            default -> throw new IllegalArgumentException("outlook:" + settings.resource() + " cannot be consumed from.");
        };
    }
}
