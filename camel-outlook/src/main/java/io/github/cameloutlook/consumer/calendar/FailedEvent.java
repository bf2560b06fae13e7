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
package io.github.cameloutlook.consumer.calendar;

/**
 * A change whose exchange failed and that is to be offered again.
 *
 * @param id       id of the event
 * @param change   kind of change
 * @param attempts how often its exchange failed
 * @param times    when a deleted event was; null for one that can be read again
 */
public record FailedEvent(String id, EventChange change, int attempts, EventTimes times) {

    FailedEvent withId(String newId) {
        return new FailedEvent(newId, change, attempts, times);
    }
}
