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

import java.util.Map;

import io.github.cameloutlook.consumer.position.ChangeType;

/**
 * One message, or the removal of one, that is to be offered to the route.
 *
 * @param id         its id
 * @param changeType kind of change; null in a queue
 * @param properties properties of the message; of a removed one only its id
 * @param failures   how often its exchange failed before
 * @param reason     why it was removed: changed or deleted; null for a message that is there
 */
public record Item(String id, ChangeType changeType, Map<String, Object> properties, int failures, String reason) {

    public boolean isRemoved() {
        return reason != null;
    }

    /** The same item with other properties. */
    Item with(Map<String, Object> others) {
        return new Item(id, changeType, others, failures, reason);
    }

    /** Without the content of the message. */
    @Override
    public String toString() {
        return "Item[" + id + ", " + changeType + ", failures=" + failures + "]";
    }
}
