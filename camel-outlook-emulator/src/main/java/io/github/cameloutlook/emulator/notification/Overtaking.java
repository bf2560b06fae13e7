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
package io.github.cameloutlook.emulator.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.cameloutlook.emulator.clock.Timetable;

/** Holds notifications back until another one for the same URL has passed. Used by the timetable's thread. */
final class Overtaking {

    /** So long one waits to be overtaken. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Timetable timetable;
    private final Consumer<Outgoing> next;
    private final Map<String, List<Outgoing>> held = new HashMap<>();

    Overtaking(Timetable timetable, Consumer<Outgoing> next) {
        this.timetable = timetable;
        this.next = next;
    }

    void hold(Outgoing notification) {
        held.computeIfAbsent(notification.url(), url -> new ArrayList<>()).add(notification);
        timetable.at(notification.since().plus(PATIENCE), () -> {
            List<Outgoing> waiting = held.getOrDefault(notification.url(), List.of());
            // by identity: a notification may well be equal to another one
            if (waiting.removeIf(other -> other == notification)) {
                next.accept(notification);
            }
        });
    }

    /** Lets go what waited for this notification's passing. */
    void passed(String url) {
        List<Outgoing> overtaken = held.remove(url);
        if (overtaken != null) {
            overtaken.forEach(next);
        }
    }
}
