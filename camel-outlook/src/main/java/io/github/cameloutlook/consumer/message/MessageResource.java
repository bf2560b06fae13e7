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
package io.github.cameloutlook.consumer.message;

import java.time.Instant;

import io.github.cameloutlook.consumer.position.PositionFormat;
import io.github.cameloutlook.consumer.position.PositionRepository;
import io.github.cameloutlook.consumer.position.PropertyPlace;
import io.github.cameloutlook.consumer.position.StatePlace;
import io.github.cameloutlook.consumer.position.Timestamps;
import io.github.cameloutlook.consumer.source.ConsumedResource;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemDelivery;
import io.github.cameloutlook.consumer.source.SourceFactory;
import io.github.cameloutlook.consumer.source.Subscribable;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.container.ContainerResolver;
import io.github.cameloutlook.operation.request.MessageRequests;
import io.github.cameloutlook.operation.request.SubscriptionRequests;

/** The messages of one folder: their changes, or the folder as a queue. */
public final class MessageResource implements ConsumedResource {

    private static final int MOST_MESSAGES = 5000;

    private final ConsumerSettings settings;
    private final FolderView view;

    public MessageResource(ConsumerSettings settings) {
        this.settings = settings;
        this.view = FolderView.of(settings);
    }

    @Override
    public String name() {
        return settings.resource();
    }

    @Override
    public StatePlace statePlace() {
        return new PropertyPlace(
                settings.client(), (mailbox, folder) -> folders().resolve(mailbox, folder).thenApply(MessageRequests::folder),
                "Mail.ReadWrite");
    }

    @Override
    public Subscribable subscribable() {
        return new Subscribable(
                (mailbox, select) -> folders().resolve(mailbox, view.folder())
                        .thenApply(folder -> SubscriptionRequests.messages(mailbox, folder, select)),
                Subscribable.SEVEN_DAYS);
    }

    private ContainerResolver folders() {
        return settings.containers().of(ContainerKind.MAIL_FOLDER);
    }

    @Override
    public SourceFactory sources(ConsumerParts parts, PositionRepository positions, int rememberedItems) {
        if (hasPosition()) {
            return new MessageChangesFactory(settings, view, parts, positions, rememberedItems);
        }
        FolderOpening opening = new FolderOpening(settings, view, parts);
        return (mailbox, startedAt) -> new QueueItems(
                opening.open(mailbox), new MessageActions(settings, mailbox, parts), parts);
    }

    @Override
    public ItemDelivery delivery(ConsumerParts parts) {
        MessageAttachments attachments = settings.includeAttachments() ? new MessageAttachments(parts, view.requests()) : null;
        return new MessageDelivery(view.folder(), settings.headerFilter(), attachments);
    }

    @Override
    public Instant happened(Item item) {
        return Timestamps.read(item.properties(), "receivedDateTime");
    }

    /** Where changes come mixed only memory tells what is new: some 80 kilobytes of it. */
    @Override
    public int storedItems() {
        return settings.client().has(Capability.KINDS_OF_CHANGES) ? PositionFormat.STORED_SEEN : MOST_MESSAGES;
    }

    /** In a queue the match is the truth. */
    @Override
    public boolean hasPosition() {
        return settings.mode() != ConsumerSettings.Mode.QUEUE;
    }
}
