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
package io.github.cameloutlook.consumer.collection;

import java.time.Instant;

import io.github.cameloutlook.consumer.position.PositionFormat;
import io.github.cameloutlook.consumer.position.PositionRepository;
import io.github.cameloutlook.consumer.position.StatePlace;
import io.github.cameloutlook.consumer.position.Timestamps;
import io.github.cameloutlook.consumer.source.ConsumedResource;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemDelivery;
import io.github.cameloutlook.consumer.source.SourceFactory;
import io.github.cameloutlook.consumer.source.Subscribable;

/** Contacts, tasks, folders: collections whose changes are followed by one walk. */
public final class CollectionResource implements ConsumedResource {

    private static final int MOST_FOLDERS = 3000;

    private final ConsumerSettings settings;
    private final CollectionKind kind;

    private CollectionResource(ConsumerSettings settings, CollectionKind kind) {
        this.settings = settings;
        this.kind = kind;
    }

    /** The contacts of a folder. */
    public static CollectionResource contacts(ConsumerSettings settings) {
        return new CollectionResource(settings, new CollectionKinds(settings).contacts());
    }

    /** The tasks of a list. */
    public static CollectionResource tasks(ConsumerSettings settings) {
        return new CollectionResource(settings, new CollectionKinds(settings).tasks());
    }

    /** The folders of messages. */
    public static CollectionResource mailFolders(ConsumerSettings settings) {
        return new CollectionResource(settings, new CollectionKinds(settings).mailFolders());
    }

    /** The folders of contacts. */
    public static CollectionResource contactFolders(ConsumerSettings settings) {
        return new CollectionResource(settings, new CollectionKinds(settings).contactFolders());
    }

    /** The task lists. */
    public static CollectionResource taskLists(ConsumerSettings settings) {
        return new CollectionResource(settings, new CollectionKinds(settings).taskLists());
    }

    @Override
    public String name() {
        return settings.resource();
    }

    @Override
    public StatePlace statePlace() {
        return kind.place();
    }

    @Override
    public Subscribable subscribable() {
        return kind.subscribable();
    }

    @Override
    public SourceFactory sources(ConsumerParts parts, PositionRepository positions, int rememberedItems) {
        return new CollectionSources(settings, kind, parts, positions, rememberedItems);
    }

    @Override
    public ItemDelivery delivery(ConsumerParts parts) {
        return new CollectionDelivery(kind, settings.query().container());
    }

    /** Of what has no dates only memory tells what is new: some 50 kilobytes of it. */
    @Override
    public int storedItems() {
        return kind.dated() ? PositionFormat.STORED_SEEN : MOST_FOLDERS;
    }

    @Override
    public Instant happened(Item item) {
        return changed(item);
    }

    /** When an item changed; null when it does not say. */
    static Instant changed(Item item) {
        return Timestamps.read(item.properties(), "lastModifiedDateTime");
    }
}
