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
package io.github.cameloutlook.consumer;

import java.time.Duration;
import java.util.UUID;

import io.github.cameloutlook.consumer.position.WaitingStates;

/**
 * How a node that does not walk tells the one that does of hints: a mark in the states that they share. It says that
 * something changed, not where, so that nodes can overwrite each other's. Used by one thread at a time.
 */
final class WakeMark {

    /** So often a node writes the mark at most. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    private final WaitingStates states;
    private final String key;
    private Long writtenAt;
    private String known;

    WakeMark(WaitingStates states, String key) {
        this.states = states;
        this.key = key;
    }

    /** How long the mark must not be written again; zero when it may. */
    Duration pause(long nanoTime) {
        if (writtenAt == null) {
            return Duration.ZERO;
        }
        Duration pause = PAUSE.minusNanos(nanoTime - writtenAt);
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    /** Writes it; waits for the states. */
    void write(long nanoTime) {
        states.set(key, UUID.randomUUID().toString());
        writtenAt = nanoTime;
    }

    /** Whether somebody wrote it since it was last asked for; waits for the states. */
    boolean isNew() {
        String now = states.get(key);
        boolean isNew = now != null && !now.isEmpty() && !now.equals(known);
        known = now;
        return isNew;
    }
}
