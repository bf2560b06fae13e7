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
package io.github.cameloutlook;

import java.util.Map;

import io.github.cameloutlook.webhook.notification.DispatcherStatistics;
import org.apache.camel.api.management.ManagedAttribute;

/** What JMX shows of the notifications that came to a component, for whatever consumer. */
public interface ManagedNotifications {

    /** What came so far. */
    DispatcherStatistics notificationStatistics();

    @ManagedAttribute(description = "Notifications that were taken")
    default long getNotificationsAccepted() {
        return notificationStatistics().notifications();
    }

    @ManagedAttribute(description = "Notifications that are for nobody here")
    default long getNotificationsRefused() {
        return notificationStatistics().unrecognised();
    }

    @ManagedAttribute(description = "Notifications that there was no room for, each time that they came")
    default long getNotificationsWithoutRoom() {
        return notificationStatistics().withoutRoom();
    }

    @ManagedAttribute(description = "Notifications that a webhook route had taken before, and passed over")
    default long getNotificationsRepeated() {
        return notificationStatistics().repeated();
    }

    @ManagedAttribute(description = "Items that came with notifications and were not to be trusted")
    default long getItemsRefused() {
        return notificationStatistics().itemsRefused();
    }

    @ManagedAttribute(description = "Items that came with notifications and were not to be trusted, by reason")
    default Map<String, Long> getItemsRefusedByReason() {
        return notificationStatistics().refusedItems();
    }

    @ManagedAttribute(description = "Requests of which at least one notification was taken")
    default long getRequestsAccepted() {
        return notificationStatistics().accepted();
    }

    @ManagedAttribute(description = "Requests of which no notification is for anybody here")
    default long getRequestsRefused() {
        return notificationStatistics().refused();
    }

    @ManagedAttribute(description = "Requests that are not what the service sends")
    default long getRequestsMalformed() {
        return notificationStatistics().malformed();
    }

    @ManagedAttribute(description = "Requests that were too large to be read")
    default long getRequestsTooLarge() {
        return notificationStatistics().tooLarge();
    }

    @ManagedAttribute(description = "Requests that the service was asked to repeat")
    default long getRequestsWithoutRoom() {
        return notificationStatistics().noRoom();
    }

    @ManagedAttribute(description = "Times the service asked whether the address is ours")
    default long getHandshakes() {
        return notificationStatistics().handshakes();
    }
}
