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

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookMalformedResponseException;
import io.github.cameloutlook.client.OutlookSyncStateException;
import io.github.cameloutlook.client.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks over the changes in a window of a calendar, page by page, and moves its {@link CalendarPosition} once a page is
 * dealt with. When the window is due to move, the walk over the old one comes to its end first; then the new one is
 * enumerated, and only what is not in the ledger is told. So it is when a series is gone whose occurrences the service
 * does not tell of. After an enumeration events that were not met are asked for: so what was deleted while nothing
 * could be told is told in the end.
 * <p>
 * The service is known to return pages of a window for ever when it expands certain series. Then the window is listed
 * as a whole at each poll, and compared with the ledger.
 */
public final class CalendarWalk {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWalk.class);

    /** Events that were not met are asked for in so many. */
    private static final int CHECKED = 100;

    private final CalendarService service;
    private final CalendarPosition position;
    private final WindowSchedule schedule;
    private final EventJudge judge;
    private final Clock clock;
    private final Deque<EventItem> due = new ArrayDeque<>();
    private final Set<String> handedOut = new HashSet<>();
    private Page inHand;
    private boolean checking;
    private boolean roundDone;
    private boolean restarted;
    private boolean told;
    private boolean seriesLeft;
    private boolean listing;
    private String listed;

    /** @param wanted kinds of change that are delivered */
    public CalendarWalk(CalendarService service, CalendarPosition position, WindowSchedule schedule, Set<EventChange> wanted,
                        Clock clock) {
        this.service = service;
        this.position = position;
        this.schedule = schedule;
        this.judge = new EventJudge(service, position, wanted);
        this.clock = clock;
    }

    public CalendarPosition position() {
        return position;
    }

    /** Begins a poll: one round, or the rest of one; and another one when the window moves. */
    public void begin() {
        roundDone = false;
        restarted = false;
        if (position.link() == null && !position.isEnumerating()) {
            position.enumerate(schedule.window(clock.instant())); // nothing tells what changed since it was listed
        }
    }

    /** Forgets what was fetched and not dealt with; its link is called again. */
    public void drop() {
        due.clear();
        handedOut.clear();
        inHand = null;
        checking = false;
        listing = false;
        seriesLeft = false;
        judge.forgetSeries();
    }

    /** Whether there is more to do than to ask whether something changed. */
    public boolean isUnfinished() {
        return position.link() == null || position.isEnumerating() || schedule.isDue(position.window(), clock.instant());
    }

    /** Meets everything in the window without telling it: what changes from now on is news. */
    public void takeAsTold() {
        begin();
        while (!roundDone) {
            next(CHECKED).forEach(this::settled);
        }
    }

    /** The next changes that are due, at most so many; empty at the end of the round. */
    public List<EventItem> next(int most) {
        while (due.isEmpty()) {
            if (!handedOut.isEmpty() || roundDone) {
                return List.of();
            }
            fetch();
        }
        List<EventItem> items = new ArrayList<>();
        while (items.size() < most && !due.isEmpty()) {
            EventItem item = due.poll();
            handedOut.add(item.id());
            items.add(item);
        }
        return items;
    }

    private void fetch() {
        if (checking) {
            check();
            return;
        }
        if (listing) {
            keep(service.list(position.window(), listed));
            return;
        }
        if (position.link() == null) {
            position.metNothing();
        }
        Page page;
        try {
            page = service.page(position.window(), position.link());
        } catch (OutlookSyncStateException e) {
            restart("The service no longer knows the position of the walk over a calendar", e);
            return;
        } catch (OutlookMalformedResponseException e) {
            if (!restarted && !position.isEnumerating()) {
                restart("The walk over a calendar cannot go on", e);
            } else {
                LOG.warn("The service cannot tell what changes in a calendar: its window is listed as a whole, and what was"
                         + " delivered is passed over. ({})",
                        e.getMessage());
                list();
            }
            return;
        }
        take(page);
    }

    private void restart(String why, OutlookException cause) {
        if (restarted) {
            throw cause;
        }
        LOG.warn("{}: its window is read anew, and what was delivered is passed over. ({})", why, cause.getMessage());
        restarted = true;
        position.enumerate(schedule.window(clock.instant()));
    }

    private void list() {
        position.enumerate(schedule.window(clock.instant()));
        listing = true;
        listed = null;
    }

    /** Takes the page that the position's link leads to. */
    public void take(Page page) {
        if (page.nextLink() == null && page.deltaLink() == null) {
            throw new IllegalStateException(
                    "The service ended the walk over a calendar without a delta link. The position stays where it is");
        }
        keep(page);
    }

    private void keep(Page page) {
        List<EventItem> items = judge.judge(page.items());
        seriesLeft = judge.strangerLeft() && !service.tellsRemovedOccurrences() && !listing && !position.isEnumerating();
        inHand = page;
        told = !page.items().isEmpty();
        due.addAll(items);
        pageDoneIfSettled();
    }

    /** Events that the enumeration did not meet: gone, moved away, or only not returned. */
    private void check() {
        List<String> missing = position.ledger.missing(position.window(), CHECKED);
        if (missing.isEmpty()) {
            checking = false;
            position.enumerated();
            roundDone();
            return;
        }
        due.addAll(judge.judgeMissing(missing));
    }

    /** The change is dealt with, well or badly. */
    public void settled(EventItem item) {
        position.told(item.id(), item.state());
        handedOut.remove(item.id());
        pageDoneIfSettled();
    }

    private void pageDoneIfSettled() {
        if (inHand == null || !due.isEmpty() || !handedOut.isEmpty()) {
            return;
        }
        Page done = inHand;
        inHand = null;
        if (listing) {
            listed = done.nextLink();
            listing = listed != null;
            checking = !listing;
            return;
        }
        if (seriesLeft) {
            // its occurrences are not told of: an enumeration finds that they are gone
            seriesLeft = false;
            position.enumerate(schedule.window(clock.instant()));
            return;
        }
        if (done.nextLink() != null) {
            position.linkIs(done.nextLink());
            return;
        }
        if (position.isEnumerating()) {
            position.linkIs(done.deltaLink());
            checking = true;
            return;
        }
        if (told) {
            position.linkIs(done.deltaLink());
        } else {
            position.linkIsAgain(done.deltaLink());
        }
        roundDone();
    }

    private void roundDone() {
        judge.forgetSeries();
        if (schedule.isDue(position.window(), clock.instant())) {
            position.enumerate(schedule.window(clock.instant()));
        } else {
            roundDone = true;
        }
    }
}
