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

import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import org.apache.camel.spi.StateRepository;

/** The states of one consumer; waiting for those that are kept in mailboxes ends when the route stops. */
public final class WaitingStates {

    private final StateRepository<String, String> states;
    private final StoppableWaits waits;

    public WaitingStates(StateRepository<String, String> states, StoppableWaits waits) {
        this.states = states;
        this.waits = waits;
    }

    public String get(String key) {
        return states instanceof MailboxStateRepository inMailbox
                ? inMailbox.getState(key, waits::forAnswer) : states.getState(key);
    }

    public void set(String key, String value) {
        if (states instanceof MailboxStateRepository inMailbox) {
            inMailbox.setState(key, value, waits::forOutcome);
        } else {
            states.setState(key, value);
        }
    }

    /** Where the state is, in words for health. */
    String whereabouts(String key) {
        if (!(states instanceof MailboxStateRepository inMailbox)) {
            return states.getClass().getSimpleName();
        }
        return inMailbox.denied(key) == null ? "mailbox" : "memory, because writing to the mailbox is not permitted";
    }
}
