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
package io.github.cameloutlook.emulator.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageDeltaTest {

    private static final String DELTA = "/mailFolders/inbox/messages/delta";

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build();

    private MailboxClient alice;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        alice = new MailboxClient(emulator, "alice@contoso.com");
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    /** Walks a round to its end; gives the items and the link to the next round. */
    private String walk(String start, List<Map<String, Object>> items, String... headers) throws Exception {
        Answer page = alice.get(start, headers);
        for (int guard = 0; guard < 100; guard++) {
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            items.addAll(page.value());
            if (page.json().get("@odata.deltaLink") instanceof String deltaLink) {
                assertThat(page.json()).doesNotContainKey("@odata.nextLink");
                return deltaLink;
            }
            page = alice.get((String) page.json().get("@odata.nextLink"), headers);
        }
        throw new AssertionError("the round does not end");
    }

    private List<Object> ids(List<Map<String, Object>> items) {
        return items.stream().map(item -> item.get("id")).toList();
    }

    @Test
    void aRoundGivesAllInPagesAndTheNextOnlyChanges() throws Exception {
        List<Object> created = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            created.add(alice.create("inbox", "Message " + i));
        }
        List<Map<String, Object>> first = new ArrayList<>();
        String deltaLink = walk(DELTA, first, "Prefer", "odata.maxpagesize=3");
        assertThat(ids(first)).containsExactlyInAnyOrderElementsOf(created);
        assertThat(first.get(0)).containsEntry("@odata.type", "#microsoft.graph.message").containsKey("@odata.etag");

        List<Map<String, Object>> none = new ArrayList<>();
        deltaLink = walk(deltaLink, none);
        assertThat(none).isEmpty();

        alice.patch("/messages/" + created.get(2), Map.of("isRead", false));
        alice.post("/messages/" + created.get(4) + "/move", Map.of("destinationId", "archive"));
        String added = alice.create("inbox", "Added");
        List<Map<String, Object>> changes = new ArrayList<>();
        walk(deltaLink, changes);
        assertThat(ids(changes)).containsExactlyInAnyOrder(created.get(2), created.get(4), added);
        assertThat(changes).filteredOn(item -> item.containsKey("@removed")).singleElement()
                .satisfies(item -> assertThat(item).containsEntry("id", created.get(4)).containsEntry("@removed",
                        Map.of("reason", "deleted")));
    }

    @Test
    void whatComesAndGoesBetweenRoundsIsNotMentioned() throws Exception {
        String deltaLink = walk(DELTA, new ArrayList<>());
        alice.post("/messages/" + alice.create("inbox", "Short") + "/permanentDelete", null);
        List<Map<String, Object>> changes = new ArrayList<>();
        walk(deltaLink, changes);
        assertThat(changes).isEmpty();
    }

    @Test
    void tokensKeepTheOptionsButNotTheHeaders() throws Exception {
        alice.create("inbox", "Optioned");
        List<Map<String, Object>> items = new ArrayList<>();
        String deltaLink = walk(DELTA + "?$select=subject&changeType=updated", items);
        assertThat(items.get(0)).containsOnlyKeys("@odata.type", "@odata.etag", "id", "subject");
        String id = (String) items.get(0).get("id");
        alice.create("inbox", "Created later");
        alice.patch("/messages/" + id, Map.of("isRead", false));
        List<Map<String, Object>> changes = new ArrayList<>();
        walk(deltaLink, changes, "Prefer", MailboxClient.IMMUTABLE);
        assertThat(changes).singleElement().satisfies(item -> {
            assertThat(item).containsEntry("subject", "Optioned");
            assertThat(item.get("id")).asString().startsWith("AAkA");
        });
    }

    @Test
    void changeTypesAreToldApart() throws Exception {
        String kept = alice.create("inbox", "Kept");
        String dropped = alice.create("inbox", "Dropped");
        String created = walk(DELTA + "?changeType=created", new ArrayList<>());
        String deleted = walk(DELTA + "?changeType=deleted", new ArrayList<>());
        alice.patch("/messages/" + kept, Map.of("isRead", false));
        alice.delete("/messages/" + dropped);
        String added = alice.create("inbox", "Added");
        List<Map<String, Object>> creations = new ArrayList<>();
        walk(created, creations);
        assertThat(ids(creations)).containsExactly(added);
        List<Map<String, Object>> deletions = new ArrayList<>();
        walk(deleted, deletions);
        assertThat(ids(deletions)).containsExactly(dropped);
    }

    @Test
    void aRoundCanBeOrderedAndLimitedByDate() throws Exception {
        for (int i = 0; i < 5; i++) {
            alice.create("inbox", "Message " + i);
        }
        List<Map<String, Object>> items = new ArrayList<>();
        walk(DELTA + "?$orderby=receivedDateTime desc&$filter=receivedDateTime ge 2020-01-01T00:00:00Z", items, "Prefer",
                "odata.maxpagesize=2");
        assertThat(items).extracting(item -> item.get("subject")).containsExactly("Message 4", "Message 3", "Message 2",
                "Message 1",
                "Message 0");
        List<Map<String, Object>> none = new ArrayList<>();
        String deltaLink = walk(DELTA + "?$filter=receivedDateTime gt 2100-01-01T00:00:00Z", none);
        assertThat(none).isEmpty();
        alice.create("inbox", "Too old");
        walk(deltaLink, none);
        assertThat(none).isEmpty();
    }

    @Test
    void aFilteredRoundGivesFiveThousandAtMost() throws Exception {
        for (int i = 0; i < 5010; i++) {
            emulator.mailbox("alice@contoso.com").createMessage("inbox", Map.of("subject", "Message " + i));
        }
        List<Map<String, Object>> filtered = new ArrayList<>();
        walk(DELTA + "?$select=subject&$filter=receivedDateTime ge 2020-01-01T00:00:00Z", filtered, "Prefer",
                "odata.maxpagesize=900");
        assertThat(filtered).hasSize(5000);
        assertThat(filtered.get(0)).containsEntry("subject", "Message 5009");
        List<Map<String, Object>> all = new ArrayList<>();
        walk(DELTA + "?$select=subject", all, "Prefer", "odata.maxpagesize=900");
        assertThat(all).hasSize(5010);
    }

    @Test
    void pagesMayRepeatItems() throws Exception {
        emulator.rules().deltaReplays(true);
        for (int i = 0; i < 5; i++) {
            alice.create("inbox", "Message " + i);
        }
        List<Map<String, Object>> items = new ArrayList<>();
        walk(DELTA, items, "Prefer", "odata.maxpagesize=2");
        assertThat(items).hasSizeGreaterThan(5);
        assertThat(ids(items).stream().distinct()).hasSize(5);
    }

    @Test
    void otherOptionsAreRefused() throws Exception {
        for (String query : List.of("$search=\"x\"", "$filter=isRead eq false", "$orderby=subject", "$skip=3", "$count=true",
                "$filter=receivedDateTime lt 2020-01-01T00:00:00Z", "changeType=moved")) {
            Answer answer = alice.get(DELTA + "?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.errorCode()).as(query).isEqualTo("ErrorInvalidUrlQuery");
        }
        assertThat(alice.get("/messages/delta").status()).isEqualTo(400);
    }

    @Test
    void expiredAndBrokenTokensAreRefused() throws Exception {
        for (int i = 0; i < 3; i++) {
            alice.create("inbox", "Message " + i);
        }
        String nextLink = (String) alice.get(DELTA, "Prefer", "odata.maxpagesize=2").json().get("@odata.nextLink");
        String deltaLink = walk(DELTA, new ArrayList<>());
        Answer broken = alice.get(deltaLink.substring(0, deltaLink.length() - 3));
        assertThat(broken.errorCode()).isEqualTo("SyncStateInvalid");
        String other = deltaLink.replace("/inbox/", "/archive/");
        assertThat(alice.get(other).errorCode()).isEqualTo("SyncStateInvalid");
        emulator.expireDeltaTokens();
        for (String link : List.of(nextLink, deltaLink)) {
            Answer expired = alice.get(link);
            assertThat(expired.status()).isEqualTo(410);
            assertThat(expired.errorCode()).isEqualTo("SyncStateNotFound");
        }
        List<Map<String, Object>> again = new ArrayList<>();
        walk(DELTA, again);
        assertThat(again).hasSize(3);
    }

    @Test
    void theFolderOfATokenMayGo() throws Exception {
        String folder = alice.newFolder();
        String deltaLink = walk("/mailFolders/" + folder + "/messages/delta", new ArrayList<>());
        alice.post("/mailFolders/" + folder + "/permanentDelete", null);
        Answer gone = alice.get(deltaLink);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.errorCode()).isEqualTo("ErrorSyncFolderNotFound");
    }
}
