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

import java.io.Closeable;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The items of a collection, page by page: while one page is read the next one is fetched, so no more than two are in
 * memory. Reading waits for the service; failures are {@link OutlookException}s. For one thread at a time.
 */
public final class PageIterator implements Iterator<Map<String, Object>>, Closeable {

    private final PageWalk walk;
    private final OutlookRequest first;
    private final long maxResults;
    private long taken;
    private Iterator<Map<String, Object>> items = Map.<String, Map<String, Object>> of().values().iterator();
    private CompletableFuture<Page> upcoming;
    private boolean closed;

    /**
     * @param first      request of the first page; nothing is sent before the iterator is read
     * @param maxResults most items to give; 0 means all
     */
    public PageIterator(PageReader reader, OutlookRequest first, long maxResults) {
        this.walk = PageWalk.from(reader, first);
        this.first = first;
        this.maxResults = maxResults;
    }

    @Override
    public boolean hasNext() {
        if (closed || maxResults > 0 && taken >= maxResults) {
            return false;
        }
        while (!items.hasNext()) { // pages may be empty although more follow
            if (upcoming == null && !walk.hasNext()) {
                return false;
            }
            turnPage();
        }
        return true;
    }

    private void turnPage() {
        CompletableFuture<Page> coming = upcoming == null ? walk.next() : upcoming;
        upcoming = null; // a page that fails is asked for again by the next read
        Page page = await(coming);
        items = page.items().iterator();
        boolean enough = maxResults > 0 && taken + page.items().size() >= maxResults;
        if (walk.hasNext() && !enough) {
            upcoming = walk.next();
        }
    }

    private Page await(CompletableFuture<Page> page) {
        try {
            return page.get();
        } catch (ExecutionException e) {
            throw OutlookException.of(first, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ErrorDetails details = new ErrorDetails(
                    first.mailbox(), first.operation(), 0, null,
                    "the thread that reads the pages was interrupted", null, null);
            throw new OutlookConnectionException(details, e);
        }
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        taken++;
        return items.next();
    }

    /** No further page is fetched. */
    @Override
    public void close() {
        closed = true;
        upcoming = null;
    }
}
