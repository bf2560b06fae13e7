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
package io.github.cameloutlook.model;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A notification of a subscription: that an item changed, or (lifecycle) that something happened to the subscription.
 */
public final class OutlookChangeNotification extends OutlookObject {

    public OutlookChangeNotification() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookChangeNotification(Map<String, Object> properties) {
        super(properties);
    }

    /** Id of the notification; the service does not always give one. */
    public String getId() {
        return string("id");
    }

    /** Id of the subscription. */
    public String getSubscriptionId() {
        return string("subscriptionId");
    }

    /** created, updated or deleted; null in a lifecycle notification. */
    public String getChangeType() {
        return string("changeType");
    }

    /** Path of what changed, without root. Its case and form vary. */
    public String getResource() {
        return string("resource");
    }

    /** The secret that was given with the subscription. */
    public String getClientState() {
        return string("clientState");
    }

    /** Id of the tenant. */
    public String getTenantId() {
        return string("tenantId");
    }

    /** reauthorizationRequired, subscriptionRemoved or missed; null when an item changed. */
    public String getLifecycleEvent() {
        return string("lifecycleEvent");
    }

    /** Number of the notification among those of its subscription; null where the service does not number them. */
    public Long getSequenceNumber() {
        return get("sequenceNumber") instanceof Number number ? number.longValue() : null;
    }

    /** When the subscription expires; null when the service does not tell. */
    public Instant getSubscriptionExpirationDateTime() {
        return instant("subscriptionExpirationDateTime");
    }

    /** Properties of the item that changed, as far as they came along: at least its id; empty when there are none. */
    @SuppressWarnings("unchecked") // JSON objects have text keys
    public Map<String, Object> getResourceData() {
        return get("resourceData") instanceof Map<?, ?> item ? (Map<String, Object>) item : Map.of();
    }
}
