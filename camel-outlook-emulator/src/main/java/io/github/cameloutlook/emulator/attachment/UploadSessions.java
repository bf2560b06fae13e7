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
package io.github.cameloutlook.emulator.attachment;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.emulator.graph.AddressedItem;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.ContentStore;
import io.github.cameloutlook.emulator.store.Mailbox;

/** The upload sessions that are open. They end when the attachment is complete, cancelled, or their time is over. */
public final class UploadSessions {

    private final Map<String, UploadSession> open = new ConcurrentHashMap<>();
    private final ContentStore store;
    private final Clock clock;
    private final Duration lifetime;

    /**
     * @param lifetime of a session from its creation on; ranges do not prolong it
     */
    public UploadSessions(ContentStore store, Clock clock, Duration lifetime) {
        this.store = store;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    UploadSession create(Mailbox mailbox, AddressedItem item, Map<String, Object> properties, long size)
            throws IOException {
        for (UploadSession other : open.values()) {
            if (isExpired(other)) {
                cancel(other);
            }
        }
        UploadSession session = new UploadSession(
                UUID.randomUUID().toString().replace("-", ""), UUID.randomUUID().toString(), mailbox, item, properties,
                size,
                clock.instant().plus(lifetime), store);
        open.put(session.id(), session);
        return session;
    }

    /** Finds an open session; 404 when there is none (any more), 401 when the token of the URL is not its token. */
    UploadSession find(String id, String token) throws IOException {
        UploadSession session = find(id);
        if (!session.token().equals(token)) {
            throw new GraphException(401, "InvalidAuthenticationToken", "The authtoken of the upload URL is not valid.");
        }
        return session;
    }

    /** Finds an open session for somebody who may use it; 404 when there is none (any more). */
    UploadSession find(String id) throws IOException {
        UploadSession session = open.get(id);
        if (session != null && isExpired(session)) {
            cancel(session);
            session = null;
        }
        if (session == null) {
            throw new GraphException(
                    404, "uploadSessionNotFound", "The upload session is unknown: it was completed, cancelled or has expired.");
        }
        return session;
    }

    /** The open sessions of an item. */
    List<UploadSession> of(String itemId) {
        return open.values().stream().filter(session -> session.itemId().equals(itemId) && !isExpired(session)).toList();
    }

    void complete(UploadSession session) {
        open.remove(session.id());
    }

    void cancel(UploadSession session) throws IOException {
        if (open.remove(session.id()) != null) {
            session.discard();
        }
    }

    private boolean isExpired(UploadSession session) {
        return session.expiration().isBefore(clock.instant());
    }
}
