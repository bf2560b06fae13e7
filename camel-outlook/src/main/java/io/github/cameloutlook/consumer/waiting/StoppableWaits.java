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

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The waits of polls, which end when the route stops: a service that is down, or that has the client pause, must not
 * hold up a stop until Camel gives up on it. A wait for something to work on ends at once. A wait for what has to be
 * written down, because exchanges completed, has some time left: what is not written down is delivered again.
 */
public final class StoppableWaits {

    static final Duration TIME_LEFT = Duration.ofSeconds(5);

    private enum Kind {
        ANSWER,
        OUTCOME
    }

    private final Map<CompletableFuture<?>, Kind> open = new ConcurrentHashMap<>();
    private final long timeLeft;
    private volatile Long endedAt;

    public StoppableWaits() {
        this(TIME_LEFT);
    }

    public StoppableWaits(Duration timeLeft) {
        this.timeLeft = timeLeft.toNanos();
    }

    /** The result of asking for something to work on; a failure is thrown as the client made it. */
    public <T> T forAnswer(CompletableFuture<T> future) {
        return wait(Kind.ANSWER, future, Waiting::on);
    }

    /** Like {@link #forAnswer(CompletableFuture)}, for an answer that this thread reads. */
    public <T> T forAnswer(CompletableFuture<T> future, WaitingReader reader) {
        return wait(Kind.ANSWER, future, reader::on);
    }

    /** The result of writing down or carrying out what exchanges led to; a failure is thrown as the client made it. */
    public <T> T forOutcome(CompletableFuture<T> future) {
        return wait(Kind.OUTCOME, future, Waiting::on);
    }

    private <T> T wait(Kind kind, CompletableFuture<T> future, Function<CompletableFuture<T>, T> how) {
        if (future.isDone()) {
            return how.apply(future);
        }
        CompletableFuture<T> wait = future.copy();
        open.put(wait, kind);
        try {
            end(wait, kind); // it may have been ended before this one was among those that are open
            return how.apply(wait);
        } finally {
            open.remove(wait);
        }
    }

    /** Ends what is open and whatever begins before {@link #allow()}. */
    public void end() {
        if (endedAt == null) {
            endedAt = System.nanoTime();
        }
        open.forEach(this::end);
    }

    private void end(CompletableFuture<?> wait, Kind kind) {
        Long since = endedAt;
        if (since == null) {
            return;
        }
        long left = kind == Kind.ANSWER ? 0 : timeLeft - (System.nanoTime() - since);
        if (left <= 0) {
            wait.completeExceptionally(new WaitEndedException());
        } else {
            CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS)
                    .execute(() -> wait.completeExceptionally(new WaitEndedException()));
        }
    }

    /** The route runs (again). */
    public void allow() {
        endedAt = null;
    }
}
