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

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.client.OutlookAccessDeniedException;
import io.github.cameloutlook.consumer.waiting.Waiting;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps positions and subscriptions in the mailbox itself, at the {@link StatePlace} of what is consumed, so that a
 * restart or another node resumes where the last one was, without other infrastructure.
 * <p>
 * The name of a state there depends on the consumer's name alone: each distinct name uses up one of the finite number
 * of named properties of a mailbox for good. Most of these places have no ETag, so the last writer wins: two consumers
 * of the same name that run at the same time both deliver everything, and the position is one of theirs. Nothing is
 * lost by that; to have one of them at a time use {@code master:}.
 * <p>
 * Where writing is forbidden, positions of that mailbox are kept in memory, which is said once and shown by health.
 */
public final class MailboxStateRepository extends ServiceSupport implements StateRepository<String, String> {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxStateRepository.class);

    private final StatePlace place;
    private final Map<String, String> inMemory = new ConcurrentHashMap<>();
    private final Map<String, OutlookAccessDeniedException> denied = new ConcurrentHashMap<>();

    /** @param place where states are kept in a mailbox */
    public MailboxStateRepository(StatePlace place) {
        this.place = place;
    }

    /** A way of waiting. */
    @FunctionalInterface
    interface Wait {
        <T> T on(CompletableFuture<T> future);
    }

    @Override
    public String getState(String key) {
        return getState(key, Waiting::on);
    }

    String getState(String key, Wait wait) {
        if (inMemory.containsKey(key)) {
            return inMemory.get(key);
        }
        String value = wait.on(place.read(StateKey.parse(key)));
        return value == null ? null : StateValue.fromProperty(value);
    }

    @Override
    public void setState(String key, String value) {
        setState(key, value, Waiting::on);
    }

    void setState(String key, String value, Wait wait) {
        if (denied.containsKey(key)) {
            inMemory.put(key, value);
            return;
        }
        StateKey state = StateKey.parse(key);
        try {
            wait.on(place.write(state, StateValue.toProperty(value)));
            inMemory.remove(key);
        } catch (OutlookAccessDeniedException e) {
            inMemory.put(key, value);
            if (denied.put(key, e) == null) {
                LOG.warn("The {} of {} {} of mailbox {} cannot be kept in the mailbox, because writing is not"
                         + " permitted. It is kept in memory and lost on restart. Grant {}, or set the option"
                         + " stateRepository. ({})",
                        state.kind().name().toLowerCase(Locale.ROOT), state.resource(), state.container(), state.mailbox(),
                        place.permission(), e.getMessage());
            }
        }
    }

    /** Why the position under this key is kept in memory only; null when it is in the mailbox. */
    OutlookAccessDeniedException denied(String key) {
        return denied.get(key);
    }

    /** Permissions may have changed since. Positions that are in memory stay there until they can be written. */
    @Override
    protected void doStart() {
        denied.clear();
    }
}
