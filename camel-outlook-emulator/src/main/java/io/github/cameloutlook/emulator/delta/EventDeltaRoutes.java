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
package io.github.cameloutlook.emulator.delta;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.calendar.CalendarPaths;
import io.github.cameloutlook.emulator.calendar.EventRendering;
import io.github.cameloutlook.emulator.calendar.EventTimes;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.Calendar;
import io.github.cameloutlook.emulator.store.CalendarStore;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailboxes;

/**
 * Delta of the single events and series of a calendar, or of all, without an end: in beta only. Of each event it tells
 * the id, the times and the type.
 */
public final class EventDeltaRoutes implements Routes {

    private static final String START = "startDateTime";

    private final Mailboxes mailboxes;

    public EventDeltaRoutes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(Router router) {
        router.events("GET", "/delta", this::delta);
    }

    private Response delta(GraphRequest request) {
        if (!request.isBeta()) {
            throw new GraphException(
                    400, "ErrorInvalidRequest",
                    "Change tracking of events without a time window is served in beta only: follow a calendarView.");
        }
        Calendar calendar = CalendarPaths.calendarOrAll(request);
        CalendarStore store = request.mailbox().calendars();
        // what is read afterwards is at least as new
        long lastChange = request.mailbox().lastChange();
        DeltaToken token = position(request, calendar);
        if (!token.isFirstRound() && token.base() < store.forgottenChange()) {
            throw token.notFound(mailboxes.syncGeneration());
        }
        Instant from = token.options().containsKey(START) ? Instant.parse(token.options().get(START)) : Instant.MIN;
        int pageSize = DeltaRequest.pageSize(request, token);
        List<CalendarStore.Change> changes = store.changes(token.after(), token.base(), pageSize + 1);
        boolean more = changes.size() > pageSize;
        List<CalendarStore.Change> onPage = more ? changes.subList(0, pageSize) : changes;
        EventRendering rendering = new EventRendering(request, null, null);
        DeltaPage page = new DeltaPage("event");
        for (CalendarStore.Change change : onPage) {
            boolean known = isShown(change.before(), calendar, from);
            if (isShown(change.after(), calendar, from)) {
                page.add(rendering.brief(change.after()));
            } else if (known) {
                page.addRemoved(request.idOf(change.before()));
            }
        }
        long after = onPage.isEmpty() ? token.after() : onPage.get(onPage.size() - 1).number();
        return more
                ? page.answer(request, token, token.movedTo(after, page.size()))
                : page.answer(request, token.endingAt(Math.max(lastChange, after)), null);
    }

    private DeltaToken position(GraphRequest request, Calendar calendar) {
        DeltaToken token = DeltaRequest.position(request, "events " + (calendar == null ? "" : calendar.id()),
                mailboxes.syncGeneration(), Set.of("$top"), "Events");
        if (request.query().has("endDateTime")) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery",
                    "The parameter 'endDateTime' is not supported with change tracking over the 'Events' resource.");
        }
        String start = request.query().get(START);
        if (start == null) {
            return token;
        }
        Instant from = EventTimes.moment(start);
        if (from == null) {
            throw new GraphException(
                    400, "ErrorInvalidParameter", "The value '" + start + "' of the parameter 'StartDateTime' is invalid.");
        }
        Map<String, String> options = new LinkedHashMap<>(token.options());
        options.put(START, from.toString());
        return token.with(options);
    }

    private static boolean isShown(EventState event, Calendar calendar, Instant from) {
        return event != null && (calendar == null || event.calendar() == calendar)
                && (event.isSeries() || !event.start().instant().isBefore(from));
    }
}
