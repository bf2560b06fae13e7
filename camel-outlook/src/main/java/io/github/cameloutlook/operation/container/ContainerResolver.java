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
package io.github.cameloutlook.operation.container;

import java.util.concurrent.CompletableFuture;

/** Finds containers of one kind by what users call them. */
public interface ContainerResolver {

    /**
     * Finds a container.
     *
     * @param  name name, path or id
     * @return      an id, or a name that the service takes in place of one; not encoded. Fails with
     *              {@link io.github.cameloutlook.client.OutlookNotFoundException} that says what does not exist
     */
    CompletableFuture<String> resolve(String mailbox, String name);

    /** Drops what is remembered of a container, because the service does not know it any more. */
    void forget(String mailbox, String name);
}
