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
package io.github.cameloutlook.consumer.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.DeltaWalk;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.Page;
import io.github.cameloutlook.client.PageWalk;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.waiting.WaitingReader;
import io.github.cameloutlook.dialect.Capability;

/** One calendar of the service. Used by one thread at a time. */
final class GraphCalendar implements CalendarService {

    private final CalendarEvents events;
    private final ConsumerParts parts;
    private final WaitingReader reader = new WaitingReader();
    private DeltaWalk round;
    private String next;
    private PageWalk listing;

    GraphCalendar(CalendarEvents events, ConsumerParts parts) {
        this.events = events;
        this.parts = parts;
    }

    /** Through the walk of the client as long as links are followed, which notices pages that repeat. */
    @Override
    public Page page(CalendarWindow window, String link) {
        if (round == null || link == null || !Objects.equals(link, next)) {
            OutlookRequest start = events.delta(window, events.pageSize()).reader(reader).build();
            round = link == null ? DeltaWalk.from(parts.client(), start) : DeltaWalk.from(parts.client(), start, link);
            next = link;
        }
        try {
            Page page = parts.waits().forAnswer(round.next(), reader);
            next = page.nextLink();
            if (next == null) {
                round = null;
            }
            return page;
        } catch (RuntimeException e) {
            round = null;
            throw e;
        }
    }

    @Override
    public boolean tellsRemovedOccurrences() {
        return parts.client().has(Capability.REMOVED_OCCURRENCES);
    }

    @Override
    public Page list(CalendarWindow window, String link) {
        if (listing == null || link == null) {
            listing = link == null
                    ? PageWalk.from(parts.pages(), events.list(window))
                    : PageWalk.from(parts.pages(), events.list(window), link);
        }
        PageWalk current = listing;
        listing = null;
        Page page = parts.waits().forAnswer(current.next());
        listing = page.nextLink() == null ? null : current;
        return page;
    }

    @Override
    public List<Reading> read(List<String> ids) {
        List<CompletableFuture<BatchResult>> results = parts.sender().sendEach(ids.stream().map(events::get).toList());
        parts.waits().forAnswer(CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)));
        List<Reading> readings = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            readings.add(reading(ids.get(index), results.get(index).join()));
        }
        return readings;
    }

    private Reading reading(String id, BatchResult result) {
        RuntimeException failure = result.failure();
        if (failure == null) {
            Map<String, Object> event = new LinkedHashMap<>(result.response().json());
            event.remove("@odata.context");
            return new Reading(event, null);
        }
        if (OutlookNotFoundException.isGone(failure)) {
            return Reading.gone();
        }
        if (isToBlame(id, failure)) {
            return new Reading(null, failure);
        }
        throw failure;
    }

    /** Whether a failure concerns this event only. */
    boolean isToBlame(String id, RuntimeException failure) {
        return parts.blame().isOfItem(events.look(id), failure);
    }
}
