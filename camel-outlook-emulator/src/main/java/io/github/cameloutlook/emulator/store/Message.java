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

import java.util.List;
import java.util.Map;

/** A message: an identity that lasts, and the state of its last write. Change it through its {@link Mailbox} only. */
public final class Message {

    private final long number;
    private final String immutableId;
    private volatile MessageState state;
    private volatile boolean removed;

    Message(long number, String immutableId) {
        this.number = number;
        this.immutableId = immutableId;
    }

    /** Everything about the message at one moment; use it where several parts must fit together. */
    public MessageState state() {
        return state;
    }

    void state(MessageState state) {
        this.state = state;
    }

    long number() {
        return number;
    }

    public String immutableId() {
        return immutableId;
    }

    public String id() {
        return state.id();
    }

    public MailFolder folder() {
        return state.folder();
    }

    public String changeKey() {
        return state.changeKey();
    }

    public Map<String, Object> properties() {
        return state.properties();
    }

    public List<Attachment> attachments() {
        return state.attachments();
    }

    boolean isRemoved() {
        return removed;
    }

    void markRemoved() {
        removed = true;
    }
}
