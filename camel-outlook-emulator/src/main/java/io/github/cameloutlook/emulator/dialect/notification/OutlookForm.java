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

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import io.github.cameloutlook.emulator.dialect.schema.ObjectCodec;
import io.github.cameloutlook.emulator.dialect.wire.AnswerContext;
import io.github.cameloutlook.emulator.store.ItemState;
import io.github.cameloutlook.emulator.subscription.ChangeNotification;
import io.github.cameloutlook.emulator.subscription.LifecycleEvent;
import io.github.cameloutlook.emulator.subscription.NotificationForm;
import io.github.cameloutlook.emulator.subscription.Subscription;

/**
 * Notifications as Outlook REST writes them: numbered, so there is one for every subscription. The number is given when
 * the notification arises; one that gets lost leaves a gap.
 */
final class OutlookForm implements NotificationForm {

    private static final String TYPES = "#Microsoft.OutlookServices.";

    private final String root;
    private final boolean rich;
    private final boolean expiring;
    private final AtomicLong number = new AtomicLong();

    /**
     * @param root     of the service, as the client knows it
     * @param rich     whether changes come with properties of the item
     * @param expiring whether notifications say when their subscription ends
     */
    OutlookForm(String root, boolean rich, boolean expiring) {
        this.root = root;
        this.rich = rich;
        this.expiring = expiring;
    }

    boolean isRich() {
        return rich;
    }

    @Override
    public ChangeNotification change(Subscription subscription, String changeType, ItemState item, ItemState found) {
        String address = root + "/Users('" + AnswerContext.userId(subscription.watched().mailbox().id()) + "')/"
                         + subscription.watched().type().segment() + "('" + item.id() + "')";
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@odata.type", TYPES + subscription.watched().type().typeName());
        data.put("@odata.id", address);
        data.put("@odata.etag", "W/\"" + item.changeKey() + "\"");
        data.put("Id", item.id());
        if (rich && found != null) {
            data.putAll(properties(subscription, found));
        }
        Map<String, Object> members = members(subscription, raised(changeType));
        members.put("Resource", address);
        members.put("ResourceData", data);
        return new ChangeNotification(members, null);
    }

    private static Map<String, Object> properties(Subscription subscription, ItemState item) {
        Map<String, Object> neutral = new LinkedHashMap<>(subscription.watched().items().content(item, false));
        // types of values are Graph's addition
        neutral.keySet().removeIf(name -> name.contains("@"));
        return ObjectCodec.toOutlook().translate(neutral);
    }

    private Map<String, Object> members(Subscription subscription, String changeType) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@odata.type", TYPES + "Notification");
        members.put("Id", null);
        members.put("SubscriptionId", subscription.id());
        if (expiring) {
            members.put("SubscriptionExpirationDateTime", PushSubscription.written(subscription.expiration()));
        }
        members.put("SequenceNumber", number.incrementAndGet());
        members.put("ChangeType", changeType);
        return members;
    }

    @Override
    public Optional<Map<String, Object>> event(Subscription subscription, LifecycleEvent event) {
        return switch (event) {
            case MISSED -> Optional.of(members(subscription, "Missed"));
            case SUBSCRIPTION_REMOVED -> {
                Map<String, Object> members = members(subscription, "SubscriptionRemoved");
                Map<String, Object> error = new LinkedHashMap<>();
                error.put("Message", "The state of the account has changed. Sign in again and make a new subscription.");
                error.put("Code", "AccountStateChanged");
                members.put("Error", error);
                yield Optional.of(members);
            }
            // there is no such news
            case REAUTHORIZATION_REQUIRED -> Optional.empty();
        };
    }

    @Override
    public Map<String, String> headers(Subscription subscription) {
        return subscription.clientState() == null ? Map.of() : Map.of("ClientState", subscription.clientState());
    }

    private static String raised(String changeType) {
        return changeType.substring(0, 1).toUpperCase(Locale.ROOT) + changeType.substring(1);
    }
}
