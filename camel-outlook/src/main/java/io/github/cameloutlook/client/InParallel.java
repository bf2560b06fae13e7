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
package io.github.cameloutlook.client;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Does asynchronous work for each item, so many at a time. */
final class InParallel {

    private InParallel() {
    }

    /** Completes when all are done; exceptionally with the first failure, after which nothing new is begun. */
    static <T> CompletableFuture<Void> forEach(Iterable<T> items, int parallel, Function<T, CompletableFuture<?>> work) {
        Iterator<T> iterator = items.iterator();
        CompletableFuture<?>[] lanes = new CompletableFuture<?>[parallel];
        for (int i = 0; i < parallel; i++) {
            lanes[i] = lane(iterator, work);
        }
        return CompletableFuture.allOf(lanes);
    }

    /** Takes the next item whenever the last one is done; loops over what is done at once instead of recursing. */
    private static <T> CompletableFuture<Void> lane(Iterator<T> items, Function<T, CompletableFuture<?>> work) {
        while (true) {
            T item;
            synchronized (items) {
                if (!items.hasNext()) {
                    return CompletableFuture.completedFuture(null);
                }
                item = items.next();
            }
            CompletableFuture<?> done = work.apply(item);
            if (!done.isDone()) {
                return done.thenCompose(ignored -> lane(items, work));
            }
            if (done.isCompletedExceptionally()) {
                return done.thenApply(ignored -> null);
            }
        }
    }
}
