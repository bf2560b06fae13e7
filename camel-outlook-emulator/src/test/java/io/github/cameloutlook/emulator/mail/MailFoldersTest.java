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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailFoldersTest {

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

    private List<Object> names(String path) throws Exception {
        return alice.get(path).value().stream().map(folder -> folder.get("displayName")).toList();
    }

    @Test
    void wellKnownFoldersAreThere() throws Exception {
        assertThat(names("/mailFolders?$top=100"))
                .contains("Inbox", "Drafts", "Sent Items", "Deleted Items", "Junk Email", "Archive")
                .doesNotContain("Sync Issues");
        assertThat(names("/mailFolders?$top=100&includeHiddenFolders=true")).contains("Sync Issues");
        for (String name : List.of("inbox", "Inbox", "msgfolderroot", "recoverableitemsdeletions", "searchfolders",
                "scheduled")) {
            assertThat(alice.get("/mailFolders/" + name).status()).as(name).isEqualTo(200);
        }
        assertThat(alice.http.get("/beta/users/alice@contoso.com/mailFolders/inbox").json()).containsEntry("wellKnownName",
                "inbox");
    }

    @Test
    void foldersNestAndKeepTheirNamesApart() throws Exception {
        String invoices = MailboxClient.id(alice.post("/mailFolders/inbox/childFolders", Map.of("displayName", "Invoices")));
        Answer year
                = alice.post("/mailFolders/inbox/childFolders/" + invoices + "/childFolders", Map.of("displayName", "2026"));
        assertThat(year.status()).isEqualTo(201);
        assertThat(year.json()).containsEntry("parentFolderId", invoices).containsEntry("totalItemCount", 0);
        Answer duplicate = alice.post("/mailFolders/inbox/childFolders", Map.of("displayName", "INVOICES"));
        assertThat(duplicate.status()).isEqualTo(409);
        assertThat(duplicate.errorCode()).isEqualTo("ErrorFolderExists");
        assertThat(alice.get("/mailFolders/inbox").json()).containsEntry("childFolderCount", 1);
        assertThat(names("/mailFolders('inbox')/childFolders('" + invoices + "')/childFolders")).containsExactly("2026");
        assertThat(names("/mailFolders?$filter=displayName eq 'Inbox'&$expand=childFolders")).containsExactly("Inbox");
        assertThat(alice.post("/mailFolders", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void countsFollowTheMessages() throws Exception {
        String folder = alice.newFolder();
        String read = alice.create(folder, "One");
        alice.create(folder, "Two");
        alice.patch("/messages/" + read, Map.of("isRead", false));
        assertThat(alice.get("/mailFolders/" + folder).json()).containsEntry("totalItemCount", 2)
                .containsEntry("unreadItemCount", 1);
        alice.delete("/messages/" + read);
        assertThat(alice.get("/mailFolders/" + folder).json()).containsEntry("totalItemCount", 1)
                .containsEntry("unreadItemCount", 0);
    }

    @Test
    void foldersAreRenamedMovedCopiedAndDeleted() throws Exception {
        String folder = alice.newFolder();
        alice.create(folder, "Inside");
        assertThat(alice.patch("/mailFolders/" + folder, Map.of("displayName", "Renamed")).json()).containsEntry("displayName",
                "Renamed");
        Answer moved = alice.post("/mailFolders/" + folder + "/move", Map.of("destinationId", "archive"));
        assertThat(moved.status()).isEqualTo(201);
        assertThat(names("/mailFolders/archive/childFolders")).containsExactly("Renamed");
        Answer copy = alice.post("/mailFolders/" + MailboxClient.id(moved) + "/copy", Map.of("destinationId", "inbox"));
        assertThat(alice.subjects("/mailFolders/" + MailboxClient.id(copy) + "/messages")).containsExactly("Inside");
        assertThat(alice.delete("/mailFolders/" + MailboxClient.id(moved)).status()).isEqualTo(204);
        assertThat(names("/mailFolders/deleteditems/childFolders")).containsExactly("Renamed");
        assertThat(alice.post("/mailFolders/" + MailboxClient.id(copy) + "/permanentDelete", null).status()).isEqualTo(204);
        Answer gone = alice.get("/mailFolders/" + MailboxClient.id(copy) + "/messages");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.errorCode()).isEqualTo("ErrorFolderNotFound");
    }

    @Test
    void onlyWhatAFolderHasCanBeWritten() throws Exception {
        Answer misspelled = alice.post("/mailFolders", Map.of("displayName", "A", "hidden", true));
        assertThat(misspelled.status()).isEqualTo(400);
        assertThat(misspelled.errorCode()).isEqualTo("RequestBodyRead");
        String folder = alice.newFolder();
        assertThat(alice.patch("/mailFolders/" + folder, Map.of("isHidden", true)).errorCode())
                .isEqualTo("ErrorInvalidRequest");
        Map<String, Object> asRead = alice.get("/mailFolders/" + folder).json();
        asRead.put("displayName", "As read");
        assertThat(alice.patch("/mailFolders/" + folder, asRead).json()).containsEntry("displayName", "As read");
    }

    @Test
    void distinguishedFoldersStay() throws Exception {
        assertThat(alice.delete("/mailFolders/inbox").errorCode()).isEqualTo("ErrorDeleteDistinguishedFolder");
        assertThat(alice.post("/mailFolders/inbox/move", Map.of("destinationId", "archive")).errorCode())
                .isEqualTo("ErrorMoveDistinguishedFolder");
    }

    @Test
    void aSearchFolderShowsWhatItsFilterFinds() throws Exception {
        alice.create("inbox", "Weekly digest");
        alice.create("inbox", "Other");
        Answer created = alice.post("/mailFolders/searchfolders/childFolders",
                Map.of("@odata.type", "microsoft.graph.mailSearchFolder", "displayName", "Digests", "includeNestedFolders",
                        true,
                        "sourceFolderIds", List.of("inbox"), "filterQuery", "contains(subject, 'weekly digest')"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).containsEntry("@odata.type", "#microsoft.graph.mailSearchFolder")
                .containsEntry("totalItemCount", 1);
        assertThat(alice.subjects("/mailFolders/" + MailboxClient.id(created) + "/messages")).containsExactly("Weekly digest");
    }

    @Test
    void extendedPropertiesOfFoldersShowOnlyWhenNamed() throws Exception {
        String folder = alice.newFolder();
        Map<String, Object> property
                = Map.of("id", "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Position", "value", "42");
        assertThat(alice.patch("/mailFolders/" + folder, Map.of("singleValueExtendedProperties", List.of(property))).json())
                .doesNotContainKey("singleValueExtendedProperties");
        assertThat(alice
                .get("/mailFolders/" + folder + "?$expand=singleValueExtendedProperties($filter=id eq '" + property.get("id")
                     + "')")
                .json()).containsEntry("singleValueExtendedProperties", List.of(property));
    }

    @Test
    void folderChangesAreFollowed() throws Exception {
        Answer page = alice.get("/mailFolders/delta");
        while (page.json().get("@odata.nextLink") instanceof String link) {
            page = alice.get(link);
        }
        String folder = alice.newFolder();
        page = alice.get((String) page.json().get("@odata.deltaLink"));
        assertThat(page.value()).extracting(item -> item.get("id")).containsExactly(folder);
        alice.post("/mailFolders/" + folder + "/permanentDelete", null);
        page = alice.get((String) page.json().get("@odata.deltaLink"));
        assertThat(page.value()).hasSize(1);
        assertThat(page.value().get(0)).containsEntry("id", folder).containsEntry("@removed", Map.of("reason", "deleted"));
        assertThat(alice.get((String) page.json().get("@odata.deltaLink")).value()).isEmpty();
    }
}
