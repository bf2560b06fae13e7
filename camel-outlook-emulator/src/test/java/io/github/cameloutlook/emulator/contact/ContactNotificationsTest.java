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

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.notification.Listener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ContactNotificationsTest {

    private static final String ALICE = "/v1.0/users/alice@contoso.com";

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com")
            .mailbox("bob@contoso.com").auth(AuthMode.strict).build();
    private final Listener listener = new Listener();

    private TestHttp writer;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        writer = application("Contacts.ReadWrite");
    }

    @AfterEach
    void stop() throws Exception {
        listener.close();
        emulator.close();
    }

    private TestHttp application(String permission) {
        return new TestHttp(emulator).withToken(emulator.tokens().forApplication(permission));
    }

    private TestHttp user(String address, String permission) {
        return new TestHttp(emulator).withToken(emulator.tokens().forUser(address, permission));
    }

    private Answer subscribe(TestHttp http, String resource) throws Exception {
        return http.post("/v1.0/subscriptions", Map.of("changeType", "created,updated,deleted", "resource", resource,
                "notificationUrl", listener.url("/notify"), "clientState", "secret", "expirationDateTime",
                emulator.clock().instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private void told(String... changes) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(listener.notifications())
                .extracting(one -> one.get("changeType") + " " + ((Map<?, ?>) one.get("resourceData")).get("id"))
                .containsExactly(changes));
    }

    private String create(String path, String surname) throws Exception {
        Answer answer = writer.post(path, Map.of("surname", surname));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return (String) answer.json().get("id");
    }

    @Test
    void changesOfContactsAreTold() throws Exception {
        assertThat(subscribe(application("Contacts.Read"), "users/alice@contoso.com/contacts").status()).isEqualTo(201);
        String id = create(ALICE + "/contacts", "One");
        told("created " + id);
        assertThat(listener.notifications().get(0)).extracting("resourceData").asString()
                .contains("#Microsoft.Graph.Contact", "/Contacts/" + id);
        writer.patch(ALICE + "/contacts/" + id, Map.of("surname", "Uno"));
        told("created " + id, "updated " + id);
        writer.delete(ALICE + "/contacts/" + id);
        told("created " + id, "updated " + id, "deleted " + id);
    }

    @Test
    void aFolderTellsOfMovesAndAFilterOfWhatFulfilsIt() throws Exception {
        Object work = writer.post(ALICE + "/contactFolders", Map.of("displayName", "Work")).json().get("id");
        String resource = "users/alice@contoso.com/contactFolders/" + work + "/contacts?$filter=companyName eq 'Contoso'";
        assertThat(subscribe(application("Contacts.Read"), resource).status()).isEqualTo(201);
        String id = create(ALICE + "/contacts", "One");
        Answer moved = writer.patch(ALICE + "/contacts/" + id, Map.of("parentFolderId", work, "companyName", "Contoso"));
        String inWork = (String) moved.json().get("id");
        told("created " + inWork);
        writer.patch(ALICE + "/contacts/" + inWork, Map.of("companyName", "Fabrikam"));
        told("created " + inWork, "deleted " + inWork);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "users/alice@contoso.com/contactFolders/AAMk/contacts|404",
            "users/alice@contoso.com/contacts?$filter=nothing eq 'x'|400",
            "users/alice@contoso.com/contactFolders|400" })
    void resourcesThatAreNoneAreRefused(String resource, int status) throws Exception {
        assertThat(subscribe(application("Contacts.Read"), resource).status()).isEqualTo(status);
    }

    @Test
    void readingAndWritingNeedTheirPermissions() throws Exception {
        String contacts = ALICE + "/contacts";
        assertThat(application("Contacts.Read").get(contacts).status()).isEqualTo(200);
        assertThat(application("Contacts.Read").post(contacts, Map.of("surname", "x")).status()).isEqualTo(403);
        assertThat(application("Mail.ReadWrite").get(contacts).status()).isEqualTo(403);
        assertThat(application("Mail.ReadWrite").get(ALICE + "/contactFolders/delta").status()).isEqualTo(403);
        assertThat(user("alice@contoso.com", "Contacts.ReadWrite").post(contacts, Map.of("surname", "x")).status())
                .isEqualTo(201);
        assertThat(user("bob@contoso.com", "Contacts.Read").get(contacts).status()).isEqualTo(403);
        assertThat(user("bob@contoso.com", "Contacts.Read.Shared").get(contacts).status()).isEqualTo(200);
        for (TestHttp stranger : List.of(application("Contacts.ReadWrite"), user("bob@contoso.com", "Contacts.Read"))) {
            assertThat(subscribe(stranger, "users/alice@contoso.com/contacts").status()).isEqualTo(403);
        }
    }
}
