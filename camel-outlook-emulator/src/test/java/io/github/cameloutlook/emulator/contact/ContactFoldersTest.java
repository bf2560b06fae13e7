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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.calendar.CalendarClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static org.assertj.core.api.Assertions.assertThat;

class ContactFoldersTest {

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build();

    private CalendarClient alice;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        alice = new CalendarClient(emulator, "alice@contoso.com");
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    private String folder(String path, String name) throws Exception {
        return (String) ok(alice.post(path, Map.of("displayName", name)), 201).get("id");
    }

    private List<Object> names(String path) throws Exception {
        return alice.all(path).stream().map(folder -> folder.get("displayName")).toList();
    }

    @Test
    void theDefaultFolderIsNotListedButFoundByItsContacts() throws Exception {
        assertThat(names("/contactFolders")).isEmpty();
        ok(alice.post("/contacts", Map.of("surname", "Xu")), 201);
        Object id = alice.get("/contacts?$top=1&$select=parentFolderId").value().get(0).get("parentFolderId");
        assertThat(ok(alice.get("/contactFolders/" + id), 200)).containsEntry("displayName", "Contacts");
        assertThat(alice.delete("/contactFolders/" + id).errorCode()).isEqualTo("ErrorDeleteDistinguishedFolder");
    }

    @Test
    void foldersAreCreatedRenamedMovedAndDeletedWithTheirContacts() throws Exception {
        String work = folder("/contactFolders", "Work");
        String team = folder("/contactFolders/" + work + "/childFolders", "Team");
        assertThat(names("/contactFolders")).containsExactly("Work");
        assertThat(names("/contactFolders/" + work + "/childFolders")).containsExactly("Team");
        assertThat(alice.get("/contactFolders/" + work + "/childFolders/$count").text()).isEqualTo("1");
        assertThat(alice.post("/contactFolders", Map.of("displayName", "work")).errorCode()).isEqualTo("ErrorFolderExists");
        String nested = "/contactFolders/" + work + "/childFolders/" + team;
        Object contact = ok(alice.post(nested + "/contacts", Map.of("surname", "Xu")), 201).get("id");
        assertThat(alice.get(nested + "/contacts/" + contact).status()).isEqualTo(200);
        assertThat(alice.get("/contactFolders/" + work + "/contacts/" + contact).errorCode()).isEqualTo("ErrorItemNotFound");
        assertThat(alice.get("/contactFolders?$expand=childFolders").value().get(0).get("childFolders")).asList().hasSize(1);
        assertThat(alice.get("/contactFolders/" + team + "?$expand=contacts($select=surname)").json().get("contacts"))
                .asList().hasSize(1);
        assertThat(alice.patch("/contactFolders/" + work, Map.of("parentFolderId", team)).errorCode())
                .isEqualTo("ErrorMoveCopyFailed");
        Object top = ok(alice.get("/contactFolders/" + work), 200).get("parentFolderId");
        assertThat(ok(alice.patch("/contactFolders/" + team, Map.of("displayName", "Crew", "parentFolderId", top)), 200))
                .containsEntry("displayName", "Crew").containsEntry("parentFolderId", top);
        assertThat(names("/contactFolders?$orderby=displayName")).containsExactly("Crew", "Work");
        assertThat(alice.delete("/contactFolders/" + team).status()).isEqualTo(204);
        assertThat(alice.get("/contactFolders/" + team).errorCode()).isEqualTo("ErrorFolderNotFound");
        assertThat(alice.get("/contacts/" + contact).errorCode()).isEqualTo("ErrorItemNotFound");
        assertThat(alice.post("/contactFolders/" + work + "/permanentDelete", null).status()).isEqualTo(204);
        assertThat(names("/contactFolders")).isEmpty();
    }

    @Test
    void badFoldersAreRefused() throws Exception {
        assertThat(alice.post("/contactFolders", Map.of()).errorCode()).isEqualTo("ErrorInvalidRequest");
        assertThat(alice.post("/contactFolders", Map.of("name", "x")).errorCode()).isEqualTo("RequestBodyRead");
        assertThat(alice.get("/contactFolders/nonsense!").errorCode()).isEqualTo("ErrorInvalidIdMalformed");
    }

    @Test
    void extendedPropertiesMarkFolders() throws Exception {
        String id = "Integer {66f5a359-4659-4830-9070-00047ec6ac6e} Name Source";
        ok(alice.post("/contactFolders", Map.of("displayName", "Crm", "singleValueExtendedProperties",
                List.of(Map.of("id", id, "value", "3")))), 201);
        folder("/contactFolders", "Plain");
        assertThat(names("/contactFolders?$filter=singleValueExtendedProperties/Any(ep: ep/id eq '"
                         + id.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D") + "' and ep/value eq '3')"))
                .containsExactly("Crm");
    }
}
