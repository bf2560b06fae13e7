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

import java.time.Instant;
import java.util.Map;

import io.github.cameloutlook.emulator.subscription.Subscription;

/**
 * A notification on its way to a listener.
 *
 * @param subscription as it was when the notification arose
 * @param lifecycle    whether it is about the subscription itself
 * @param members      complete
 * @param headers      of its request
 * @param fault        that strikes it, or null
 * @param since        when it was to be sent first, by the emulator's clock
 * @param attempt      number of the next attempt, from 1
 */
record Outgoing(Subscription subscription, boolean lifecycle, Map<String, Object> members, Map<String, String> headers,
        NotificationFault fault, Instant since, int attempt) {

    String url() {
        return lifecycle && subscription.lifecycleNotificationUrl() != null
                ? subscription.lifecycleNotificationUrl() : subscription.notificationUrl();
    }

    /** What is forged, or null. */
    Forgery forgery() {
        return fault == null ? null : fault.forgery();
    }

    /** Whether the next answer is lost, whatever it is. */
    boolean losesAnswer() {
        return fault != null && fault.kind() == NotificationFault.Kind.LOSE_ANSWER;
    }

    boolean hasResourceData() {
        return members.containsKey("encryptedContent");
    }

    Outgoing struckBy(NotificationFault striking) {
        Forgery forgery = striking.forgery();
        return new Outgoing(
                subscription, lifecycle, forgery == null ? members : forgery.members(members),
                forgery == null ? headers : forgery.headers(headers), striking, since, attempt);
    }

    /** The same notification for the next attempt; what struck it does not strike again. */
    Outgoing again() {
        return new Outgoing(subscription, lifecycle, members, headers, null, since, attempt + 1);
    }
}
