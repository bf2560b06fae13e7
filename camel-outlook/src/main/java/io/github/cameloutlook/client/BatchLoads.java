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
import java.util.TreeMap;

/** What a batch costs the mailboxes. */
final class BatchLoads {

    /** So many requests of one batch are worked on at a time, by the service's own scheduling. */
    static final int SERVICE_PARALLELISM = 4;

    private BatchLoads() {
    }

    /** Each mailbox pays for its own requests; the bytes are shared out evenly. */
    static List<Load> of(RequestBody.Batch batch, long bytes) {
        Map<String, Integer> counts = new TreeMap<>(); // ordered: see TrafficControl.admit
        batch.requests().forEach(request -> counts.merge(MailboxKey.of(request.mailbox()), 1, Integer::sum));
        long perRequest = bytes / batch.requests().size();
        List<Load> loads = new ArrayList<>(counts.size());
        counts.forEach((key, count) -> loads.add(
                new Load(key, Math.min(count, SERVICE_PARALLELISM), count, perRequest * count)));
        return loads;
    }
}
