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
package io.github.cameloutlook.emulator.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The messages of a mailbox by id of either kind, by internetMessageId and by date. Its mailbox holds the lock. */
final class MessageRegister {

    private final Map<String, Message> byId = new HashMap<>();
    private final Map<String, Message> byInternetMessageId = new HashMap<>();
    private final MessageIndex index = new MessageIndex();
    private final MailFolder recoverable;

    /** @param recoverable whose messages are no part of the mailbox's messages any more, though ids still find them */
    MessageRegister(MailFolder recoverable) {
        this.recoverable = recoverable;
    }

    Message message(String anyId) {
        return byId.get(anyId);
    }

    Message messageByInternetId(String internetMessageId) {
        return byInternetMessageId.get(internetMessageId);
    }

    int size() {
        return index.size();
    }

    List<Message> newestFirst(int skip, int count) {
        return index.newestFirst(skip, count);
    }

    /** Takes a message in, or its next state. */
    void remember(Message message, MessageState state) {
        message.state(state);
        byId.put(state.immutableId(), message);
        byId.put(state.id(), message);
        if (state.folder() != recoverable) {
            index.add(message, state.received());
        }
        state.folder().index.add(message, state.received());
        if (!state.isRead()) {
            state.folder().unread++;
        }
        if (state.properties().get("internetMessageId") instanceof String internetId) {
            byInternetMessageId.put(internetId, message);
        }
    }

    /** Lets go of a state that is no more the message's; its immutable id remains known. */
    void forget(Message message, MessageState state) {
        byId.remove(state.id());
        if (state.folder() != recoverable) {
            index.remove(message, state.received());
        }
        state.folder().index.remove(message, state.received());
        if (!state.isRead()) {
            state.folder().unread--;
        }
        if (state.properties().get("internetMessageId") instanceof String internetId) {
            byInternetMessageId.remove(internetId, message);
        }
    }

    /** Lets go of the last that is known of a message: its immutable id. */
    void forget(Message message) {
        byId.remove(message.immutableId());
    }
}
