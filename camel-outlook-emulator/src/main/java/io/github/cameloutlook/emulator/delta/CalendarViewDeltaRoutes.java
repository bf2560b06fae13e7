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
import io.github.cameloutlook.emulator.calendar.ViewWindow;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ServiceRules;
import io.github.cameloutlook.emulator.store.Calendar;
import io.github.cameloutlook.emulator.store.CalendarStore;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** Delta of a window of a calendar. The window is that of the first request for good: the tokens carry it. */
public final class CalendarViewDeltaRoutes implements Routes {

    private static final String START = "startDateTime";
    private static final String END = "endDateTime";
    // changes are read in portions; a portion may make fewer items than a page holds, or more
    private static final int PORTION = 50;

    private final Mailboxes mailboxes;
    private final ServiceRules rules;

    public CalendarViewDeltaRoutes(Mailboxes mailboxes, ServiceRules rules) {
        this.mailboxes = mailboxes;
        this.rules = rules;
    }

    @Override
    public void register(Router router) {
        router.mailbox("GET", "/calendarView/delta", this::delta).calendar("GET", "/calendarView/delta", this::delta);
    }

    private Response delta(GraphRequest request) {
        Calendar calendar = CalendarPaths.calendar(request);
        CalendarStore store = request.mailbox().calendars();
        // what is read afterwards is at least as new
        long lastChange = request.mailbox().lastChange();
        DeltaToken token = position(request, calendar);
        if (!token.isFirstRound() && token.base() < store.forgottenChange()) {
            throw token.notFound(mailboxes.syncGeneration());
        }
        ViewWindow window = new ViewWindow(Instant.parse(token.options().get(START)), Instant.parse(token.options().get(END)));
        Round round = new Round(request, token, calendar, window);
        List<CalendarStore.Change> changes = store.changes(token.after(), token.base(), PORTION);
        while (!changes.isEmpty() && round.take(changes)) {
            changes = store.changes(round.after, token.base(), PORTION);
        }
        if (round.next != null) {
            return round.page.answer(request, token, round.next);
        }
        long known = Math.max(lastChange, round.after);
        return round.page.answer(request, token.endingAt(known), null);
    }

    private DeltaToken position(GraphRequest request, Calendar calendar) {
        DeltaToken token = DeltaRequest.position(request, "calendarView " + calendar.id(), mailboxes.syncGeneration(),
                Set.of("$top"), "CalendarView");
        if (token.options().containsKey(START)) {
            return token;
        }
        ViewWindow window = ViewWindow.of(request.query());
        Map<String, String> options = new LinkedHashMap<>(token.options());
        options.put(START, window.from().toString());
        options.put(END, window.before().toString());
        return token.with(options);
    }

    private static DeltaToken moved(DeltaToken token, long upTo, long after, long number, int given) {
        return new DeltaToken(token.generation(), token.scope(), token.options(), token.base(), upTo, after, number, given);
    }

    /** One page of a round being filled. */
    private final class Round {

        private final GraphRequest request;
        private final DeltaToken token;
        private final Calendar calendar;
        private final ViewWindow window;
        private final EventRendering rendering;
        private final int pageSize;
        private final DeltaPage page = new DeltaPage("event");
        private long after;
        private DeltaToken next;

        Round(GraphRequest request, DeltaToken token, Calendar calendar, ViewWindow window) {
            this.request = request;
            this.token = token;
            this.calendar = calendar;
            this.window = window;
            this.rendering = new EventRendering(request, null, null);
            this.pageSize = DeltaRequest.pageSize(request, token);
            this.after = token.after();
        }

        /** Takes the items of changes; whether there is room for more. */
        boolean take(List<CalendarStore.Change> changes) {
            for (CalendarStore.Change change : changes) {
                List<EventChange.Item> items
                        = new EventChange(calendar, window, change, !token.isFirstRound()).items();
                // a page may have ended in the middle of a series
                int from = token.number() == change.number() ? token.given() : 0;
                for (int i = from; i < items.size(); i++) {
                    if (page.size() == pageSize) {
                        boolean replays = rules.deltaReplays() && i > from;
                        next = moved(token, token.upTo(), after, change.number(), replays ? i - 1 : i);
                        return false;
                    }
                    add(items.get(i));
                }
                after = change.number();
            }
            return true;
        }

        private void add(EventChange.Item item) {
            EventState state = item.state();
            if (item.removed()) {
                page.addRemoved(request.idOf(state));
            } else if (state.occurrence() != null && !state.occurrence().differs() && rules.briefOccurrences()) {
                page.add(rendering.brief(state));
            } else {
                page.add(rendering.item(state));
            }
        }
    }
}
