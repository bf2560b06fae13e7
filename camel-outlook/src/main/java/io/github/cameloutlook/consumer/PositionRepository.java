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
package io.github.cameloutlook.consumer;

import org.apache.camel.spi.StateRepository;

/** Keeps positions in a state repository, one text per mailbox, folder and consumer. */
final class PositionRepository {

    private final StateRepository<String, String> states;
    private final String consumerId;
    private final PositionFormat format;
    private final StoppableWaits waits;

    PositionRepository(StateRepository<String, String> states, String consumerId, PositionFormat format,
                       StoppableWaits waits) {
        this.states = states;
        this.consumerId = consumerId;
        this.format = format;
        this.waits = waits;
    }

    /**
     * The stored position, or null when there is none.
     *
     * @throws IllegalArgumentException if what is stored cannot be read; it is never taken for "no position", because
     *                                  that would skip mail
     */
    Position load(String mailbox, String folder) {
        StateKey key = StateKey.position(mailbox, folder, consumerId);
        String text = states instanceof MailboxStateRepository inMailbox
                ? inMailbox.getState(key.toString(), waits::forAnswer) : states.getState(key.toString());
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

    void store(String mailbox, String folder, Position position) {
        String key = StateKey.position(mailbox, folder, consumerId).toString();
        if (states instanceof MailboxStateRepository inMailbox) {
            inMailbox.setState(key, format.write(position), waits::forOutcome);
        } else {
            states.setState(key, format.write(position));
        }
        position.stored();
    }

    /** Where the position is, in words for health. */
    String whereabouts(String mailbox, String folder) {
        if (!(states instanceof MailboxStateRepository inMailbox)) {
            return states.getClass().getSimpleName();
        }
        return inMailbox.denied(StateKey.position(mailbox, folder, consumerId).toString()) == null
                ? "mailbox" : "memory, because writing to the mailbox is not permitted";
    }
}
