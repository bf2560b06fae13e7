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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.client.OutlookAccessDeniedException;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.consumer.waiting.Waiting;
import io.github.cameloutlook.operation.FolderResolver;
import io.github.cameloutlook.operation.MessageRequests;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps positions and subscriptions in the mailbox itself: each as one single-value extended property of the watched
 * folder, so that a restart or another node resumes where the last one was, without other infrastructure.
 * <p>
 * The property's name depends on the consumer's name alone: each distinct name uses up one of the finite number of
 * named properties of a mailbox for good. The service has no ETag for folders, so the last writer wins: two consumers
 * of the same name that run at the same time both deliver everything, and the position is one of theirs. Nothing is
 * lost by that; to have one of them at a time use {@code master:}.
 * <p>
 * Where writing is forbidden, positions of that mailbox are kept in memory, which is said once and shown by health.
 */
public final class MailboxStateRepository extends ServiceSupport implements StateRepository<String, String> {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxStateRepository.class);

    private final OutlookClient client;
    private final FolderResolver folders;
    private final MessageRequests requests;
    private final Map<String, String> inMemory = new ConcurrentHashMap<>();
    private final Map<String, OutlookAccessDeniedException> denied = new ConcurrentHashMap<>();

    public MailboxStateRepository(OutlookClient client, FolderResolver folders, MessageRequests requests) {
        this.client = client;
        this.folders = folders;
        this.requests = requests;
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
        StateKey state = StateKey.parse(key);
        String folder = wait.on(folders.resolve(state.mailbox(), state.folder()));
        OutlookResponse answer
                = wait.on(client.send(requests.folderProperty(state.mailbox(), folder, state.property())));
        String value = value(answer.json());
        return value == null ? null : StateValue.fromProperty(value);
    }

    private static String value(Map<String, Object> folder) {
        // the filter of the request leaves one property at most
        return folder.get("singleValueExtendedProperties") instanceof List<?> properties && !properties.isEmpty()
                && properties.get(0) instanceof Map<?, ?> property && property.get("value") instanceof String value
                        ? value : null;
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
        String folder = wait.on(folders.resolve(state.mailbox(), state.folder()));
        try {
            wait.on(client.send(requests.updateFolderProperty(
                    state.mailbox(), folder, state.property(), StateValue.toProperty(value))));
            inMemory.remove(key);
        } catch (OutlookAccessDeniedException e) {
            inMemory.put(key, value);
            if (denied.put(key, e) == null) {
                LOG.warn("The {} of folder {} of mailbox {} cannot be kept in the mailbox, because writing is not"
                         + " permitted. It is kept in memory and lost on restart. Grant Mail.ReadWrite, or set the option"
                         + " stateRepository. ({})",
                        state.kind().name().toLowerCase(Locale.ROOT), state.folder(), state.mailbox(), e.getMessage());
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
