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
package io.github.cameloutlook.consumer.source;

import java.time.Instant;

/** Makes the source of a mailbox: finds what is watched there, and loads or begins its position. */
@FunctionalInterface
public interface SourceFactory {

    /**
     * Makes the source; waits for the service.
     *
     * @param  mailbox                  as configured
     * @param  startedAt                when the consumer started; null when that is just now
     * @throws IllegalArgumentException if the mailbox can never be opened as configured
     */
    ItemSource open(String mailbox, Instant startedAt);
}
