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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OccasionalLogTest {

    private final List<String> lines = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final OccasionalLog log = new OccasionalLog(new RecordingLogger(lines), nanos::get);

    @Test
    void saysItOnceInAWhileWithTheNumberOfTimes() {
        for (int i = 0; i < 1000; i++) {
            log.warn("Refused.");
        }
        assertThat(lines).containsExactly("Refused. (once)");
        nanos.addAndGet(OccasionalLog.INTERVAL.toNanos());
        log.warn("Refused.");
        log.warn("Refused.");
        assertThat(lines).containsExactly("Refused. (once)", "Refused. (1000 times since this was said last)");
    }

    @Test
    void eachSentenceHasItsOwnInterval() {
        log.warn("Refused.");
        log.warn("Full.");
        assertThat(lines).containsExactly("Refused. (once)", "Full. (once)");
    }
}
