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
package io.github.cameloutlook.consumer.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.Page;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.consumer.position.Timestamps;
import io.github.cameloutlook.consumer.source.ConsumerParts;

/**
 * Where "now" is in a folder: the timestamp of what the service touched last there, and which messages carry just this
 * timestamp. The service's timestamps have whole seconds, so only the ids tell what came in that second before and
 * after.
 *
 * @param latest newest lastModifiedDateTime in the folder, or null when it is empty
 * @param ids    messages with exactly this timestamp, and when each was received
 */
public record Snapshot(Instant latest, Map<String, Instant> ids) {

    private static final int PAGE = 50;
    private static final int MOST = 10_000;

    /**
     * Takes it; waits for the service.
     *
     * @param withIds whether the ids are wanted: for a folder that was filled at once they are many
     */
    static Snapshot take(ConsumerParts parts, FolderMessages messages, boolean withIds) {
        PageReader pages = parts.pages();
        OutlookRequest request = messages.latest(withIds ? PAGE : 1);
        Map<String, Instant> ids = new HashMap<>();
        Instant latest = null;
        Page page = parts.waits().forAnswer(pages.first(request));
        while (true) {
            for (Map<String, Object> item : page.items()) {
                Instant modified = Timestamps.read(item, "lastModifiedDateTime");
                latest = latest == null ? modified : latest;
                if (!withIds || modified == null || !modified.equals(latest)) {
                    return new Snapshot(latest, ids);
                }
                ids.put(String.valueOf(item.get("id")), Timestamps.read(item, "receivedDateTime"));
            }
            if (page.nextLink() == null || ids.size() >= MOST) {
                return new Snapshot(latest, ids);
            }
            page = parts.waits().forAnswer(pages.next(request, page.nextLink()));
        }
    }

    /** Messages of that second that a walk which begins at an instant passes over; null for all of them. */
    Stream<String> before(Instant from) {
        return ids.entrySet().stream()
                .filter(entry -> from == null || entry.getValue() != null && entry.getValue().isBefore(from))
                .map(Map.Entry::getKey);
    }

    /**
     * The same as it would have been at an earlier instant of this machine's clock, for a consumer that could not reach
     * the service when it started: what came in between is new.
     */
    public Snapshot asOf(Instant earlier) {
        Instant second = earlier.truncatedTo(ChronoUnit.SECONDS);
        return latest == null || latest.isBefore(second) ? this : new Snapshot(second, Map.of());
    }
}
