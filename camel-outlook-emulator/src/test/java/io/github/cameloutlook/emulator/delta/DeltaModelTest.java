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
package io.github.cameloutlook.emulator.delta;

import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.cameloutlook.emulator.graph.GraphService;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.MessageDefaults;
import io.github.cameloutlook.emulator.resource.ServiceRules;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.WellKnownFolder;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens in a folder while a client follows it: in the end the client has what the folder has. */
class DeltaModelTest {

    enum Step {
        ADD,
        ADD_OLDER,
        CHANGE,
        MOVE_OUT,
        MOVE_BACK,
        DELETE,
        READ_PAGE
    }

    private Mailbox mailbox;
    private MailFolder inbox;
    private MailFolder archive;
    private final Map<String, String> known = new HashMap<>();
    private int counter;
    private String link;
    private String prefer;
    private GraphService service;

    @Property(tries = 300)
    void theClientEndsWithWhatTheFolderHas(
            @ForAll @Size(max = 40) List<Step> steps, @ForAll @IntRange(min = 1, max = 4) int pageSize,
            @ForAll boolean ordered, @ForAll boolean replays, @ForAll boolean immutable)
            throws Exception {
        start(replays);
        prefer = "odata.maxpagesize=" + pageSize + (immutable ? ", IdType=\"ImmutableId\"" : "");
        link += ordered ? "?$orderby=receivedDateTime%20desc" : "";
        for (Step step : steps) {
            take(step);
        }
        for (int page = 0; page < 200; page++) {
            if (readPage() && readPage()) {
                break;
            }
        }
        Map<String, String> expected = new TreeMap<>();
        for (Message message : inbox.messages()) {
            expected.put(immutable ? message.immutableId() : message.id(), (String) message.properties().get("subject"));
        }
        assertThat(new TreeMap<>(known)).isEqualTo(expected);
    }

    @Example
    void aClientThatStaysAwayTooLongMustBeginAnew() throws Exception {
        start(false);
        prefer = "odata.maxpagesize=10";
        add("2026-01-01T00:00:00Z");
        readPage();
        Message moving = inbox.messages().get(0);
        for (int i = 0; i <= 20_000; i++) {
            mailbox.moveMessage(moving, inbox);
        }
        Response response = service.handle(new Get(link, prefer));
        assertThat(response.status()).isEqualTo(410);
        assertThat(response.json().toString()).contains("SyncStateNotFound");
    }

    /** A fresh mailbox and a client at the start of it; fields last for all tries. */
    private void start(boolean replays) {
        Mailboxes mailboxes = new Mailboxes(Clock.systemUTC());
        mailbox = mailboxes.create("alice@contoso.com");
        inbox = mailbox.folder(WellKnownFolder.INBOX);
        archive = mailbox.folder(WellKnownFolder.ARCHIVE);
        known.clear();
        ServiceRules rules = new ServiceRules();
        rules.deltaReplays(replays);
        Routes delta = new MessageDeltaRoutes(mailboxes, rules);
        service = new GraphService(mailboxes, List.of(delta));
        link = "/v1.0/me/mailFolders/inbox/messages/delta";
    }

    private void take(Step step) throws Exception {
        List<Message> there = inbox.messages();
        Message some = there.isEmpty() ? null : there.get(counter++ % there.size());
        switch (step) {
            case ADD -> add("2026-01-01T00:00:00Z");
            case ADD_OLDER -> add("2025-01-01T00:00:" + (10 + counter++ % 50) + "Z");
            case READ_PAGE -> readPage();
            case MOVE_BACK -> archive.messages().stream().findFirst().ifPresent(message -> mailbox.moveMessage(message, inbox));
            default -> {
                if (some != null) {
                    change(step, some);
                }
            }
        }
    }

    private void add(String received) {
        mailbox.addMessage(inbox, edit -> {
            edit.properties().put("subject", "created " + counter++);
            edit.properties().put("receivedDateTime", received);
            MessageDefaults.complete(mailbox, edit);
        });
    }

    private void change(Step step, Message message) {
        switch (step) {
            case CHANGE ->
                mailbox.updateMessage(message, null, edit -> edit.properties().put("subject", "changed " + counter++));
            case MOVE_OUT -> mailbox.moveMessage(message, archive);
            default -> mailbox.destroyMessage(message);
        }
    }

    /** Reads a page; tells whether it ended a round without a change. */
    @SuppressWarnings("unchecked")
    private boolean readPage() throws Exception {
        Response response = service.handle(new Get(link, prefer));
        assertThat(response.status()).isEqualTo(200);
        Map<String, Object> page = (Map<String, Object>) response.json();
        List<Map<String, Object>> items = (List<Map<String, Object>>) page.get("value");
        for (Map<String, Object> item : items) {
            if (item.containsKey("@removed")) {
                known.remove(item.get("id"));
            } else {
                known.put((String) item.get("id"), (String) item.get("subject"));
            }
        }
        boolean ended = page.containsKey("@odata.deltaLink");
        link = ((String) page.get(ended ? "@odata.deltaLink" : "@odata.nextLink")).substring("http://emulator".length());
        return ended && items.isEmpty();
    }

    private record Get(String target, String prefer) implements Request {

        @Override
        public String method() {
            return "GET";
        }

        @Override
        public String rawPath() {
            return target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
        }

        @Override
        public String rawQuery() {
            return target.contains("?") ? target.substring(target.indexOf('?') + 1) : null;
        }

        @Override
        public String header(String name) {
            return name.equalsIgnoreCase("Prefer") ? prefer : null;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Prefer", prefer);
        }

        @Override
        public String origin() {
            return "http://emulator";
        }

        @Override
        public InputStream body() {
            return InputStream.nullInputStream();
        }
    }
}
