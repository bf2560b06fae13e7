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
package io.github.cameloutlook.operation.call;

import io.github.cameloutlook.model.OutlookMessage;

/**
 * What a look into the mailbox tells about a send.
 *
 * @param state   what is known
 * @param message the message that was found, or null
 */
public record Trace(State state, OutlookMessage message) {

    public enum State {
        /** The message was handed over. */
        SENT,
        /** The message is there as a draft: not handed over, or not yet. */
        DRAFT,
        /** There is no such message: the request was not executed, or its effect cannot be seen yet. */
        NOTHING
    }

    public static Trace of(OutlookMessage message) {
        return new Trace(Boolean.TRUE.equals(message.getIsDraft()) ? State.DRAFT : State.SENT, message);
    }

    public static Trace nothing() {
        return new Trace(State.NOTHING, null);
    }

    /** A draft of ours that is not in the mailbox any more: sending took it, nobody else knows of it. */
    public static Trace gone() {
        return new Trace(State.SENT, null);
    }
}
