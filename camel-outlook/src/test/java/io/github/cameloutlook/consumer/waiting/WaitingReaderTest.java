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
package io.github.cameloutlook.consumer.waiting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.camel.RuntimeCamelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class WaitingReaderTest {

    private final WaitingReader reader = new WaitingReader();

    @Test
    void theWaitingThreadReads() {
        CompletableFuture<Thread> answer = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> offer(() -> answer.complete(Thread.currentThread())));
        assertThat(reader.on(answer)).isSameAs(Thread.currentThread());
    }

    @Test
    void rejectsWhileNobodyWaits() {
        assertThatThrownBy(() -> reader.execute(() -> {
        })).isInstanceOf(RejectedExecutionException.class);
        reader.on(CompletableFuture.completedFuture("read by others"));
        assertThatThrownBy(() -> reader.execute(() -> {
        })).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void throwsWhatTheClientMade() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> answer.completeExceptionally(new IllegalStateException("refused")));
        assertThatThrownBy(() -> reader.on(answer)).isInstanceOf(IllegalStateException.class).hasMessage("refused");
    }

    @Test
    void doesWhatItTookOnEvenWhenInterrupted() throws InterruptedException {
        CompletableFuture<String> never = new CompletableFuture<>();
        CompletableFuture<String> other = new CompletableFuture<>();
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                reader.on(never);
            } catch (RuntimeException e) {
                failure.set(e);
            }
        });
        thread.start();
        offer(() -> {
            offer(() -> other.complete("done"));
            Thread.currentThread().interrupt();
            interrupted.countDown();
        });
        interrupted.await();
        thread.join();
        assertThat(failure.get()).isInstanceOf(RuntimeCamelException.class);
        assertThat(other).isCompletedWithValue("done");
    }

    private void offer(Runnable task) {
        while (true) {
            try {
                reader.execute(task);
                return;
            } catch (RejectedExecutionException e) {
                Thread.onSpinWait();
            }
        }
    }
}
