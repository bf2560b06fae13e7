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
import java.lang.ref.WeakReference;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streamed body of an answer. It counts as a request in flight until it is read to its end or closed, but not for
 * longer than a grace time in which nobody reads: a route that forgets a stream must not lock its mailbox. A read that
 * gets no bytes within the time-out fails instead of waiting for ever. A stream that was forgotten altogether is closed
 * when it is collected, so that neither its connection nor its timer stays for ever.
 */
final class AnswerStream extends FilterInputStream {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStream.class);
    private static final Runnable NOTHING = () -> {
    };

    private final Duration readTimeout;
    private final Duration grace;
    private final AtomicReference<Runnable> onDone = new AtomicReference<>(NOTHING);
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final Watch watch;
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
        Watch weakly = new Watch(new WeakReference<>(this), body, onDone, end); // the timer must not hold this stream
        this.watch = weakly;
        weakly.timer = scheduler.scheduleWithFixedDelay(() -> executor.execute(weakly), period, period,
                TimeUnit.MILLISECONDS);
    }

    /** Looks at a stream now and then without keeping it alive. */
    private static final class Watch implements Runnable {

        private final WeakReference<AnswerStream> stream;
        private final InputStream body;
        private final AtomicReference<Runnable> onDone;
        private final CompletableFuture<Boolean> end;
        private volatile Future<?> timer;

        Watch(WeakReference<AnswerStream> stream, InputStream body, AtomicReference<Runnable> onDone,
              CompletableFuture<Boolean> end) {
            this.stream = stream;
            this.body = body;
            this.onDone = onDone;
            this.end = end;
        }

        @Override
        public void run() {
            AnswerStream current = stream.get();
            if (current != null) {
                current.check();
                return;
            }
            cancel();
            onDone.getAndSet(NOTHING).run();
            end.complete(false);
            try {
                body.close();
            } catch (IOException e) {
                LOG.debug("A forgotten stream could not be closed: {}", e.getMessage());
            }
        }

        void cancel() {
            Future<?> current = timer;
            if (current != null) {
                current.cancel(false);
            }
        }
    }

    /** What to do once when the stream no longer counts as in flight. */
    void onDone(Runnable action) {
        onDone.set(action);
    }

    /** Completes when nothing more is read: with true after the last byte, with false when there may be more. */
    CompletableFuture<Boolean> end() {
        return end;
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

    /** Reads up to where the content begins, which counts as a read of this stream; false when there is none. */
    boolean begins(EncodedContent content) throws IOException {
        begin();
        try {
            boolean found = content.locate();
            end(0);
            return found;
        } catch (IOException e) {
            throw failed(e);
        }
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
            watch.cancel();
            end.complete(true);
            done();
        }
        return result;
    }

    private IOException failed(IOException failure) {
        reading = false;
        watch.cancel();
        end.complete(false);
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
        watch.cancel();
        end.complete(false);
        done();
        super.close();
    }
}
