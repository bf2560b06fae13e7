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

import java.util.concurrent.CompletableFuture;

/**
 * One round of a delta query, page by page: from a start request, or from the link of an earlier round or page, to the
 * page that holds the delta link. An expired token fails with {@link OutlookSyncStateException}. For one caller at a
 * time.
 */
public final class DeltaWalk {

    private final PageWalk walk;
    private boolean done;

    private DeltaWalk(PageWalk walk) {
        this.walk = walk;
    }

    /** A walk from the beginning: everything that is there now, then its delta link. */
    public static DeltaWalk from(OutlookClient client, OutlookRequest start) {
        return new DeltaWalk(PageWalk.from(new PageReader(client), start));
    }

    /**
     * A walk from a stored position.
     *
     * @param start the request that a walk from the beginning would start with; its headers are sent with every page
     * @param link  delta link of an earlier round, or next link within one
     */
    public static DeltaWalk from(OutlookClient client, OutlookRequest start, String link) {
        return new DeltaWalk(PageWalk.from(new PageReader(client), start, link));
    }

    /**
     * The next page; the last one has the delta link. A page that failed can be asked for again.
     *
     * @throws IllegalStateException if the round is done
     */
    public CompletableFuture<Page> next() {
        if (done) {
            throw new IllegalStateException("The round is done");
        }
        return walk.next().thenApply(page -> {
            if (page.nextLink() == null && page.deltaLink() == null) {
                throw walk.malformed("the last page of the delta walk has no delta link, so the walk has no end");
            }
            done = page.nextLink() == null;
            return page;
        });
    }

    /** Whether the round's last page was read. */
    public boolean isDone() {
        return done;
    }
}
