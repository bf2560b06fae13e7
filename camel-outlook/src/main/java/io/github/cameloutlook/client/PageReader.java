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

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Reads collections page by page. */
public final class PageReader {

    private final OutlookClient client;

    public PageReader(OutlookClient client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    /** The first page. */
    public CompletableFuture<Page> first(OutlookRequest request) {
        return client.send(request).thenApply(answer -> read(request, answer));
    }

    /**
     * The page behind a link. The service does not keep headers in its links, so those of the first request are sent
     * again.
     *
     * @param first the request that the walk began with
     * @param link  next or delta link of a page; one that leaves the service is refused
     */
    public CompletableFuture<Page> next(OutlookRequest first, String link) {
        OutlookRequest request;
        try {
            request = continuation(first, link);
        } catch (OutlookException e) {
            return CompletableFuture.failedFuture(e);
        }
        return first(request);
    }

    /** The request for the page behind a link, such as to put it into a batch. */
    public static OutlookRequest continuation(OutlookRequest first, String link) {
        OutlookRequest.Builder next = OutlookRequest.link(first.mailbox(), link).operation(first.operation())
                .reader(first.reader());
        first.headers().forEach(next::header);
        return next.build();
    }

    /**
     * The page in an answer to a request that was sent in another way, such as in a batch.
     *
     * @throws OutlookMalformedResponseException if the answer is no collection, or if its links leave the service
     */
    public Page read(OutlookRequest request, OutlookResponse answer) {
        Page page = page(request, answer);
        for (String link : new String[] { page.nextLink(), page.deltaLink() }) {
            if (link != null && !isOwned(link)) {
                throw malformed(request, answer, "the page's continuation link leaves the service, so it is not followed."
                                                 + " If a proxy stands before the service, set baseUrl to the root that its"
                                                 + " links name");
            }
        }
        return page;
    }

    private boolean isOwned(String link) {
        try {
            return client.ownsLink(URI.create(link));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The page in an answer.
     *
     * @throws OutlookMalformedResponseException if the answer is no collection
     */
    public static Page page(OutlookRequest request, OutlookResponse answer) {
        Map<String, Object> json = answer.json();
        Long count = json.get("@odata.count") instanceof Number number ? number.longValue() : null;
        return new Page(
                items(request, answer), link(request, answer, "@odata.nextLink"),
                link(request, answer, "@odata.deltaLink"),
                new OutlookResponse(answer.status(), answer.headers(), Map.of(), null), count);
    }

    @SuppressWarnings("unchecked") // each item is checked; JSON objects have text keys
    private static List<Map<String, Object>> items(OutlookRequest request, OutlookResponse answer) {
        if (!(answer.json().get("value") instanceof List<?> items)) {
            throw malformed(request, answer, "the answer has no list named value, so it is no collection");
        }
        for (Object item : items) {
            if (!(item instanceof Map)) {
                throw malformed(request, answer, "an item of the collection is no JSON object");
            }
        }
        return (List<Map<String, Object>>) items;
    }

    private static String link(OutlookRequest request, OutlookResponse answer, String name) {
        Object link = answer.json().get(name);
        if (link == null || link instanceof String) {
            return (String) link;
        }
        throw malformed(request, answer, name + " is no text");
    }

    private static OutlookMalformedResponseException malformed(
            OutlookRequest request, OutlookResponse answer,
            String message) {
        return new OutlookMalformedResponseException(
                new ErrorDetails(
                        request.mailbox(), request.operation(),
                        answer.status(), null, message, answer.header("request-id"), null),
                null);
    }
}
