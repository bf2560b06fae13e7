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
package io.github.cameloutlook.emulator.resource;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.calendar.EventRendering;
import io.github.cameloutlook.emulator.calendar.MeetingEvents;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.store.MessageState;

/** What messages about meetings have that other messages have not: properties of their derived types, and an event. */
public final class MeetingProperties {

    /** Property of a stored message with the properties of its derived type. */
    public static final String MEETING = "meeting";
    /** Property of a stored message with the iCalUId of the event it is about. */
    public static final String EVENT = "meetingEvent";

    static final String EXPANSION = "microsoft.graph.eventMessage/event";
    private static final String DERIVED = "microsoft.graph.eventmessage";

    private final Set<String> selected = new LinkedHashSet<>();
    private final boolean all;

    /** What $select wants of them. */
    MeetingProperties(String select) {
        all = select == null || select.isBlank();
        for (String part : all ? new String[0] : select.split(",")) {
            String name = part.strip();
            if (isDerived(name)) {
                selected.add(name.substring(name.indexOf('/') + 1));
            }
        }
    }

    /** $select without properties of derived types. */
    static String withoutDerived(String select) {
        if (select == null || !select.toLowerCase(Locale.ROOT).contains(DERIVED)) {
            return select;
        }
        List<String> others = new ArrayList<>();
        for (String part : select.split(",")) {
            if (!isDerived(part.strip())) {
                others.add(part.strip());
            }
        }
        return others.isEmpty() ? "id" : String.join(",", others);
    }

    private static boolean isDerived(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(DERIVED) && name.indexOf('/') > 0;
    }

    void show(MessageState state, Map<String, Object> result) {
        if (state.properties().get(MEETING) instanceof Map<?, ?> meeting) {
            meeting.forEach((name, value) -> {
                if (all || selected.contains(name)) {
                    result.put((String) name, value);
                }
            });
        }
    }

    /** The event in the mailbox that a message is about; null when there is none (any more). */
    public static Map<String, Object> event(GraphRequest request, MessageState state) {
        if (!(state.properties().get(EVENT) instanceof String uid)) {
            return null;
        }
        return MeetingEvents.find(request.mailbox(), uid)
                .map(event -> new EventRendering(request, null, null).item(event)).orElse(null);
    }
}
