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

import java.util.concurrent.CompletableFuture;

/** Where the states of one resource are kept in a mailbox. */
public interface StatePlace {

    /** Reads a value; null when there is none. */
    CompletableFuture<String> read(StateKey key);

    /** Writes a value in place of the one that was there. */
    CompletableFuture<Void> write(StateKey key, String value);

    /** The permission that writing needs, to be named where it lacks. */
    String permission();
}
