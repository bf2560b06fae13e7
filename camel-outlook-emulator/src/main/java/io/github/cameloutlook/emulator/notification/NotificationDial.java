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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Knows what shall go wrong with notifications. Of several faults that match, the one added first strikes. */
final class NotificationDial {

    private final List<ArmedNotificationFault> faults = new CopyOnWriteArrayList<>();

    ArmedNotificationFault add(NotificationFault fault) {
        ArmedNotificationFault armed = new ArmedNotificationFault(fault);
        faults.add(armed);
        return armed;
    }

    void remove(ArmedNotificationFault fault) {
        faults.remove(fault);
    }

    void clear() {
        faults.clear();
    }

    List<ArmedNotificationFault> all() {
        return List.copyOf(faults);
    }

    /** The fault that strikes a notification, or null. */
    NotificationFault forNotification(Outgoing notification) {
        return striking(fault -> fault.isMeantFor(notification));
    }

    /** The fault that strikes a handshake, or null. */
    NotificationFault forHandshake(String url) {
        return striking(fault -> fault.isMeantForHandshake(url));
    }

    private NotificationFault striking(Predicate<NotificationFault> suitable) {
        NotificationFault striking = null;
        for (ArmedNotificationFault armed : faults) {
            // a fault that waits for its turn counts every notification it is meant for, also one that another fault strikes
            if (suitable.test(armed.fault()) && armed.meets() && striking == null && armed.strikes()) {
                striking = armed.fault();
            }
        }
        return striking;
    }
}
