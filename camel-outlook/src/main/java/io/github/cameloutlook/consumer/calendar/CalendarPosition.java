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

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.consumer.position.Origin;

/**
 * How far a consumer has come in a calendar.
 * <p>
 * <b>The link is exactly the one to call next</b>, and moves on only when every event of the page it leads to is dealt
 * with: its exchange completed, or the event is on the list of failed ones. What was told of each event is in the
 * {@link EventLedger}; so calling a link again, or reading the whole window again, offers nothing twice.
 * <p>
 * Belongs to one mailbox's poll at a time; not safe for several threads.
 */
public final class CalendarPosition {

    final EventLedger ledger;
    private final List<FailedEvent> failed = new ArrayList<>();
    private CalendarWindow window;
    private String link;
    private boolean enumerating;
    private Instant from;
    private boolean changed;
    private Origin origin;

    private CalendarPosition(EventLedger ledger, CalendarWindow window, String link, boolean enumerating, Instant from) {
        this.ledger = ledger;
        this.window = window;
        this.link = link;
        this.enumerating = enumerating;
        this.from = from;
    }

    /**
     * A position before the first walk.
     *
     * @param from events that were made before are passed over by the first walk; null for none
     */
    public static CalendarPosition beginning(CalendarWindow window, Instant from) {
        return new CalendarPosition(new EventLedger(), window, null, true, from);
    }

    static CalendarPosition restored(
            EventLedger ledger, CalendarWindow window, String link, boolean enumerating, Instant from) {
        return new CalendarPosition(ledger, window, link, enumerating, from);
    }

    /** Where its link and ids are from; null when it does not say. */
    Origin origin() {
        return origin;
    }

    void from(Origin newOrigin) {
        origin = newOrigin;
    }

    /** Ids of all events that it remembers. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(ledger.entries().keySet());
        failed.forEach(event -> ids.add(event.id()));
        return ids;
    }

    /**
     * Gives events the ids that they have in another form.
     *
     * @param ids the new id by the old one; an event that is not in it keeps its id
     */
    void translate(Map<String, String> ids) {
        ledger.translate(ids);
        failed.replaceAll(event -> event.withId(ids.getOrDefault(event.id(), event.id())));
        changed = true;
    }

    /** Nothing is known of events by the ids that they have: those that are there are not to count as gone. */
    void forgetTold() {
        ledger.clear();
        changed = true;
    }

    public CalendarWindow window() {
        return window;
    }

    /** The link to call next; null to begin an enumeration of the window. */
    public String link() {
        return link;
    }

    /** Whether the open round enumerates the window. */
    public boolean isEnumerating() {
        return enumerating;
    }

    /** Events that were made before are passed over by the open enumeration; null when none are. */
    Instant from() {
        return from;
    }

    /** Number of events that are remembered. */
    public int size() {
        return ledger.size();
    }

    /** Everything before the link is dealt with. */
    void linkIs(String next) {
        link = next;
        changed = true;
    }

    /** Like {@link #linkIs} after a round that brought nothing; a fresh link alone needs not be stored. */
    void linkIsAgain(String next) {
        link = next;
    }

    /** The event was told, or needs not be. */
    void told(String id, EventState state) {
        changed = true;
        if (state == null) {
            ledger.remove(id);
        } else {
            ledger.put(id, state);
        }
    }

    /** The window, another one or the same, is read as a whole. What was told is not told again. */
    void enumerate(CalendarWindow another) {
        window = another;
        link = null;
        enumerating = true;
        changed = true;
        ledger.beginEnumeration();
    }

    /**
     * The enumeration begins at its first page. One that broke off there begins again: what it had met may be gone, and
     * nothing will tell of that.
     */
    void metNothing() {
        ledger.beginEnumeration();
    }

    /** All of the window was met, and what was not met was asked for. */
    void enumerated() {
        enumerating = false;
        from = null;
        changed = true;
        ledger.forgetBefore(window);
    }

    public List<FailedEvent> failed() {
        return List.copyOf(failed);
    }

    /** Adds a failed change, in place of the entry that it had. */
    public void addFailed(FailedEvent event) {
        removeFailed(event.id(), event.change());
        failed.add(event);
        changed = true;
    }

    public void removeFailed(String id, EventChange change) {
        changed |= failed.removeIf(event -> event.id().equals(id) && event.change() == change);
    }

    /** Whether there is more to store than a fresh link after a round without changes. */
    public boolean isChanged() {
        return changed;
    }

    public void stored() {
        changed = false;
    }
}
