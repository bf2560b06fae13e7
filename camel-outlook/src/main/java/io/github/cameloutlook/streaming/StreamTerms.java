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
package io.github.cameloutlook.streaming;

import java.time.Duration;

/**
 * What is agreed for a connection.
 *
 * @param timeout   after which the service ends it
 * @param keepAlive how often the service shows that it is there
 */
record StreamTerms(Duration timeout, Duration keepAlive) {

    /** How long nothing may come before the connection counts as dead. */
    Duration patience() {
        return keepAlive.multipliedBy(3);
    }

    /**
     * When to connect anew, so that the service need not end it; jittered, for many mailboxes begin at the same time.
     */
    Duration untilReconnect(double chance) {
        return Duration.ofMillis((long) (timeout.toMillis() * (0.8 + 0.15 * chance)));
    }
}
