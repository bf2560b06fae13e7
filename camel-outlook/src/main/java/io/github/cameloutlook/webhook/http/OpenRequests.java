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
package io.github.cameloutlook.webhook.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts requests in flight, so that who stops to listen can wait for the last one. */
final class OpenRequests {

    private final Semaphore places = new Semaphore(Integer.MAX_VALUE);
    private volatile boolean closed;

    /** Lets a request in, unless this is closed. */
    boolean enter() {
        return !closed && places.tryAcquire();
    }

    /** A request that was let in is done. */
    void leave() {
        places.release();
    }

    /** Lets no more requests in and waits for those in flight; false when they take longer than they may. */
    boolean close(Duration patience) throws InterruptedException {
        closed = true;
        return places.tryAcquire(Integer.MAX_VALUE, patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
