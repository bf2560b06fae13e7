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
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.dialect.WireRequest;

/** A batch as the service wants it (JSON batching), and what it costs the mailboxes. */
record BatchEncoding(Dialect dialect, int maxConcurrentRequests) {

    /** So many requests of one batch are worked on at a time, by the service's own scheduling. */
    private static final int SERVICE_PARALLELISM = 4;

    Map<String, Object> encode(RequestBody.Batch batch) {
        List<Object> items = new ArrayList<>();
        Map<String, List<String>> idsByMailbox = new HashMap<>();
        for (int i = 0; i < batch.requests().size(); i++) {
            OutlookRequest request = batch.requests().get(i);
            String id = Integer.toString(i);
            List<String> sameMailbox = idsByMailbox.computeIfAbsent(MailboxKey.of(request.mailbox()),
                    ignored -> new ArrayList<>());
            items.add(item(id, request, predecessor(sameMailbox)));
            sameMailbox.add(id);
        }
        return Map.of("requests", items);
    }

    /** The service would run 4 at a time; where fewer are allowed, each waits for the one before it. */
    private String predecessor(List<String> sameMailbox) {
        boolean chained = maxConcurrentRequests < SERVICE_PARALLELISM && !sameMailbox.isEmpty();
        return chained ? sameMailbox.get(sameMailbox.size() - 1) : null;
    }

    private Map<String, Object> item(String id, OutlookRequest request, String predecessor) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        WireRequest wire = dialect.encode(request.neutral());
        item.put("method", wire.method());
        item.put("url", dialect.batchAddress(wire.address()));
        if (predecessor != null) {
            item.put("dependsOn", List.of(predecessor));
        }
        Map<String, String> headers = new LinkedHashMap<>(wire.headers());
        putBody(item, headers, request, wire);
        if (!headers.isEmpty()) {
            item.put("headers", headers);
        }
        return item;
    }

    private static void putBody(
            Map<String, Object> item, Map<String, String> headers, OutlookRequest request, WireRequest wire) {
        if (request.body() instanceof RequestBody.Json) {
            headers.put("Content-Type", "application/json");
            item.put("body", wire.json());
        } else if (request.body() instanceof RequestBody.Bytes bytes) {
            headers.put("Content-Type", bytes.contentType());
            item.put("body", Base64.getEncoder().encodeToString(bytes.content()));
        } else if (request.body() != null) {
            throw new IllegalArgumentException("A streamed body cannot be in a batch");
        } else if (request.method() == HttpMethod.POST) {
            // without an explicit empty body the service rejects the whole batch
            headers.put("Content-Type", "application/json");
            item.put("body", Map.of());
        }
    }

    /** Each mailbox pays for its own requests; the bytes are shared out evenly. */
    List<Load> loads(RequestBody.Batch batch, long bytes) {
        Map<String, Integer> counts = new TreeMap<>(); // ordered: see TrafficControl.admit
        batch.requests().forEach(request -> counts.merge(MailboxKey.of(request.mailbox()), 1, Integer::sum));
        long perRequest = bytes / batch.requests().size();
        List<Load> loads = new ArrayList<>(counts.size());
        counts.forEach((key, count) -> loads.add(
                new Load(key, Math.min(count, SERVICE_PARALLELISM), count, perRequest * count)));
        return loads;
    }
}
