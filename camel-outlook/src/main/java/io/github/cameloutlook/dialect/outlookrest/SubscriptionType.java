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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.Map;

/** Subscriptions have to say of what type they are; Graph knows one. */
final class SubscriptionType implements Reshaping {

    @Override
    public void encoded(Map<String, Object> neutral, Map<String, Object> wire) {
        wire.putIfAbsent(Shape.TYPE, "#Microsoft.OutlookServices.PushSubscription");
    }

    /** Graph has one type of subscriptions, and says none. */
    @Override
    public void decoded(Map<String, Object> neutral) {
        neutral.remove(Shape.TYPE, "#microsoft.graph.pushSubscription");
    }
}
