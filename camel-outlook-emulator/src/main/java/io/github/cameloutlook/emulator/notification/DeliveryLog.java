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
import java.util.Deque;
import java.util.List;

/** The last deliveries, as many as memory is granted for. */
final class DeliveryLog {

    private static final long MOST_CHARACTERS = 32L * 1024 * 1024;

    private final int most;
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private long characters;

    DeliveryLog(int most) {
        this.most = most;
    }

    synchronized void add(Delivery delivery) {
        deliveries.add(delivery);
        characters += delivery.payload().length();
        while (deliveries.size() > most || characters > MOST_CHARACTERS && deliveries.size() > 1) {
            characters -= deliveries.remove().payload().length();
        }
    }

    synchronized List<Delivery> all() {
        return List.copyOf(deliveries);
    }

    synchronized void clear() {
        deliveries.clear();
        characters = 0;
    }
}
