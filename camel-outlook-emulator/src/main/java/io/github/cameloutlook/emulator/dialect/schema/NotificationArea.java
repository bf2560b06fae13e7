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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Subscriptions and what they tell. Graph has its own elsewhere. */
final class NotificationArea implements Area {

    @Override
    public Subset subset() {
        return Subset.PUSH;
    }

    @Override
    public List<ServedOperation> operations() {
        return List.of(
                new ServedOperation("POST", "subscriptions", ApiVersion.V2.andLater()),
                new ServedOperation("GET PATCH DELETE", "subscriptions/" + Shapes.ID, ApiVersion.V2.andLater()),
                new ServedOperation("POST", "getnotifications", Set.of(ApiVersion.BETA)));
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of();
    }

    @Override
    public Set<String> own() {
        return Set.of("subscriptions", "getnotifications");
    }

    @Override
    public List<StructuredType> types() {
        Set<ApiVersion> versions = ApiVersion.V2.andLater();
        return List.of(
                StructuredType.entity(StructuredType.USER, null).leadingTo(versions, "Subscriptions:Subscription*"),
                StructuredType.entity("Subscription", StructuredType.ENTITY).with(versions, "Resource ChangeType"),
                StructuredType.entity("PushSubscription", "Subscription")
                        .with(versions, "NotificationURL ClientState SubscriptionExpirationDateTime:DateTimeOffset"));
    }
}
