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

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Items leave a mailbox in full, and come into another. */
class ImportExportTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String BOB = "bob@contoso.com";

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox(ALICE).mailbox(BOB)
            .uploadSessionLifetime(Duration.ofMinutes(10)).build();
    private TestHttp http;
    private TestHttp stranger;

    @BeforeEach
    void start() {
        emulator.start();
        http = new TestHttp(emulator);
        stranger = http.withToken(null);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    private String mailbox(String user) throws Exception {
        Answer settings = http.get("/v1.0/users/" + user + "/settings/exchange");
        assertThat(settings.status()).isEqualTo(200);
        String id = (String) settings.json().get("primaryMailboxId");
        assertThat(id).matches("MBX:[0-9a-f]{8}@[0-9a-f]{8}");
        return "/v1.0/admin/exchange/mailboxes/" + id;
    }

    private String folder(String user, String name) throws Exception {
        return http.get(mailbox(user) + "/folders").value().stream().filter(folder -> name.equals(folder.get("displayName")))
                .findFirst().orElseThrow().get("id").toString();
    }

    private String message(String subject) {
        return emulator.mailbox(ALICE).createMessage("inbox", Map.of("subject", subject, "isDraft", false, "categories",
                List.of("Blue"))).get("id").toString();
    }

    private Map<String, Object> export(String id) throws Exception {
        Answer exported = http.post(mailbox(ALICE) + "/exportItems", Map.of("itemIds", List.of(id)));
        assertThat(exported.status()).isEqualTo(200);
        return exported.value().get(0);
    }

    private String importUrl(String user) throws Exception {
        Answer session = http.post(mailbox(user) + "/createImportSession");
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json()).containsKey("expirationDateTime");
        return session.json().get("importUrl").toString();
    }

    private Map<String, Object> creation(Map<String, Object> exported, String folder) {
        return new HashMap<>(Map.of("FolderId", folder, "Mode", "create", "Data", exported.get("data")));
    }

    private List<Object> subjects(String user, String folder) {
        return emulator.mailbox(user).messages(folder).stream().map(message -> message.get("subject")).toList();
    }

    @Test
    void foldersAndItemsAreNamesClassesAndSizes() throws Exception {
        String id = message("sized");
        String inbox = folder(ALICE, "Inbox");
        assertThat(http.get(mailbox(ALICE) + "/folders/" + inbox).json()).containsEntry("type", "IPF.Note")
                .containsEntry("totalItemCount", 1);
        assertThat(http.get(mailbox(ALICE) + "/folders/" + inbox + "/items").value()).singleElement()
                .satisfies(item -> assertThat(item).containsEntry("id", id).containsEntry("type", "IPM.Note")
                        .containsKey("size").doesNotContainKey("subject"));
        assertThat(http.get(mailbox(ALICE) + "/folders/" + inbox + "/items/" + id).status()).isEqualTo(200);
        assertThat(http.get(mailbox(BOB) + "/folders/" + folder(BOB, "Inbox") + "/items/" + id).status()).isEqualTo(404);
        assertThat(http.get("/v1.0/admin/exchange/mailboxes/MBX:00000000@00000000/folders").errorCode())
                .isEqualTo("ErrorNonExistentMailbox");
    }

    @Test
    void anItemThatWasExportedIsImportedElsewhereOnceForEachImport() throws Exception {
        Map<String, Object> exported = export(message("full"));
        String url = importUrl(BOB);
        Map<String, Object> creation = creation(exported, folder(BOB, "Inbox"));
        Answer imported = stranger.post(url, creation);
        assertThat(imported.status()).isEqualTo(200);
        assertThat(imported.json()).containsKeys("itemId", "changeKey");
        assertThat(emulator.mailbox(BOB).messages("inbox")).singleElement()
                .satisfies(copy -> assertThat(copy).containsEntry("subject", "full").containsEntry("categories",
                        List.of("Blue")));
        assertThat(stranger.post(url, creation).status()).isEqualTo(200);
        assertThat(subjects(BOB, "inbox")).containsExactly("full", "full");
    }

    @Test
    void anItemIsWrittenOverOnlyByWhoKnowsHowItIs() throws Exception {
        String id = message("before");
        Map<String, Object> exported = export(id);
        String inbox = folder(ALICE, "Inbox");
        http.patch("/v1.0/users/" + ALICE + "/messages/" + id, Map.of("categories", List.of("Red")));
        Map<String, Object> update = creation(exported, inbox);
        update.put("Mode", "update");
        update.put("ItemId", id);
        update.put("ChangeKey", exported.get("changeKey"));
        String url = importUrl(ALICE);
        assertThat(stranger.post(url, update).errorCode()).isEqualTo("ErrorItemNotFound");
        assertThat(categories()).isEqualTo(List.of("Red"));
        update.put("ChangeKey", export(id).get("changeKey"));
        assertThat(stranger.post(url, update).status()).isEqualTo(200);
        assertThat(categories()).isEqualTo(List.of("Blue"));
    }

    private Object categories() {
        return emulator.mailbox(ALICE).messages("inbox").get(0).get("categories");
    }

    @Test
    void whatCannotBeExportedHasAnErrorOfItsOwn() throws Exception {
        String id = message("there");
        List<Map<String, Object>> value = http.post(mailbox(ALICE) + "/exportItems", Map.of("itemIds", List.of("gone", id)))
                .value();
        assertThat(value.get(0)).containsEntry("itemId", "gone").doesNotContainKey("data");
        assertThat((Map<?, ?>) value.get(0).get("error")).extracting("code").isEqualTo("ErrorItemNotFound");
        assertThat(value.get(1)).containsEntry("itemId", id).containsKeys("data", "changeKey").doesNotContainKey("error");
        for (List<String> ids : List.of(List.<String> of(), Collections.nCopies(21, id))) {
            assertThat(http.post(mailbox(ALICE) + "/exportItems", Map.of("itemIds", ids)).status()).isEqualTo(400);
        }
    }

    @Test
    void theAddressOfAnImportStandsForItself() throws Exception {
        Map<String, Object> creation = creation(export(message("guarded")), folder(ALICE, "Archive"));
        String url = importUrl(ALICE);
        assertThat(http.post(url, creation).status()).as("with an access token").isEqualTo(401);
        assertThat(stranger.post(url.replaceAll("authtoken=.*", "authtoken=guessed"), creation).status()).isEqualTo(401);
        assertThat(stranger.get(url).status()).isEqualTo(405);
        emulator.clock().advance(Duration.ofMinutes(11));
        assertThat(stranger.post(url, creation).status()).as("after its time").isEqualTo(401);
        assertThat(subjects(ALICE, "archive")).isEmpty();
    }

    @Test
    void whatIsNoItemIsRefused() throws Exception {
        Map<String, Object> good = creation(export(message("good")), folder(ALICE, "Archive"));
        String url = importUrl(ALICE);
        for (Map<String, Object> bad : List.<Map<String, Object>> of(Map.of("Mode", "replace"), Map.of("Data", "eA=="),
                Map.of("Data", "no base64"), Map.of("ItemId", "1"), Map.of("FolderId", "nowhere"))) {
            Map<String, Object> broken = new HashMap<>(good);
            broken.putAll(bad);
            assertThat(stranger.post(url, broken).status()).as(bad.toString()).isBetween(400, 404);
        }
        for (String name : List.of("FolderId", "Mode", "Data")) {
            Map<String, Object> broken = new HashMap<>(good);
            broken.remove(name);
            assertThat(stranger.post(url, broken).status()).as("without " + name).isEqualTo(400);
        }
        assertThat(stranger.post(url, List.of()).status()).isEqualTo(400);
        assertThat(subjects(ALICE, "archive")).isEmpty();
    }
}
