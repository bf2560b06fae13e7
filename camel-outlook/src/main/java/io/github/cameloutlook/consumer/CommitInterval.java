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
 * When progress is written down in the middle of a poll. Each time costs a request, so it is not done after every
 * exchange unless the interval is zero; what completed since the last time is what a crash repeats.
 */
final class CommitInterval {

    private final long nanos;
    private long last;

    /** @param now reading of {@link System#nanoTime()} */
    CommitInterval(Duration interval, long now) {
        this.nanos = interval.toNanos();
        this.last = now;
    }

    boolean isDue(long now) {
        return now - last >= nanos;
    }

    void committed(long now) {
        last = now;
    }
}
