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

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.dialect.WireRequest;

/** Writes batches as JSON, in the form that Graph has. */
record BatchEncoding(Dialect dialect, int maxConcurrentRequests) implements BatchWriting {

    @Override
    public WireBody write(RequestBody.Batch batch) throws JsonProcessingException {
        return WireBody.ofBytes("application/json", Json.write(encode(batch)));
    }

    private Map<String, Object> encode(RequestBody.Batch batch) {
        String last = null;
        List<Object> items = new ArrayList<>();
        Map<String, List<String>> idsByMailbox = new HashMap<>();
        for (int i = 0; i < batch.requests().size(); i++) {
            OutlookRequest request = batch.requests().get(i);
            String id = Integer.toString(i);
            List<String> sameMailbox = idsByMailbox.computeIfAbsent(MailboxKey.of(request.mailbox()),
                    ignored -> new ArrayList<>());
            items.add(item(id, request, batch.inOrder() && depends() ? last : predecessor(sameMailbox)));
            sameMailbox.add(id);
            last = id;
        }
        return Map.of("requests", items);
    }

    /** The service would run 4 at a time; where fewer are allowed, each waits for the one before it. */
    private String predecessor(List<String> sameMailbox) {
        boolean chained = depends() && maxConcurrentRequests < BatchLoads.SERVICE_PARALLELISM && !sameMailbox.isEmpty();
        return chained ? sameMailbox.get(sameMailbox.size() - 1) : null;
    }

    /** Elsewhere a batch ends at the first failure by itself, unless a preference says otherwise. */
    private boolean depends() {
        return dialect.has(Capability.BATCH_DEPENDENCIES);
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
        AnchorMailbox.putInBatch(dialect, request, headers);
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
}
