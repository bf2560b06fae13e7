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
package io.github.cameloutlook.streaming;

import java.util.concurrent.CompletableFuture;

/** The service, for those who listen. Nothing waits. */
interface NotificationSource {

    /** Who hears what comes on a connection, by one thread at a time. */
    interface Ear {

        /** Bytes came; they are good until this returns. */
        void heard(byte[] bytes, int length);

        /** Nothing comes any more; called once unless the connection was closed. */
        void ended(Throwable failure);
    }

    /** A connection that is open. */
    interface Connection {

        /** Ends it, at once. */
        void close();
    }

    /** Makes a subscription and gives its id. */
    CompletableFuture<String> subscribe();

    /** Completes when the connection is open. */
    CompletableFuture<Connection> listen(String subscriptionId, Ear ear);
}
