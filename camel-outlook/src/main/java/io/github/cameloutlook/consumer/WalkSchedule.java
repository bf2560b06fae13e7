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

import java.time.Duration;
import java.time.Instant;

/**
 * When a mailbox is walked: at each tick of the consumer's scheduler, except while somebody tells its changes. Then a
 * walk that nobody asked for is only for hints that were lost.
 *
 * @param safetyDelay time between two such walks
 */
record WalkSchedule(Duration safetyDelay) {

    /**
     * Whether a tick walks the mailbox.
     *
     * @param unfinished whether something is left to do that nobody will tell of: a walk that failed or ended early,
     *                   exchanges that failed, post-actions that are owed
     * @param told       whether changes of the mailbox are told as things stand now
     * @param lastWalk   when it was walked to the end last; null before that
     */
    boolean isDue(boolean unfinished, boolean told, Instant lastWalk, Instant now) {
        if (unfinished || !told || lastWalk == null) {
            return true;
        }
        // a clock that was set back must not put the walk off
        return lastWalk.isAfter(now) || Duration.between(lastWalk, now).compareTo(safetyDelay) >= 0;
    }
}
