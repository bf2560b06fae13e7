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
import java.time.Instant;

/** How a host has answered lately, and what follows from it for new notifications. */
final class HostStanding {

    enum Standing {
        GOOD,
        /** Notifications are delayed. */
        SLOW,
        /** Notifications are dropped. */
        DROP
    }

    private final ListenerRules rules;
    private Instant start = Instant.MIN;
    private int answers;
    private int slow;
    private int overDrop;

    HostStanding(ListenerRules rules) {
        this.rules = rules;
    }

    /** Takes note of an answer, or of none within the time limit. */
    synchronized void answered(Duration elapsed, Instant now) {
        turn(now);
        answers++;
        slow += elapsed.compareTo(rules.slowAfter()) > 0 ? 1 : 0;
        overDrop += elapsed.compareTo(rules.dropAfter()) > 0 ? 1 : 0;
    }

    synchronized Standing at(Instant now) {
        turn(now);
        if (answers < rules.leastAnswers()) {
            return Standing.GOOD;
        }
        if (overDrop > rules.dropShare() * answers) {
            return Standing.DROP;
        }
        return slow > rules.slowShare() * answers ? Standing.SLOW : Standing.GOOD;
    }

    /** When counting starts anew and the standing is good again. */
    synchronized Instant end(Instant now) {
        turn(now);
        return start.plus(rules.window());
    }

    private void turn(Instant now) {
        // a clock that was moved back starts a window too
        if (now.isBefore(start) || !now.isBefore(start.equals(Instant.MIN) ? start : start.plus(rules.window()))) {
            start = now;
            answers = 0;
            slow = 0;
            overDrop = 0;
        }
    }
}
