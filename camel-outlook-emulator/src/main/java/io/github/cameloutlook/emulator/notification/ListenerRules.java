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
import java.util.Objects;

/**
 * What the service expects of the host of a notification URL, in real time. The defaults are those of the documentation
 * of 2024 and 2025; earlier and later pages have other numbers.
 *
 * @param timeLimit    an answer that takes longer counts as none
 * @param window       time by the emulator's clock that answers are counted for, before counting starts anew
 * @param leastAnswers as long as there are fewer in the window, the host is in good standing
 * @param slowAfter    answers that take longer count against the host as slow
 * @param slowShare    with a larger share of slow answers, notifications are delayed
 * @param slowDelay    by this much
 * @param dropAfter    answers that take longer count against the host when it is about dropping
 * @param dropShare    with a larger share of those, notifications are dropped until the window ends
 */
public record ListenerRules(Duration timeLimit, Duration window, int leastAnswers, Duration slowAfter, double slowShare,
        Duration slowDelay, Duration dropAfter, double dropShare) {

    /** The page of 2024 and 2025. It names no least number of answers. */
    public static final ListenerRules SERVICE = new ListenerRules(
            Duration.ofSeconds(10), Duration.ofMinutes(10), 1, Duration.ofSeconds(10), 0.10, Duration.ofSeconds(10),
            Duration.ofSeconds(10), 0.15);

    /** The page of 2023, which says "at least" where the others say "more than". */
    public static final ListenerRules OF_2023 = new ListenerRules(
            Duration.ofSeconds(3), Duration.ofMinutes(10), 100, Duration.ofMillis(2900), 0.10, Duration.ofMinutes(10),
            Duration.ofMillis(2900), 0.15);

    /** The page of April 2026, as others have read it. */
    public static final ListenerRules OF_2026 = new ListenerRules(
            Duration.ofSeconds(3), Duration.ofMinutes(10), 1, Duration.ofSeconds(3), 0.10, Duration.ofMinutes(10),
            Duration.ofSeconds(10), 0.15);

    public ListenerRules {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(slowAfter, "slowAfter");
        Objects.requireNonNull(slowDelay, "slowDelay");
        Objects.requireNonNull(dropAfter, "dropAfter");
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("The time limit must be longer than zero, not " + timeLimit);
        }
    }

    /** The same rules with another time limit; answers over it count as slow. */
    public ListenerRules withTimeLimit(Duration limit) {
        return new ListenerRules(limit, window, leastAnswers, slowAfter, slowShare, slowDelay, dropAfter, dropShare);
    }

    /** The same rules, for fewer or more answers than this no judgement. */
    public ListenerRules withLeastAnswers(int count) {
        return new ListenerRules(timeLimit, window, count, slowAfter, slowShare, slowDelay, dropAfter, dropShare);
    }

    /** The same rules with another idea of what is slow. */
    public ListenerRules withSlow(Duration after, double share, Duration delay) {
        return new ListenerRules(timeLimit, window, leastAnswers, after, share, delay, dropAfter, dropShare);
    }

    /** The same rules with another idea of when to drop. */
    public ListenerRules withDrop(Duration after, double share) {
        return new ListenerRules(timeLimit, window, leastAnswers, slowAfter, slowShare, slowDelay, after, share);
    }
}
