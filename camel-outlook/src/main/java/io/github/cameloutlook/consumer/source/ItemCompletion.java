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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.BatchSender;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes items of a walk that are not whole: because the walk did not ask for all that is configured, or because the
 * service told only what changed. What came along with a hint will do if it is of the same state of the item and all
 * there; otherwise the service is asked, for many items at once.
 */
public final class ItemCompletion {

    private static final Logger LOG = LoggerFactory.getLogger(ItemCompletion.class);

    private final WatchedCollection collection;
    private final Set<String> configured;
    private final BatchSender sender;
    private final ItemCache cache;
    private final Predicate<Map<String, Object>> whole;
    private final StoppableWaits waits;
    private final Blame blame;

    private ItemCompletion(WatchedCollection collection, Set<String> configured, Predicate<Map<String, Object>> whole,
                           ConsumerParts parts) {
        this.collection = collection;
        this.configured = configured;
        this.whole = whole;
        this.sender = parts.sender();
        this.cache = parts.items();
        this.waits = parts.waits();
        this.blame = parts.blame();
    }

    /**
     * Completes items of a walk that asks for everything, if the service did not tell it.
     *
     * @param needed properties that every item has which is told as a whole
     */
    public static ItemCompletion ofParts(WatchedCollection collection, Set<String> needed, ConsumerParts parts) {
        return new ItemCompletion(collection, Set.of(), item -> item.keySet().containsAll(needed), parts);
    }

    /**
     * Completes items of a walk that asks only for what the consumer itself needs.
     *
     * @param configured the properties that were configured, of which an item that is complete has every one
     */
    public static ItemCompletion ofLean(WatchedCollection collection, Set<String> configured, ConsumerParts parts) {
        return new ItemCompletion(collection, Set.copyOf(configured), item -> false, parts);
    }

    /**
     * Completes items; waits for the service.
     *
     * @param  gone             told of items that are not in the mailbox any more
     * @param  unreadable       told of items that cannot be read, and why
     * @return                  the others, in their order
     * @throws RuntimeException if the service as a whole does not answer
     */
    List<Item> complete(List<Item> walked, Consumer<Item> gone, BiConsumer<Item, RuntimeException> unreadable) {
        Map<String, Item> complete = new LinkedHashMap<>();
        List<Item> lacking = new ArrayList<>();
        for (Item item : walked) {
            Item known = item.isRemoved() || whole.test(item.properties()) ? item : known(item);
            complete.put(item.id(), known);
            if (known == null) {
                lacking.add(item);
            }
        }
        List<BatchResult> answers = ask(lacking);
        for (int index = 0; index < lacking.size(); index++) {
            Item item = lacking.get(index);
            RuntimeException failure = answers.get(index).failure();
            if (failure == null) {
                complete.put(item.id(), item.with(answers.get(index).response().json()));
            } else if (OutlookNotFoundException.isGone(failure)) {
                LOG.info("{} {} in mailbox {} was gone before it could be read", collection.noun(), item.id(),
                        collection.mailbox());
                gone.accept(item);
            } else if (blame.isOfItem(collection.look(item.id()), failure)) {
                unreadable.accept(item, failure);
            } else {
                throw failure;
            }
        }
        return complete.values().stream().filter(Objects::nonNull).toList();
    }

    /** The item as it came along with a hint; null if it did not, or in another state, or in part. */
    private Item known(Item item) {
        if (cache == null) {
            return null;
        }
        Map<String, Object> sent = cache.take(collection.mailbox(), item.id());
        Object etag = item.properties().get("@odata.etag");
        if (sent == null || etag == null || !etag.equals(sent.get("@odata.etag"))
                || !sent.keySet().containsAll(configured)) {
            return null;
        }
        Map<String, Object> both = new LinkedHashMap<>(item.properties());
        both.putAll(sent);
        return item.with(both);
    }

    private List<BatchResult> ask(List<Item> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<CompletableFuture<BatchResult>> results
                = sender.sendEach(items.stream().map(item -> collection.get(item.id())).toList());
        waits.forAnswer(CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)));
        return results.stream().map(CompletableFuture::join).toList();
    }
}
