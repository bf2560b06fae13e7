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

import java.util.Map;

/**
 * A change of an event that is to be delivered.
 *
 * @param id      id of the event or occurrence
 * @param change  kind of change, as it is delivered
 * @param event   the whole event; of one that is gone only its id and when it was
 * @param state   what is known of it once the change is dealt with; null when it is gone
 * @param failure why the event cannot be read; null when it could
 */
public record EventItem(String id, EventChange change, Map<String, Object> event, EventState state,
        RuntimeException failure) {

    /** Without the content of the event. */
    @Override
    public String toString() {
        return "EventItem[" + id + ", " + change + "]";
    }
}
