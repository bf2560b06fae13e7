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

import java.util.Locale;

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
        StateKey key = new StateKey(mailbox, folder, consumerId);
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
        String key = new StateKey(mailbox, folder, consumerId).toString();
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
        return inMailbox.denied(new StateKey(mailbox, folder, consumerId).toString()) == null
                ? "mailbox" : "memory, because writing to the mailbox is not permitted";
    }

    /**
     * Name of a state. Readable, stable, and free of the characters that Camel's file repository refuses.
     *
     * @param mailbox    mailbox as configured
     * @param folder     folder as configured
     * @param consumerId name of the consumer
     */
    record StateKey(String mailbox, String folder, String consumerId) {

        private static final char SEPARATOR = '|';

        static StateKey parse(String text) {
            String[] parts = text.split("\\" + SEPARATOR, -1);
            if (parts.length != 4) {
                throw new IllegalArgumentException("Not the name of a position in a mailbox: " + text);
            }
            return new StateKey(unescaped(parts[1]), unescaped(parts[2]), unescaped(parts[3]));
        }

        @Override
        public String toString() {
            return "outlook" + SEPARATOR + escaped(mailbox.toLowerCase(Locale.ROOT)) + SEPARATOR + escaped(folder) + SEPARATOR
                   + escaped(consumerId);
        }

        private static String escaped(String part) {
            return part.replace("%", "%25").replace("|", "%7C").replace("=", "%3D").replace("\n", "%0A").replace("\r", "%0D");
        }

        private static String unescaped(String part) {
            return part.replace("%0D", "\r").replace("%0A", "\n").replace("%3D", "=").replace("%7C", "|").replace("%25", "%");
        }
    }
}
