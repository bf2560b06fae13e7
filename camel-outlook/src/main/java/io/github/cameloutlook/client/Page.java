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

import java.util.List;
import java.util.Map;

/**
 * One page of a collection.
 *
 * @param items     its items in the neutral model; may be empty although there is a next page
 * @param nextLink  where the next page is, or null
 * @param deltaLink where changes after this walk will be, on the last page of a delta walk; else null
 * @param answer    status and headers of the answer that it came in
 * @param count     number of items of the whole collection, when it was asked for and told; else null
 */
public record Page(List<Map<String, Object>> items, String nextLink, String deltaLink, OutlookResponse answer, Long count) {

    /** Links are secrets of a kind, items are mail: neither is printed. */
    @Override
    public String toString() {
        return "Page[" + items.size() + " items, " + (nextLink != null ? "more" : "last") + "]";
    }
}
