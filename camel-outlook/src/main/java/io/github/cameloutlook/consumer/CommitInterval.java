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

/**
 * When progress is written down in the middle of a poll. What completed since the last time is what a crash repeats, so
 * it is written down as often as possible without spending more than a twentieth of the time on it, and at the latest
 * after the interval: next to every exchange where writing is cheap, and less often where it is a request far away.
 */
final class CommitInterval {

    private static final int SHARE = 20;

    private final long nanos;
    private long pause;
    private long last;

    /** @param now reading of {@link System#nanoTime()} */
    CommitInterval(Duration interval, long now) {
        this.nanos = interval.toNanos();
        this.pause = nanos;
        this.last = now;
    }

    boolean isDue(long now) {
        return now - last >= pause;
    }

    /** Progress was written down between these two moments. */
    void committed(long begin, long end) {
        last = end;
        pause = Math.min(nanos, SHARE * (end - begin));
    }
}
