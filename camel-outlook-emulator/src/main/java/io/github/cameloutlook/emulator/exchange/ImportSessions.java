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
package io.github.cameloutlook.emulator.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Who may put items into which mailbox, and until when. A session is good for many items. */
final class ImportSessions {

    private final Map<String, ImportSession> open = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration lifetime;

    ImportSessions(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Permission to import for whoever has the token. */
    record ImportSession(String token, Mailbox mailbox, Instant expires) {
    }

    ImportSession create(Mailbox mailbox) {
        Instant now = clock.instant();
        open.values().removeIf(session -> session.expires().isBefore(now));
        ImportSession session = new ImportSession(UUID.randomUUID().toString(), mailbox, now.plus(lifetime));
        open.put(session.token(), session);
        return session;
    }

    ImportSession find(String token) {
        ImportSession session = token == null ? null : open.get(token);
        if (session == null || session.expires().isBefore(clock.instant())) {
            throw new GraphException(
                    401, "InvalidAuthenticationToken", "The authtoken of the import URL is not valid any more.");
        }
        return session;
    }
}
