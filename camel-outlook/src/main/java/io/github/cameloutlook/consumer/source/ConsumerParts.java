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
package io.github.cameloutlook.consumer.source;

import java.time.Clock;

import io.github.cameloutlook.client.BatchSender;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;

/**
 * What the sources of all mailboxes of a consumer share.
 *
 * @param client       way to the service
 * @param pages        reads collections through it
 * @param redeliveries what becomes of failed ones
 * @param reporter     told about failures that end no poll
 * @param clock        time of this machine
 * @param waits        waits for the service, until the route stops
 * @param blame        tells a bad message from a bad service
 * @param sender       sends many requests at once
 * @param items        items that came along with hints; null when none do
 */
public record ConsumerParts(OutlookClient client, PageReader pages,
        Redeliveries redeliveries, FailureReporter reporter, Clock clock, StoppableWaits waits, Blame blame, BatchSender sender,
        ItemCache items) {
}
