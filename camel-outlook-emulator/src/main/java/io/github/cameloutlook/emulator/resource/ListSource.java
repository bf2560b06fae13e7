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
package io.github.cameloutlook.emulator.resource;

import java.util.Collections;
import java.util.List;

import io.github.cameloutlook.emulator.odata.OrderBy;

/**
 * A collection that can be listed.
 *
 * @param <T> what is in it
 */
public interface ListSource<T> {

    int size();

    /** Items in the collection's own order, from a position on, so many at most. */
    List<T> items(int skip, int count);

    /** All items in the order asked for. */
    default List<T> sorted(OrderBy<T> order, List<T> items) {
        return items.stream().sorted(order.comparator()).toList();
    }

    static <T> ListSource<T> of(List<T> items) {
        return new ListSource<>() {
            @Override
            public int size() {
                return items.size();
            }

            @Override
            public List<T> items(int skip, int count) {
                int from = Math.min(skip, items.size());
                return Collections
                        .unmodifiableList(items.subList(from, Math.min(items.size(), from + Math.min(count, items.size()))));
            }
        };
    }
}
