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
package io.github.cameloutlook.webhook.subscription;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The next thing to do without being asked; there is one at a time. Used within the events that it leads to. */
final class Alarm {

    private final ScheduledExecutorService scheduler;
    private final Executor events;
    private ScheduledFuture<?> timer;
    private long set;

    Alarm(ScheduledExecutorService scheduler, Executor events) {
        this.scheduler = scheduler;
        this.events = events;
    }

    /** Has an event happen after a while, instead of the one that was to happen before. */
    void set(Duration delay, Runnable event) {
        cancel();
        long mine = set;
        timer = scheduler.schedule(() -> events.execute(() -> {
            if (mine == set) { // it may have been too late to cancel it
                event.run();
            }
        }), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    void cancel() {
        set++;
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
