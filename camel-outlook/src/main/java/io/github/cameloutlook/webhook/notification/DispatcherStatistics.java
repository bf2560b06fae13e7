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
package io.github.cameloutlook.webhook.notification;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link NotificationDispatcher} was given since it was made.
 *
 * @param accepted      payloads of which at least one notification was taken
 * @param refused       payloads of which no notification is for anybody here
 * @param malformed     payloads and handshakes that are not what the service sends
 * @param tooLarge      payloads that were not read to the end
 * @param noRoom        payloads that the service was asked to repeat
 * @param handshakes    times the service asked whether the address is ours
 * @param notifications notifications that were taken
 * @param unrecognised  notifications that are for nobody here, in whatever payload
 * @param withoutRoom   notifications that there was no room for, each time that they came
 * @param repeated      notifications that a webhook route had taken before, and passed over
 * @param refusedItems  how many items that came along were not to be trusted, by reason
 */
public record DispatcherStatistics(long accepted, long refused, long malformed, long tooLarge, long noRoom, long handshakes,
        long notifications, long unrecognised, long withoutRoom, long repeated, Map<String, Long> refusedItems) {

    public DispatcherStatistics {
        refusedItems = Collections.unmodifiableMap(new TreeMap<>(refusedItems));
    }

    /** How many items that came along were not to be trusted. */
    public long itemsRefused() {
        return refusedItems.values().stream().mapToLong(Long::longValue).sum();
    }
}
