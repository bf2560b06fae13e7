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
package io.github.cameloutlook.consumer;

/** What operators may see of subscriptions, and do with them. */
public interface SubscriptionControl {

    /** How it stands with a mailbox, for health and consoles. Never waits. */
    NotifierStatus status(String mailbox);

    /** Prolongs the subscription of a mailbox now, whatever the schedule is; returns at once. */
    void renew(String mailbox);

    /** Replaces the subscription of a mailbox by a new one; returns at once. */
    void resubscribe(String mailbox);
}
