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

import java.util.List;
import java.util.function.IntSupplier;

/**
 * What becomes of notifications, and what shall go wrong with them. Of several faults that match, the one added first
 * strikes.
 */
public final class Notifications {

    private final NotificationDial dial;
    private final DeliveryLog log;
    private final IntSupplier awaiting;

    Notifications(NotificationDial dial, DeliveryLog log, IntSupplier awaiting) {
        this.dial = dial;
        this.log = log;
        this.awaiting = awaiting;
    }

    /** Puts a fault in force; the return value tells how often it has struck. */
    public ArmedNotificationFault add(NotificationFault fault) {
        return dial.add(fault);
    }

    /** Takes a fault out of force. */
    public void remove(ArmedNotificationFault fault) {
        dial.remove(fault);
    }

    /** Takes all faults out of force. */
    public void clear() {
        dial.clear();
    }

    /** The faults in force, spent ones included. */
    public List<ArmedNotificationFault> faults() {
        return dial.all();
    }

    /** The requests with notifications that have ended, oldest first; the last ones, as many as are kept. */
    public List<Delivery> deliveries() {
        return log.all();
    }

    /** Forgets the deliveries. */
    public void clearDeliveries() {
        log.clear();
    }

    /** How many notifications are on their way: delayed, waiting, being sent, or to be sent again. */
    public int awaiting() {
        return awaiting.getAsInt();
    }
}
