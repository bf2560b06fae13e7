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
import java.util.function.Supplier;

/** Goes from page to page, and refuses to go in circles. One step at a time. */
public final class PageWalk {

    private final PageReader reader;
    private final OutlookRequest first;
    private final PageLoopGuard guard = new PageLoopGuard();
    private Supplier<CompletableFuture<Page>> step;

    private PageWalk(PageReader reader, OutlookRequest first) {
        this.reader = reader;
        this.first = first;
    }

    /** A walk that begins with the request. */
    public static PageWalk from(PageReader reader, OutlookRequest first) {
        PageWalk walk = new PageWalk(reader, first);
        walk.step = () -> reader.first(first);
        return walk;
    }

    /** A walk that begins behind a link, with the headers of the request. */
    public static PageWalk from(PageReader reader, OutlookRequest first, String link) {
        PageWalk walk = new PageWalk(reader, first);
        walk.step = () -> reader.next(first, link);
        return walk;
    }

    /** Whether there is a page that was not read yet. */
    public boolean hasNext() {
        return step != null;
    }

    /** The next page. A page that failed can be asked for again. */
    public CompletableFuture<Page> next() {
        return step.get().thenApply(this::checked);
    }

    private Page checked(Page page) {
        if (guard.isLoop(page)) {
            throw malformed("the pages repeat, so the walk would never end");
        }
        String link = page.nextLink();
        step = link == null ? null : () -> reader.next(first, link);
        return page;
    }

    OutlookMalformedResponseException malformed(String message) {
        return new OutlookMalformedResponseException(
                new ErrorDetails(first.mailbox(), first.operation(), 200, null, message, null, null), null);
    }
}
