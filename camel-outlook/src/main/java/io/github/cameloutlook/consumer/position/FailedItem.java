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
package io.github.cameloutlook.consumer.position;

/**
 * An item whose exchange did not complete, to be offered again.
 *
 * @param id         its id
 * @param changeType kind of change that it is
 * @param attempts   how often its exchange failed; 0 while it is handed out for the first time
 * @param reason     why it was removed, for deleted items; else null
 */
public record FailedItem(String id, ChangeType changeType, int attempts, String reason) {

    FailedItem withId(String newId) {
        return new FailedItem(newId, changeType, attempts, reason);
    }

    FailedItem failedAgain() {
        return new FailedItem(id, changeType, attempts + 1, reason);
    }
}
