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
package io.github.cameloutlook.emulator.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.attachment.AttachmentRendering;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.resource.BodyRendering;
import io.github.cameloutlook.emulator.resource.ExtendedProperties;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Series;

/** Shows events to a client as its request wants them: $select, $expand, Prefer. */
public final class EventRendering {

    // not shown with Calendars.ReadBasic
    private static final Set<String> CONTENT = Set.of("body", "bodyPreview");
    // only occurrences have it
    private static final String ORIGINAL_START = "originalStart";
    private static final String EXCEPTIONS = "exceptionOccurrences";

    private final GraphRequest request;
    private final Selection<EventState> selection;
    private final List<Expansion> expansions;
    private final BodyRendering bodies;
    private final OutputZone zone;
    private final boolean basic;

    public EventRendering(GraphRequest request, String select, String expand) {
        this.request = request;
        this.selection = Selection.parse(EventType.EVENT, select);
        this.expansions = new ArrayList<>(Expansion.parse(EventType.EVENT, expand));
        // the service brings these for $select too
        if (select != null && select.contains(EXCEPTIONS) && expansions.stream().noneMatch(one -> one.is(EXCEPTIONS))) {
            expansions.addAll(Expansion.parse(EventType.EVENT, EXCEPTIONS));
        }
        this.bodies = BodyRendering.of(request);
        this.zone = OutputZone.of(request);
        this.basic = request.caller().readsEventsBasicOnly();
    }

    /** What this request wants. */
    public static EventRendering of(GraphRequest request) {
        return new EventRendering(request, request.query().get("$select"), request.query().get("$expand"));
    }

    /** A single event with its context, as the answer of a read, a create or an update. */
    public static Map<String, Object> entity(GraphRequest request, EventState event) {
        EventRendering rendering = of(request);
        Map<String, Object> result = new LinkedHashMap<>(64);
        result.put("@odata.context", request.mailboxContext("/events" + rendering.contextSuffix() + "/$entity"));
        result.putAll(rendering.item(event));
        return result;
    }

    String contextSuffix() {
        return selection.contextSuffix();
    }

    /** An event as an item of a collection. */
    public Map<String, Object> item(EventState event) {
        Map<String, Object> result = new LinkedHashMap<>(64);
        result.put("@odata.etag", "W/\"" + event.changeKey() + "\"");
        for (Property<EventState> property : selection.properties()) {
            if (basic && CONTENT.contains(property.name())
                    || property.name().equals(ORIGINAL_START) && event.occurrence() == null) {
                continue;
            }
            result.put(property.name(), value(property, event));
        }
        for (Expansion expansion : basic ? List.<Expansion> of() : expansions) {
            Object value = expanded(expansion, event);
            if (value != null) {
                result.put(expansion.navigation(), value);
            }
        }
        return result;
    }

    /** What delta queries tell of an occurrence that is like its series, or of an event without a window. */
    public Map<String, Object> brief(EventState occurrence) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.etag", "W/\"" + occurrence.changeKey() + "\"");
        result.put("id", request.idOf(occurrence));
        if (occurrence.occurrence() != null) {
            result.put("seriesMasterId", seriesMasterId(occurrence));
        }
        result.put("type", EventType.type(occurrence));
        result.put("start", zone.start(occurrence));
        result.put("end", zone.end(occurrence));
        return result;
    }

    private Object value(Property<EventState> property, EventState event) {
        return switch (property.name()) {
            case "id" -> request.idOf(event);
            case "seriesMasterId" -> seriesMasterId(event);
            case "body" -> bodies.body(event);
            case "start" -> zone.start(event);
            case "end" -> zone.end(event);
            default -> property.value().apply(event);
        };
    }

    private String seriesMasterId(EventState event) {
        return event.occurrence() == null ? null : request.idOf(event.occurrence().series());
    }

    private Object expanded(Expansion expansion, EventState event) {
        return switch (expansion.navigation()) {
            case "attachments" -> AttachmentRendering.expanded(
                    event.attachments(), expansion.options().get("$select"), request.idOf(event));
            case "extensions" -> Extensions.expand(expansion, event);
            case "calendar" -> CalendarRendering.item(request, event.calendar());
            case EXCEPTIONS -> event.isSeries() ? exceptions(event) : null;
            default -> ExtendedProperties.expand(expansion, event.extendedProperties());
        };
    }

    private List<Map<String, Object>> exceptions(EventState series) {
        EventRendering inner = new EventRendering(request, null, null);
        List<Map<String, Object>> result = new ArrayList<>();
        for (LocalDate date : series.exceptions().keySet()) {
            result.add(inner.item(Series.state(series, date)));
        }
        return result;
    }
}
