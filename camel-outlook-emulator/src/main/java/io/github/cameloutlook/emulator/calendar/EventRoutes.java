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

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.cameloutlook.emulator.attachment.AttachmentInput;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Calendar;
import io.github.cameloutlook.emulator.store.CalendarStore;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Reading, creating, changing and deleting events. */
public final class EventRoutes implements Routes {

    private final EventListener listener;

    /** @param listener is told of what its owner does to an event */
    public EventRoutes(EventListener listener) {
        this.listener = listener;
    }

    @Override
    public void register(Router router) {
        router.events("GET", "", EventRoutes::list).events("GET", "/$count", EventRoutes::count)
                .events("POST", "", this::create).events("GET", "/{event}", EventRoutes::get)
                .events("PATCH", "/{event}", this::update).events("DELETE", "/{event}", this::delete)
                .events("POST", "/{event}/permanentDelete", this::permanentDelete)
                .events("GET", "/{event}/calendar", EventRoutes::calendar);
    }

    private static Response list(GraphRequest request) {
        EventRendering rendering = EventRendering.of(request);
        String context = request.mailboxContext("/events" + rendering.contextSuffix());
        return listing(request).page(context, rendering::item);
    }

    private static Response count(GraphRequest request) {
        return listing(request).count();
    }

    private static Listing<EventState> listing(GraphRequest request) {
        Calendar calendar = CalendarPaths.calendarOrAll(request);
        List<EventState> events = request.mailbox().calendars().events(calendar).stream()
                .sorted(Comparator.comparing(EventState::entered).reversed()).toList();
        return new Listing<>(request, EventType.EVENT, ListSource.of(events));
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, EventRendering.entity(request, CalendarPaths.event(request)));
    }

    private static Response calendar(GraphRequest request) {
        return Response.json(200, CalendarRendering.entity(request, CalendarPaths.event(request).calendar()));
    }

    private Response create(GraphRequest request) throws IOException {
        Mailbox mailbox = request.mailbox();
        Calendar calendar = CalendarPaths.calendar(request);
        if (calendar.role() == Calendar.Role.READ_ONLY) {
            throw new GraphException(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
        }
        Map<String, Object> json = request.json();
        EventInput input = EventInput.of(json, OutputZone.of(request));
        List<Attachment> attachments = new AttachmentInput(mailbox.contents(), mailbox.clock(), request.isBeta())
                .readAll(GraphRequest.parameter(json, "attachments"));
        // what the answer is to show is looked at before there is an event: a refused request leaves no trace
        EventRendering.of(request);
        CalendarStore.Addition addition = mailbox.calendars().addEventOnce(calendar, input.transactionId(), edit -> {
            EventDefaults.complete(mailbox, edit);
            edit.properties().put("transactionId", input.transactionId());
            input.apply(edit);
            edit.attachments().addAll(attachments);
        });
        if (addition.isNew()) {
            listener.created(mailbox, addition.event().state());
        } else if (!input.describes(addition.event().state())) {
            throw new GraphException(
                    400, "ErrorDuplicateTransactionId", "Your request can't be completed. The TransactionId specified in the "
                                                        + "request has already been used to create a different event.")
                    .annotation("@event.existingEventId",
                            EventRendering.entity(request, addition.event().state()).get("id"));
        }
        return Response.json(201, EventRendering.entity(request, addition.event().state()));
    }

    private Response update(GraphRequest request) throws IOException {
        EventState before = CalendarPaths.event(request);
        EventInput input = EventInput.of(request.json(), OutputZone.of(request));
        if (input.has("transactionId") && !Objects.equals(input.transactionId(), before.text("transactionId"))) {
            throw new GraphException(
                    400, "ErrorInvalidPropertySet", "The property 'transactionId' can be set only when the event is created.");
        }
        if (before.occurrence() != null && input.repeats()) {
            throw new GraphException(
                    400, "ErrorInvalidPropertySet", "The recurrence of a single occurrence cannot be set: change the series.");
        }
        EventChanges.update(request.mailbox(), before, request.ifMatch(), edit -> {
            input.apply(edit);
            OccurrenceBounds.check(before, edit);
        });
        EventState after = CalendarPaths.event(request);
        listener.updated(request.mailbox(), before, after);
        return request.prefer().returnMinimal()
                ? Response.status(204) : Response.json(200, EventRendering.entity(request, CalendarPaths.event(request)));
    }

    private Response delete(GraphRequest request) {
        EventState event = CalendarPaths.event(request);
        EventChanges.remove(request.mailbox(), event, request.ifMatch());
        listener.deleted(request.mailbox(), event, null);
        return Response.status(204);
    }

    private Response permanentDelete(GraphRequest request) {
        EventState event = CalendarPaths.event(request);
        EventChanges.remove(request.mailbox(), event, null);
        listener.deleted(request.mailbox(), event, null);
        return Response.status(204);
    }
}
