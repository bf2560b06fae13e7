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
package io.github.cameloutlook.emulator.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The emulator's time: runs with real time and can be moved by tests. Everything that ages in the emulator (tokens,
 * delta links, upload sessions, limits, timestamps) looks here.
 */
public final class MovableClock extends Clock {

    private final Clock base;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;
    private final List<Runnable> listeners;

    /** Starts at the time of {@code base}. */
    public MovableClock(Clock base) {
        this(base, ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO), new CopyOnWriteArrayList<>());
    }

    private MovableClock(Clock base, ZoneId zone, AtomicReference<Duration> offset, List<Runnable> listeners) {
        this.base = base;
        this.zone = zone;
        this.offset = offset;
        this.listeners = listeners;
    }

    /** Starts at the system's time. */
    public static MovableClock system() {
        return new MovableClock(Clock.systemUTC());
    }

    /** Moves the time by this much; a negative amount goes back. */
    public void advance(Duration amount) {
        offset.updateAndGet(current -> current.plus(amount));
        listeners.forEach(Runnable::run);
    }

    /** Moves the time to this instant; it runs on from there. */
    public void set(Instant instant) {
        offset.set(Duration.between(base.instant(), instant));
        listeners.forEach(Runnable::run);
    }

    /** Back to the base clock's time. */
    public void reset() {
        offset.set(Duration.ZERO);
        listeners.forEach(Runnable::run);
    }

    /** Lets somebody know whenever the time was moved; the listener must return at once. */
    void onMove(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(base, other, offset, listeners);
    }
}
