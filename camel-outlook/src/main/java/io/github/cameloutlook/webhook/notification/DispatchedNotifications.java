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
package io.github.cameloutlook.webhook.notification;

import java.io.InputStream;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.operation.call.NotificationIntake;
import io.github.cameloutlook.operation.call.NotificationOverflowException;
import io.github.cameloutlook.operation.call.UnknownNotificationException;

/**
 * Notifications that a route hands over. Who may write to the hub that they come from is the hub's concern; that they
 * are of a subscription of ours is checked as anywhere.
 */
public final class DispatchedNotifications implements NotificationIntake {

    private final NotificationDispatcher dispatcher;
    private final int maxSize;

    /**
     * Makes an intake.
     *
     * @param dispatcher takes the payloads
     * @param maxSize    bytes of a payload that are read at most
     */
    public DispatchedNotifications(NotificationDispatcher dispatcher, int maxSize) {
        this.dispatcher = dispatcher;
        this.maxSize = maxSize;
    }

    @Override
    public Taken take(InputStream payload) {
        DispatchOutcome outcome = dispatcher.deliver(payload, maxSize, ReceivedNotification.Channel.EVENT_HUB, null);
        return switch (outcome.verdict()) {
            case ACCEPTED -> new Taken(outcome.notifications(), outcome.accepted());
            case REFUSED -> throw new UnknownNotificationException(
                    "None of the " + outcome.notifications()
                                                                   + " notifications belongs to a consumer that runs here: their"
                                                                   + " clientState is that of no subscription of one. Consumers"
                                                                   + " take notifications while their route runs, if they have the"
                                                                   + " option notificationUrl and are of the same component; a"
                                                                   + " subscription made elsewhere needs the option clientState"
                                                                   + " with its secret.");
            case NO_ROOM -> throw new NotificationOverflowException(
                    "There is no room for " + outcome.withoutRoom() + " of " + outcome.notifications()
                                                                    + " notifications now. Let the route hand them over again later,"
                                                                    + " by redelivery or by not committing what it read; or raise"
                                                                    + " notificationQueueSize.");
            case TOO_LARGE -> throw new OutlookInputException(
                    "The body is too large: " + outcome.problem() + ". Raise maxNotificationSize if that is right.");
            case MALFORMED -> throw new OutlookInputException(
                    "The body is no collection of change notifications: " + outcome.problem()
                                                              + ". Expected is what the service sends: {\"value\":[...]}.");
        };
    }
}
