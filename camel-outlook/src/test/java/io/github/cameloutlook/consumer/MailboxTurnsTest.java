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

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Turns of mailboxes end whatever is thrown. */
@Timeout(30)
class MailboxTurnsTest {

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    @Test
    void anErrorInOneTurnEndsNeitherThePollNorTheOthers() {
        MailboxWatch broken = watch("broken@contoso.com");
        MailboxWatch failing = watch("failing@contoso.com");
        Error error = new NoClassDefFoundError("gone");
        RuntimeException failure = new IllegalStateException("failed");

        for (int workers = 1; workers <= 3; workers++) {
            Map<MailboxWatch, Throwable> failed = new MailboxTurns(null, new StoppableWaits(), watch -> {
                if (watch == broken) {
                    throw error;
                }
                throw failure;
            }).run(List.of(broken, failing), true, executor, workers);

            assertThat(failed).containsOnly(Map.entry(broken, error), Map.entry(failing, failure));
        }
        assertThat(broken.health().lastError()).isSameAs(error);
    }

    private static MailboxWatch watch(String mailbox) {
        return new MailboxWatch(mailbox, null, new StoppableWaits(), Duration.ZERO, Clock.systemUTC());
    }
}
