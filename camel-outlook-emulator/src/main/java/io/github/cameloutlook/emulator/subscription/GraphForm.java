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
package io.github.cameloutlook.emulator.subscription;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.store.ItemState;

/** Notifications as Graph writes them. */
final class GraphForm implements NotificationForm {

    static final GraphForm INSTANCE = new GraphForm();

    private GraphForm() {
    }

    @Override
    public ChangeNotification change(Subscription subscription, String changeType, ItemState item, ItemState found) {
        String id = id(item, subscription);
        WatchedResource watched = subscription.watched();
        String path = "Users/" + watched.mailbox().id() + "/" + watched.type().segment() + "/" + id;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@odata.type", watched.type().odataType());
        data.put("@odata.id", path);
        data.put("@odata.etag", "W/\"" + item.changeKey() + "\"");
        data.put("id", id);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("subscriptionId", subscription.id());
        members.put("subscriptionExpirationDateTime", subscription.expirationDateTime());
        members.put("changeType", changeType);
        members.put("resource", path);
        members.put("resourceData", data);
        members.put("clientState", subscription.clientState());
        members.put("tenantId", subscription.owner().tenant());
        return new ChangeNotification(
                members, found != null && subscription.includesResourceData() ? content(subscription, data, found) : null);
    }

    private static String id(ItemState item, Subscription subscription) {
        return subscription.immutableIds() ? item.immutableId() : item.id();
    }

    private static Map<String, Object> content(Subscription subscription, Map<String, Object> data, ItemState item) {
        Map<String, Object> content = new LinkedHashMap<>(data);
        content.put("@odata.etag", "W/\"" + item.changeKey() + "\"");
        content.putAll(subscription.watched().items().content(item, subscription.immutableIds()));
        return content;
    }

    @Override
    public Optional<Map<String, Object>> event(Subscription subscription, LifecycleEvent event) {
        if (subscription.lifecycleNotificationUrl() == null) {
            return Optional.empty();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("subscriptionId", subscription.id());
        members.put("subscriptionExpirationDateTime", subscription.expirationDateTime());
        members.put("tenantId", subscription.owner().tenant());
        members.put("clientState", subscription.clientState());
        members.put("lifecycleEvent", event.member());
        members.put("resource", subscription.resource());
        return Optional.of(members);
    }
}
