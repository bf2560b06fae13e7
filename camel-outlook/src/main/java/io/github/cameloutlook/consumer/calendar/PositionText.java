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

import java.util.function.Function;

import io.github.cameloutlook.consumer.position.StateKey;
import io.github.cameloutlook.consumer.position.WaitingStates;

/**
 * The stored position of one mailbox, as text.
 *
 * @param states where it is kept
 * @param key    under which name
 */
record PositionText(WaitingStates states, StateKey key) {

    /**
     * What was stored; null when nothing was.
     *
     * @param  format                   reads it
     * @throws IllegalArgumentException if it cannot be read; it is never taken for "no position", because that would
     *                                  skip changes
     */
    <T> T read(Function<String, T> format) {
        String text = states.get(key.toString());
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return format.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + ". Remove the state " + key
                                               + ", or set the option consumerId to a new name, to begin anew",
                    e);
        }
    }

    void write(String text) {
        states.set(key.toString(), text);
    }
}
