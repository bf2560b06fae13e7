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

import org.apache.camel.Exchange;

/**
 * Puts an item of one resource into an exchange: its body and the headers that say more than every item has, such as
 * its mailbox and kind of change.
 */
@FunctionalInterface
public interface ItemDelivery {

    /**
     * Fills the exchange; may wait for the service.
     *
     * @throws RuntimeException why it cannot be filled; {@link ItemSource#isToBlame} is asked for what that means
     */
    void fill(Exchange exchange, String mailbox, Item item);
}
