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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What takes place in the near future, and which beginnings are to be told when. Rebuilt at each start. */
public final class Agenda {

    private final Duration before;
    private final ZoneId zone;
    private final StartMemory memory;
    private final Map<String, Appointment> appointments = new HashMap<>();

    /**
     * @param before how long before an event begins that is told
     * @param zone   where days begin
     * @param memory what was told
     */
    public Agenda(Duration before, ZoneId zone, StartMemory memory) {
        this.before = before;
        this.zone = zone;
        this.memory = memory;
    }

    /**
     * Takes an event as it is now.
     *
     * @return null when it does not take place, or not for the owner of the calendar
     */
    public Appointment put(String id, Map<String, Object> event) {
        if (!takesPlace(event)) {
            appointments.remove(id);
            return null;
        }
        Appointment appointment = Appointment.of(id, EventTimes.of(event), zone);
        appointments.put(id, appointment);
        return appointment;
    }

    private static boolean takesPlace(Map<String, Object> event) {
        boolean declined = event.get("responseStatus") instanceof Map<?, ?> status && "declined".equals(status.get("response"));
        return !declined && !Boolean.TRUE.equals(event.get("isCancelled"));
    }

    public void remove(String id) {
        appointments.remove(id);
    }

    /** Whether the beginning of an appointment is to be told now. */
    public boolean isDue(Appointment appointment, Instant now) {
        return !tellAt(appointment).isAfter(now) && isOpen(appointment, now);
    }

    private Instant tellAt(Appointment appointment) {
        return appointment.start().minus(before);
    }

    private boolean isOpen(Appointment appointment, Instant now) {
        // until its end, so that what was missed while nothing ran is told late and not never
        return now.isBefore(appointment.over()) && memory.isOpen(appointment);
    }

    /** The appointments whose beginning is to be told now, those that begin first before others. */
    public List<Appointment> due(Instant now) {
        return appointments.values().stream().filter(appointment -> isDue(appointment, now))
                .sorted(Comparator.comparing(Appointment::start)).toList();
    }

    /** When the next beginning is to be told; null when none is known. */
    public Instant next(Instant now) {
        return appointments.values().stream()
                .filter(appointment -> tellAt(appointment).isAfter(now) && isOpen(appointment, now))
                .map(this::tellAt).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Forgets what is over. */
    public void forgetBefore(Instant now) {
        appointments.values().removeIf(
                appointment -> appointment.end().isBefore(now.minus(Duration.ofDays(1))));
    }

    int size() {
        return appointments.size();
    }
}
