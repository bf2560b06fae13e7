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
package io.github.cameloutlook.emulator.notification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.subscription.Subscription;

/** What waits for one host of listeners, and how that host behaves. Used by one thread. */
final class HostQueue {

    private final NotificationSettings settings;
    private final HostStanding standing;
    /** By URL; the URL that was served last is at the end. */
    private final Map<String, Deque<Outgoing>> waiting = new LinkedHashMap<>();
    /** Whose notifications were dropped, by id. */
    private final Map<String, Subscription> dropped = new LinkedHashMap<>();
    private int underWay;
    private boolean called;

    HostQueue(NotificationSettings settings) {
        this.settings = settings;
        this.standing = new HostStanding(settings.rules());
    }

    HostStanding standing() {
        return standing;
    }

    /** How many wait for the same URL now. */
    int add(Outgoing notification) {
        Deque<Outgoing> queue = waiting.computeIfAbsent(notification.url(), url -> new ArrayDeque<>());
        queue.add(notification);
        return queue.size();
    }

    /** Whether somebody has to be called to serve the queue; true once until the call has been answered. */
    boolean calls() {
        boolean first = !called;
        called = true;
        return first;
    }

    void answersCall() {
        called = false;
    }

    /** What shares the next request; empty when nothing waits or enough is under way. */
    List<Outgoing> take() {
        if (underWay >= settings.requestsPerHost() || waiting.isEmpty()) {
            return List.of();
        }
        Iterator<Map.Entry<String, Deque<Outgoing>>> urls = waiting.entrySet().iterator();
        Map.Entry<String, Deque<Outgoing>> next = urls.next();
        urls.remove();
        List<Outgoing> batch = batch(next.getValue());
        if (!next.getValue().isEmpty()) {
            waiting.put(next.getKey(), next.getValue());
        }
        underWay++;
        return batch;
    }

    private List<Outgoing> batch(Deque<Outgoing> queue) {
        List<Outgoing> batch = new ArrayList<>();
        batch.add(queue.remove());
        while (batch.size() < settings.notificationsPerRequest() && !queue.isEmpty() && mayShare(batch.get(0), queue.peek())) {
            batch.add(queue.remove());
        }
        return batch;
    }

    private static boolean mayShare(Outgoing one, Outgoing other) {
        return one.forgery() == null && other.forgery() == null && one.losesAnswer() == other.losesAnswer()
                && one.headers().equals(other.headers());
    }

    void ended() {
        underWay--;
    }

    /** Remembers whose notification was dropped; whether it is the first since they were told. */
    boolean drops(Subscription subscription) {
        boolean first = dropped.isEmpty();
        dropped.put(subscription.id(), subscription);
        return first;
    }

    Set<Subscription> forgetDropped() {
        Set<Subscription> all = new LinkedHashSet<>(dropped.values());
        dropped.clear();
        return all;
    }
}
