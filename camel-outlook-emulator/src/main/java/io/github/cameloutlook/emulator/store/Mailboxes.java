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

import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** All mailboxes of an emulator: its whole state. */
public final class Mailboxes implements Closeable {

    private final Clock clock;
    private final ContentStore contents = new ContentStore();
    private final Map<String, Mailbox> byName = new ConcurrentHashMap<>();
    private final List<Mailbox> all = new CopyOnWriteArrayList<>();
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
    // starts anew in each emulator: it knows no delta token of an earlier one
    private final AtomicInteger syncGeneration = new AtomicInteger(new SecureRandom().nextInt(1_000_000));

    public Mailboxes(Clock clock) {
        this.clock = clock;
    }

    public Clock clock() {
        return clock;
    }

    /** Where large content goes. */
    public ContentStore contents() {
        return contents;
    }

    /** Adds a mailbox, or gives the one that already has this address. */
    public Mailbox create(String upn) {
        String local = upn.contains("@") ? upn.substring(0, upn.indexOf('@')) : upn;
        String name = local.isEmpty() ? upn : local.substring(0, 1).toUpperCase(Locale.ROOT) + local.substring(1);
        return create(upn, name);
    }

    public synchronized Mailbox create(String upn, String displayName) {
        Mailbox present = byName.get(key(upn));
        if (present != null) {
            return present;
        }
        Mailbox mailbox = new Mailbox(upn, displayName, clock, contents, listeners);
        byName.put(key(upn), mailbox);
        byName.put(key(mailbox.id()), mailbox);
        all.add(mailbox);
        return mailbox;
    }

    /** Lets somebody know of all changes of items from now on. */
    public void onChange(ChangeListener listener) {
        listeners.add(listener);
    }

    /** Finds a mailbox by user id, user principal name or address. */
    public Optional<Mailbox> find(String idOrUpn) {
        return Optional.ofNullable(byName.get(key(idOrUpn)));
    }

    /** Mailboxes in the order they were added. */
    public List<Mailbox> all() {
        return List.copyOf(all);
    }

    /** Generation of the delta tokens handed out now; tokens of earlier ones are unknown. */
    public int syncGeneration() {
        return syncGeneration.get();
    }

    /** Makes all delta tokens handed out so far unknown. */
    public void expireDeltaTokens() {
        syncGeneration.incrementAndGet();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        contents.close();
    }
}
