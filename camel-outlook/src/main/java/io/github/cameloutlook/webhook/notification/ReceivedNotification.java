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

import java.time.Instant;
import java.util.List;

import io.github.cameloutlook.model.OutlookChangeNotification;

/**
 * A notification that came and was recognised by its client state.
 *
 * @param notification     as it was sent
 * @param validationTokens tokens that came with it, not looked at yet; empty when there were none
 * @param channel          the way it came
 * @param receivedAt       when it came
 */
public record ReceivedNotification(OutlookChangeNotification notification, List<String> validationTokens,
        Channel channel, Instant receivedAt) {

    /** The way a notification came. */
    public enum Channel {
        /** A request of the service to the listener. */
        HTTP,
        /** A hub that only the service may write to; its notifications carry no validation tokens. */
        EVENT_HUB
    }

    /** Without the notification: it holds the client state. */
    @Override
    public String toString() {
        return "ReceivedNotification[subscriptionId=" + notification.getSubscriptionId() + ", channel=" + channel
               + ", receivedAt=" + receivedAt + "]";
    }
}
