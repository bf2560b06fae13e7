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

/** Keeps positions in a state repository, one text per mailbox, container and consumer. */
public final class PositionRepository {

    private final WaitingStates states;
    private final String resource;
    private final String consumerId;
    private final PositionFormat format;

    public PositionRepository(WaitingStates states, String resource, String consumerId, PositionFormat format) {
        this.states = states;
        this.resource = resource;
        this.consumerId = consumerId;
        this.format = format;
    }

    /** The states among which positions are. */
    public WaitingStates states() {
        return states;
    }

    /**
     * The stored position, or null when there is none.
     *
     * @throws IllegalArgumentException if what is stored cannot be read; it is never taken for "no position", because
     *                                  that would skip changes
     */
    public Position load(String mailbox, String container) {
        StateKey key = StateKey.position(resource, mailbox, container, consumerId);
        String text = states.get(key.toString());
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return format.read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + ". Remove the state " + key
                                               + ", or set the option consumerId to a new name, to begin anew",
                    e);
        }
    }

    public void store(String mailbox, String container, Position position) {
        states.set(StateKey.position(resource, mailbox, container, consumerId).toString(), format.write(position));
        position.stored();
    }

    /** Where the position is, in words for health. */
    public String whereabouts(String mailbox, String container) {
        return states.whereabouts(StateKey.position(resource, mailbox, container, consumerId).toString());
    }
}
