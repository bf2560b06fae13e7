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
package io.github.cameloutlook.client;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Streams that are read, closed, or forgotten. */
class AnswerStreamTest {

    private final ClientFixture fixture = new ClientFixture();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger released = new AtomicInteger();

    @AfterEach
    void close() {
        fixture.close();
    }

    private AnswerStream stream() {
        AnswerStream stream = new AnswerStream(new ByteArrayInputStream(new byte[10]) {
            @Override
            public void close() {
                AnswerStreamTest.this.closed.set(true);
            }
        }, Duration.ofMillis(20), Duration.ofHours(1), fixture.scheduler(), fixture.executor());
        stream.onDone(released::incrementAndGet);
        return stream;
    }

    @Test
    void aForgottenStreamIsClosedAndReleasedOnce() {
        stream();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return closed.get();
        });
        assertThat(released).hasValue(1);
    }

    @Test
    void aStreamIsReleasedOnceAtItsEnd() throws Exception {
        try (AnswerStream stream = stream()) {
            assertThat(stream.readAllBytes()).hasSize(10);
            assertThat(released).hasValue(1);
        }
        assertThat(released).hasValue(1);
        assertThat(closed).isTrue();
    }
}
