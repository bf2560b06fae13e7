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

import java.util.Comparator;
import java.util.Map;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.WalkPosition;

/**
 * What a walk asks for, and what the entries mean that it gets: which of them are due, and as what kind of change.
 * Belongs to one walk, and so to one thread at a time.
 */
public interface ChangeReading {

    /** How far the walk has come. */
    WalkPosition position();

    /** The request that a round begins with, for pages of this size. */
    OutlookRequest.Builder delta(int size);

    /** Whether changes of this kind come from this walk. */
    boolean tellsOf(ChangeType changeType);

    /** Whether an order of pages that was met so far counts no more: a round begins. */
    default void beginRound() {
        // most services return pages in no order
    }

    /** A page is read from its beginning. */
    default void beginPage() {
        // nothing to forget
    }

    /**
     * Reads an entry.
     *
     * @param  id         its id
     * @param  properties its properties, of a removed item only the id
     * @param  reason     why it was removed; null when it is there
     * @return            null when it is not due
     */
    Item read(String id, Map<String, Object> properties, String reason);

    /** The order in which the items of a page are offered. */
    Comparator<Item> order();

    /** The item is dealt with, well or badly. */
    void settled(Item item);

    /** An item left the collection because of what was done to it here, so that is no news. */
    default void leftByUs(String id) {
        // messages that are moved away count as removed, whoever moves them
    }

    /** Every item of the page is dealt with, and another page follows. */
    default void pageDone() {
        // nothing to learn
    }
}
