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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import org.apache.camel.CamelContext;

/** Lets all that listen at one path share one listener. There is one per component. */
public final class NotificationListeners {

    private final CamelContext context;
    private final NotificationDispatcher dispatcher;
    private final Map<String, Shared> listeners = new HashMap<>();
    /** Held while a listener starts or stops: who comes second must not find it half done. */
    private final Lock lock = new ReentrantLock();

    /**
     * Makes the listeners of a component.
     *
     * @param dispatcher takes what comes to them
     */
    public NotificationListeners(CamelContext context, NotificationDispatcher dispatcher) {
        this.context = context;
        this.dispatcher = dispatcher;
    }

    /** The dispatcher that takes what comes. */
    public NotificationDispatcher dispatcher() {
        return dispatcher;
    }

    /**
     * Listens at a path until the returned lease is closed; requests are answered when this returns.
     *
     * @param  path                  see {@link ListeningPath}
     * @param  componentName         component that serves it, or null to look for one
     * @param  maxNotificationSize   bytes of a request that are read at most; the largest of all that share the path
     *                               counts
     * @throws IllegalStateException if there is no HTTP engine, it cannot serve the path, or the path is taken; says
     *                               what to change
     */
    public Lease listen(String path, String componentName, int maxNotificationSize) {
        lock.lock();
        try {
            Shared shared = listeners.get(path);
            if (shared == null) {
                shared = new Shared(
                        path, HttpEngine.find(context, "notificationComponentName", componentName), maxNotificationSize);
                shared.start();
                listeners.put(path, shared);
            } else if (componentName != null && !componentName.equals(shared.listener.componentName())) {
                throw new IllegalStateException(
                        "Cannot listen for notifications at " + path + " with the component " + componentName + ": "
                                                + shared.listener.componentName()
                                                + " does that already for another consumer. Set the same"
                                                + " notificationComponentName for both, or give them different paths.");
            }
            return shared.lease(maxNotificationSize);
        } finally {
            lock.unlock();
        }
    }

    /** A share in a listener. */
    public interface Lease extends AutoCloseable {

        /**
         * Gives the share back; the last one stops the listener, after the requests in flight. Repeating it is fine.
         */
        @Override
        void close();
    }

    private final class Shared {

        private final String path;
        private final HttpEngine engine;
        private final NotificationListener listener;
        private final List<Integer> sizes = new ArrayList<>();
        private volatile int maxSize;

        Shared(String path, HttpEngine engine, int size) {
            this.path = path;
            this.engine = engine;
            this.maxSize = size;
            NotificationProcessor processor = new NotificationProcessor(dispatcher, () -> maxSize);
            this.listener = new NotificationListener(
                    context, engine, path, processor, Math.max(size, NotificationDispatcher.DEFAULT_MAX_SIZE));
        }

        void start() {
            ClaimedPaths paths = ClaimedPaths.of(context);
            paths.claim(engine, path, NotificationListeners.this);
            try {
                listener.start();
            } catch (RuntimeException e) {
                paths.release(engine, path, NotificationListeners.this);
                throw e;
            }
        }

        Lease lease(int size) {
            sizes.add(size);
            resize();
            return new Lease() {
                private boolean open = true;

                @Override
                public void close() {
                    lock.lock();
                    try {
                        if (open) {
                            open = false;
                            release(size);
                        }
                    } finally {
                        lock.unlock();
                    }
                }
            };
        }

        private void release(int size) {
            sizes.remove((Integer) size);
            if (sizes.isEmpty()) {
                listeners.remove(path);
                listener.stop();
                ClaimedPaths.of(context).release(engine, path, NotificationListeners.this);
            } else {
                resize();
            }
        }

        private void resize() {
            maxSize = sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
        }
    }
}
