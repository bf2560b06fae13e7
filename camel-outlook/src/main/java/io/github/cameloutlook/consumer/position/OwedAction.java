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

import java.time.Instant;
import java.util.List;

/**
 * What is still to be done to a message whose exchange is settled.
 *
 * @param id         id of the message
 * @param step       first step that is not done; the ones after it follow
 * @param categories every category that the message shall have, when the first step sets them; else empty
 * @param attempts   how often it was tried
 * @param openSince  when the step was last tried, if that may have worked without anybody learning of it, in
 *                   milliseconds since 1970; null if it did not
 */
public record OwedAction(String id, Step step, List<String> categories, int attempts, Long openSince) {

    /** The steps in the order in which they are done. */
    public enum Step {
        /** Mark as read and categorize, in one request. */
        UPDATE,
        COPY,
        /** Move away or delete. */
        MOVE,
        /** Move to the folder for messages whose exchange failed for good; follows none of the others. */
        QUARANTINE
    }

    public OwedAction(String id, Step step, List<String> categories, int attempts) {
        this(id, step, categories, attempts, null);
    }

    OwedAction withId(String newId) {
        return new OwedAction(newId, step, categories, attempts, openSince);
    }

    public OwedAction at(Step next) {
        return new OwedAction(id, next, categories, attempts);
    }

    public OwedAction triedAgain() {
        return new OwedAction(id, step, categories, attempts + 1, openSince);
    }

    /** It was tried, and may have worked. */
    public OwedAction open(Instant triedAt) {
        return new OwedAction(id, step, categories, attempts, triedAt.toEpochMilli());
    }

    /** It is known that it did not work. */
    public OwedAction settled() {
        return openSince == null ? this : new OwedAction(id, step, categories, attempts);
    }
}
