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
import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** Import and export of the items of mailboxes. */
public final class ImportExport {

    private final Mailboxes mailboxes;
    private final ImportSessions sessions;
    private final ImportHandler importHandler;

    /** @param lifetime of the URLs of import sessions */
    public ImportExport(Mailboxes mailboxes, Clock clock, Duration lifetime) {
        this.mailboxes = mailboxes;
        this.sessions = new ImportSessions(clock, lifetime);
        this.importHandler = new ImportHandler(sessions);
    }

    /** These operations and others. */
    public List<Routes> and(List<Routes> others) {
        List<Routes> all = new ArrayList<>(others);
        all.add(new ExchangeFolderRoutes(mailboxes));
        all.add(new ExportRoutes(mailboxes, sessions));
        return all;
    }

    /** Sends the URLs of import sessions, which need no access token, their own way. */
    public Handler before(Handler others) {
        return request -> ImportHandler.serves(request) ? importHandler.handle(request) : others.handle(request);
    }
}
