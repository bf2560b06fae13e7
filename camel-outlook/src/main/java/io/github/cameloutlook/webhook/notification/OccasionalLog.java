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
package io.github.cameloutlook.webhook.notification;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.slf4j.Logger;

/**
 * Says at most once in a while what may happen as often as strangers like, with the number of times that it happened.
 * What is said is written here and never by them.
 */
public final class OccasionalLog {

    public static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Logger log;
    private final LongSupplier nanoTime;
    private final Map<String, Silence> silences = new ConcurrentHashMap<>();

    public OccasionalLog(Logger log) {
        this(log, System::nanoTime);
    }

    public OccasionalLog(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /**
     * Warns, unless that was done within the last minute.
     *
     * @param message a sentence of the program; each has an interval of its own
     */
    public void warn(String message) {
        long times = silences.computeIfAbsent(message, any -> new Silence()).end(nanoTime.getAsLong());
        if (times > 0) {
            log.warn("{} ({})", message, times == 1 ? "once" : times + " times since this was said last");
        }
    }

    private static final class Silence {

        private boolean begun;
        private long until;
        private long times;

        /** Returns how often it happened if that is to be said now, else 0. */
        private synchronized long end(long now) {
            times++;
            if (begun && now - until < 0) {
                return 0;
            }
            begun = true;
            until = now + INTERVAL.toNanos();
            long said = times;
            times = 0;
            return said;
        }
    }
}
