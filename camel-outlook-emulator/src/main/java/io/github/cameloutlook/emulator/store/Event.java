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
package io.github.cameloutlook.emulator.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * An event: an identity that lasts, the state of its last write, and some of those before. Change it through its
 * {@link CalendarStore} only.
 */
public final class Event {

    /** So many states are remembered, for clients that ask what changed since one of them. */
    private static final int MOST_STATES = 64;

    private final long number;
    private final String id;
    private final String immutableId;
    private final Deque<EventState> earlier = new ArrayDeque<>();
    private volatile EventState state;
    private volatile boolean removed;
    private long changed;

    Event(long number, String id, String immutableId) {
        this.number = number;
        this.id = id;
        this.immutableId = immutableId;
    }

    /** Everything about the event at one moment; use it where several parts must fit together. */
    public EventState state() {
        return state;
    }

    void state(EventState next) {
        if (state != null) {
            earlier.addLast(state);
        }
        state = next;
        changed = next.changed();
    }

    /** Forgets the states that are too many; gives the change number of the last one forgotten, or 0. */
    long forgetEarliest() {
        return earlier.size() > MOST_STATES ? earlier.removeFirst().changed() : 0;
    }

    long number() {
        return number;
    }

    public String id() {
        return id;
    }

    public String immutableId() {
        return immutableId;
    }

    public String changeKey() {
        return state.changeKey();
    }

    public boolean isRemoved() {
        return removed;
    }

    void markRemoved(long change) {
        removed = true;
        changed = change;
    }

    /** Number of the last change, removal included. */
    public long changed() {
        return changed;
    }

    /** The event as it was when a change had this number; null when it did not exist. */
    EventState stateAt(long change) {
        if (!removed || changed > change) {
            if (state.changed() <= change) {
                return state;
            }
            for (Iterator<EventState> states = earlier.descendingIterator(); states.hasNext();) {
                EventState candidate = states.next();
                if (candidate.changed() <= change) {
                    return candidate;
                }
            }
        }
        return null;
    }
}
