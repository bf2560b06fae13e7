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

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.cameloutlook.consumer.position.StatePlace;
import io.github.cameloutlook.consumer.source.Subscribable;
import io.github.cameloutlook.operation.request.CollectionRequests;

/**
 * What a kind of item is like whose changes come without saying which kind of change they are.
 *
 * @param noun            what an item is called
 * @param dated           whether items say when they were created and changed
 * @param needed          properties that the consumer itself needs
 * @param state           tells two states of an item apart that are to count as different; null when it cannot be told
 * @param body            body of exchanges
 * @param idHeader        header with the id
 * @param containerHeader header with the folder or list as configured; null when there is only one
 * @param requests        finds the collection that is watched
 * @param place           where states are kept in a mailbox
 * @param subscribable    what subscriptions tell of; null when there are none
 */
record CollectionKind(String noun, boolean dated, Set<String> needed, Function<Map<String, Object>, String> state,
        Function<Map<String, Object>, Object> body, String idHeader, String containerHeader, Collections requests,
        StatePlace place, Subscribable subscribable) {

    /** Finds a collection. */
    @FunctionalInterface
    interface Collections {
        /**
         * Finds the collection of one mailbox.
         *
         * @param container folder or list as configured
         */
        CompletableFuture<CollectionRequests> find(String mailbox, String container);
    }
}
