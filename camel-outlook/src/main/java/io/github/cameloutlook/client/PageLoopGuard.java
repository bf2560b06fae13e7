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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Notices that a walk goes in circles: links that come back, or different links to the same page. Memory does not grow
 * with the walk: one earlier link is remembered, moved on at doubling distances (Brent), which finds every circle.
 */
final class PageLoopGuard {

    /** The service may give one page twice; the third time in a row is a loop. */
    private static final int SAME_PAGES = 3;

    private String remembered;
    private long distance;
    private long limit = 1;
    private List<Object> lastIds = List.of();
    private int samePages;

    /** Takes note of a page; true when it shows that the walk goes in circles. */
    boolean isLoop(Page page) {
        return repeatsLink(page.nextLink()) || repeatsItems(page.items());
    }

    private boolean repeatsLink(String link) {
        if (link == null) {
            return false;
        }
        if (link.equals(remembered)) {
            return true;
        }
        distance++;
        if (distance >= limit) {
            remembered = link;
            limit *= 2;
            distance = 0;
        }
        return false;
    }

    private boolean repeatsItems(List<Map<String, Object>> items) {
        List<Object> ids = new ArrayList<>(items.size());
        for (Map<String, Object> item : items) {
            ids.add(item.get("id"));
        }
        samePages = !ids.isEmpty() && ids.equals(lastIds) ? samePages + 1 : 1;
        lastIds = ids;
        return samePages >= SAME_PAGES;
    }
}
