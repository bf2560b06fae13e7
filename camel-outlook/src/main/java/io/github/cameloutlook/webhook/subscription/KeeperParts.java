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
package io.github.cameloutlook.webhook.subscription;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What the keepers of a consumer share.
 *
 * @param work          deals with the service
 * @param clientState   secret as configured, or null when each subscription has one of its own
 * @param clock         time of this machine
 * @param scheduler     runs delays; its tasks only hand over
 * @param executor      runs events
 * @param checkInterval how often a subscription that says nothing is looked for: the service removes some without a
 *                      word
 */
public record KeeperParts(SubscriptionWork work, String clientState, Clock clock, ScheduledExecutorService scheduler,
        Executor executor,
        Duration checkInterval) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "KeeperParts[checkInterval=" + checkInterval + "]";
    }
}
