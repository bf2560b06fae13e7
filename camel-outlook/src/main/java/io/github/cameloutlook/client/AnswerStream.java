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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The streamed body of an answer. It counts as a request in flight until it is read to its end or closed, but not for
 * longer than a grace time in which nobody reads: a route that forgets a stream must not lock its mailbox. A read that
 * gets no bytes within the time-out fails instead of waiting for ever.
 */
final class AnswerStream extends FilterInputStream {

    private static final Runnable NOTHING = () -> {
    };

    private final Duration readTimeout;
    private final Duration grace;
    private final AtomicReference<Runnable> onDone = new AtomicReference<>(NOTHING);
    private final Future<?> watch;
    /** When the current read began, or the last one ended; System.nanoTime. */
    private volatile long since = System.nanoTime();
    private volatile boolean reading;
    private volatile boolean stalled;

    AnswerStream(InputStream body, Duration readTimeout, Duration grace, ScheduledExecutorService scheduler,
                 Executor executor) {
        super(body);
        this.readTimeout = readTimeout;
        this.grace = grace;
        long period = Math.max(1, Math.min(readTimeout.toMillis(), grace.toMillis()) / 2);
        this.watch = scheduler.scheduleWithFixedDelay(() -> executor.execute(this::check), period, period,
                TimeUnit.MILLISECONDS);
    }

    /** What to do once when the stream no longer counts as in flight. */
    void onDone(Runnable action) {
        onDone.set(action);
    }

    private void check() {
        long quiet = System.nanoTime() - since;
        if (!reading) {
            if (quiet > grace.toNanos()) {
                done();
            }
            return;
        }
        if (quiet > readTimeout.toNanos()) {
            stalled = true;
            try {
                super.close(); // wakes the reader
            } catch (IOException e) {
                done(); // the reader fails by itself; what counts is that the stream is given up
            }
        }
    }

    private void done() {
        onDone.getAndSet(NOTHING).run();
    }

    @Override
    public int read() throws IOException {
        begin();
        try {
            return end(super.read());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        begin();
        try {
            return end(super.read(buffer, offset, length));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void begin() {
        since = System.nanoTime();
        reading = true;
    }

    private int end(int result) {
        since = System.nanoTime();
        reading = false;
        if (result < 0) {
            watch.cancel(false);
            done();
        }
        return result;
    }

    private IOException failed(IOException failure) {
        reading = false;
        watch.cancel(false);
        done();
        if (!stalled) {
            return failure;
        }
        HttpTimeoutException timeout
                = new HttpTimeoutException("The service sent nothing for " + readTimeout.toSeconds() + " s");
        timeout.initCause(failure);
        return timeout;
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        done();
        super.close();
    }
}
