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

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A change of a message under way: take out, put in, and the {@link Mailbox} makes it the next state. Derived
 * properties (bodyPreview, hasAttachments, lastModifiedDateTime) follow by themselves. Nested maps and lists must be
 * replaced, not changed in place: readers may be looking at them.
 */
public final class MessageEdit extends ItemEdit {

    private static final List<String> DATES
            = List.of("receivedDateTime", "sentDateTime", "createdDateTime", "lastModifiedDateTime");

    private final MessageState original;
    private Content mime;

    MessageEdit() {
        original = null;
    }

    MessageEdit(MessageState state) {
        takeOver(state);
        original = state;
    }

    /** Takes over all there is in another message. */
    void takeOver(MessageState state) {
        super.takeOver(state);
        mime = state.mime();
    }

    /** The message's original MIME, or null. */
    public Content mime() {
        return mime;
    }

    /** Sets or, with null, drops the message's original MIME. */
    public void mime(Content content) {
        this.mime = content;
    }

    @Override
    public void contentChanged() {
        mime = null;
    }

    MessageState freeze(Message message, String id, MailFolder folder, String changeKey, long entered, long changed) {
        Map<String, Object> safeBody = safeBody(original);
        noteAttachments();
        DATES.forEach(
                date -> properties().computeIfPresent(date,
                        (name, value) -> Timestamps.of(Timestamps.parse(value.toString()))));
        long received = Timestamps.seconds(properties().get("receivedDateTime"));
        return new MessageState(
                id, message.immutableId(), message.number(), folder, changeKey, received,
                Collections.unmodifiableMap(properties()), safeBody, List.copyOf(attachments()),
                Map.copyOf(extendedProperties()),
                Collections.unmodifiableMap(extensions()), mime, entered, changed);
    }
}
