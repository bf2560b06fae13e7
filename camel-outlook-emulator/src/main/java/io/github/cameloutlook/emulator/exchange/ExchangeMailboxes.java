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

import java.util.Optional;

import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** Mailboxes by the ids that import and export have for them: {@code MBX:e0643f21@a7809c93}. */
final class ExchangeMailboxes {

    private static final int SHORT = 8;

    private final Mailboxes mailboxes;

    ExchangeMailboxes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    static String idOf(Mailbox mailbox) {
        return "MBX:" + mailbox.id().substring(0, SHORT) + "@" + Caller.TENANT.substring(0, SHORT);
    }

    Optional<Mailbox> find(String id) {
        return mailboxes.all().stream().filter(mailbox -> idOf(mailbox).equalsIgnoreCase(id)).findFirst();
    }

    /** The mailbox that the path names. */
    Mailbox of(GraphRequest request) {
        return find(request.variable("mailbox")).orElseThrow(() -> new GraphException(
                404, "ErrorNonExistentMailbox", "There is no mailbox of this id: read it from settings/exchange."));
    }
}
