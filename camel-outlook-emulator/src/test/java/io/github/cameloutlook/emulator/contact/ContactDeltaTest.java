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
package io.github.cameloutlook.emulator.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.calendar.CalendarClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static org.assertj.core.api.Assertions.assertThat;

class ContactDeltaTest {

    private static final String CONTACTS = "/contactFolders/contacts/contacts/delta";

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build();

    private CalendarClient alice;
    private String link;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        alice = new CalendarClient(emulator, "alice@contoso.com");
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    private String create(String collection, String surname) throws Exception {
        return (String) ok(alice.post(collection, Map.of("surname", surname)), 201).get("id");
    }

    private String folder(String name) throws Exception {
        return (String) ok(alice.post("/contactFolders", Map.of("displayName", name)), 201).get("id");
    }

    /** Walks a round to its end and remembers where the next one begins. */
    private List<Map<String, Object>> round(String start, String... headers) throws Exception {
        List<Map<String, Object>> items = new ArrayList<>();
        Answer page = alice.get(start, headers);
        while (true) {
            Map<String, Object> body = ok(page, 200);
            items.addAll(page.value());
            if (body.get("@odata.deltaLink") instanceof String next) {
                link = next;
                return items;
            }
            page = alice.get((String) body.get("@odata.nextLink"), headers);
        }
    }

    private static List<String> told(List<Map<String, Object>> items) {
        return items.stream().map(item -> item.containsKey("@removed") ? "-" + item.get("id") : "" + item.get("id")).toList();
    }

    @Test
    void roundsTellWhatCameChangedAndLeft() throws Exception {
        String one = create("/contacts", "One");
        String two = create("/contacts", "Two");
        String three = create("/contacts", "Three");
        List<Map<String, Object>> first = round(CONTACTS, "Prefer", "odata.maxpagesize=2");
        assertThat(told(first)).containsExactly(one, two, three);
        assertThat(first.get(0)).containsEntry("@odata.type", "#microsoft.graph.contact").containsEntry("surname", "One");
        assertThat(round(link)).isEmpty();
        ok(alice.patch("/contacts/" + one, Map.of("surname", "Uno")), 200);
        alice.delete("/contacts/" + two);
        String brief = create("/contacts", "Brief");
        alice.delete("/contacts/" + brief);
        String four = create("/contacts", "Four");
        assertThat(told(round(link))).containsExactly(one, "-" + two, four);
        assertThat(round(link)).isEmpty();
    }

    @Test
    void aMoveLeavesOneFolderAndEntersAnother() throws Exception {
        String work = folder("Work");
        String inWork = "/contactFolders/" + work + "/contacts/delta";
        String contact = create("/contacts", "One");
        round(CONTACTS);
        String contactsLink = link;
        round(inWork);
        String workLink = link;
        Object moved = ok(alice.patch("/contacts/" + contact, Map.of("parentFolderId", work)), 200).get("id");
        assertThat(told(round(contactsLink))).containsExactly("-" + contact);
        assertThat(told(round(workLink))).containsExactly("" + moved);
        alice.delete("/contactFolders/" + work);
        Answer gone = alice.get(link);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.errorCode()).isEqualTo("ErrorSyncFolderNotFound");
    }

    @Test
    void immutableIdsAndTheSelectionStayForTheWholeWalk() throws Exception {
        String[] immutable = { "Prefer", "IdType=\"ImmutableId\"" };
        String contact = create("/contacts", "One");
        Object id = alice.get("/contacts/" + contact, immutable).json().get("id");
        assertThat(round("/contacts/delta?$select=surname", immutable)).singleElement().satisfies(item -> assertThat(item)
                .containsOnlyKeys("@odata.type", "@odata.etag", "id", "surname").containsEntry("id", id));
        ok(alice.patch("/contacts/" + contact, Map.of("jobTitle", "Cook")), 200);
        assertThat(round(link, immutable)).singleElement().satisfies(item -> assertThat(item).containsOnlyKeys(
                "@odata.type", "@odata.etag", "id", "surname"));
        alice.delete("/contacts/" + contact);
        assertThat(told(round(link, immutable))).containsExactly("-" + id);
    }

    @Test
    void foldersAreFollowedAtAnyDepth() throws Exception {
        String work = folder("Work");
        String team = (String) ok(alice.post("/contactFolders/" + work + "/childFolders", Map.of("displayName", "Team")), 201)
                .get("id");
        assertThat(told(round("/contactFolders/delta"))).containsExactly(work, team);
        ok(alice.patch("/contactFolders/" + team, Map.of("displayName", "Crew")), 200);
        create("/contactFolders/" + work + "/contacts", "One");
        assertThat(round(link)).singleElement().satisfies(item -> assertThat(item).containsEntry("displayName", "Crew")
                .containsEntry("@odata.type", "#microsoft.graph.contactFolder"));
        alice.delete("/contactFolders/" + work);
        assertThat(told(round(link))).containsExactlyInAnyOrder("-" + work, "-" + team);
    }

    @ParameterizedTest
    @ValueSource(strings = { CONTACTS, "/contactFolders/delta" })
    void positionsExpireAndAreBoundToTheirCollection(String path) throws Exception {
        create("/contacts", "One");
        round(path);
        String damaged = link.substring(0, link.length() - 4) + "AAAA";
        assertThat(alice.get(damaged).errorCode()).isEqualTo("SyncStateInvalid");
        emulator.expireDeltaTokens();
        Answer expired = alice.get(link);
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.errorCode()).isEqualTo("SyncStateNotFound");
        assertThat(alice.get(path + "?$filter=surname eq 'x'").errorCode()).isEqualTo("ErrorInvalidUrlQuery");
    }
}
