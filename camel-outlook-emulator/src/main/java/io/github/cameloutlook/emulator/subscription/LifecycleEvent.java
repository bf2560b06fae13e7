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

/** What a lifecycle notification tells. */
public enum LifecycleEvent {

    /** The subscription or the right behind it is about to end; notifications cease if nobody acts. */
    REAUTHORIZATION_REQUIRED("reauthorizationRequired"),
    /** The service has removed the subscription. */
    SUBSCRIPTION_REMOVED("subscriptionRemoved"),
    /** Notifications could not be delivered. */
    MISSED("missed");

    private final String member;

    LifecycleEvent(String member) {
        this.member = member;
    }

    /** As it is written in a notification. */
    public String member() {
        return member;
    }
}
