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
package io.github.cameloutlook.emulator.dialect.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.dialect.wire.AnswerContext;
import io.github.cameloutlook.emulator.dialect.wire.OutlookRequest;
import io.github.cameloutlook.emulator.subscription.Subscription;

/** Subscriptions as the service shows them. */
final class PushSubscription {

    private static final DateTimeFormatter SEVEN_DIGITS
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT);

    private PushSubscription() {
    }

    static String written(Instant moment) {
        return SEVEN_DIGITS.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** @param secret whether the client state is shown: in the answer of its creation only */
    static Map<String, Object> json(OutlookRequest request, Subscription subscription, boolean secret) {
        boolean push = !subscription.isStreaming();
        String user = "Users('" + AnswerContext.userId(subscription.watched().mailbox().id()) + "')";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@odata.context",
                request.root() + "/$metadata#" + (request.isMe() ? "Me" : user) + "/Subscriptions/$entity");
        json.put("@odata.type", "#Microsoft.OutlookServices." + (push ? "PushSubscription" : "StreamingSubscription"));
        json.put("@odata.id", request.root() + "/" + user + "/Subscriptions('" + subscription.id() + "')");
        json.put("Id", subscription.id());
        json.put("Resource", subscription.resource());
        json.put("ChangeType", subscription.changeType());
        if (push) {
            if (secret) {
                json.put("ClientState", subscription.clientState());
            }
            json.put("NotificationURL", subscription.notificationUrl());
            json.put("SubscriptionExpirationDateTime", written(subscription.expiration()));
        }
        return json;
    }
}
