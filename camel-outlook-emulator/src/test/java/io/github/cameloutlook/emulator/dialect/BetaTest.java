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
package io.github.cameloutlook.emulator.dialect;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What beta has beyond v2.0. */
@SuppressWarnings("unchecked")
class BetaTest {

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    private List<Object> names(String path, String property) throws Exception {
        Answer answer = http().get(path + "?$top=100");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.value().stream().map(item -> item.get(property)).toList();
    }

    @Test
    void collectionsThatNameNoFolderAreOfTheWholeMailbox() throws Exception {
        http().post("/v1.0/me/mailFolders/inbox/childFolders", Map.of("displayName", "Deep"));
        String folder = (String) http().post("/v1.0/me/contactFolders", Map.of("displayName", "Friends")).json().get("id");
        http().post("/v1.0/me/contactFolders/" + folder + "/childFolders", Map.of("displayName", "Close"));
        http().post("/v1.0/me/contactFolders/" + folder + "/contacts", Map.of("givenName", "Ann"));
        http().post("/v1.0/me/contacts", Map.of("givenName", "Bob"));

        assertThat(names("/api/beta/me/MailFolders", "DisplayName")).contains("Inbox", "Deep");
        assertThat(names("/api/v2.0/me/MailFolders", "DisplayName")).contains("Inbox").doesNotContain("Deep");
        assertThat(names("/api/beta/me/ContactFolders", "DisplayName")).containsExactlyInAnyOrder("Friends", "Close");
        assertThat(names("/api/v2.0/me/ContactFolders", "DisplayName")).containsExactly("Friends");
        assertThat(names("/api/beta/me/contacts", "GivenName")).containsExactlyInAnyOrder("Ann", "Bob");
        assertThat(names("/api/v2.0/me/contacts", "GivenName")).containsExactly("Bob");
        assertThat(names("/api/beta/me/ContactFolders/" + folder + "/contacts", "GivenName")).containsExactly("Ann");
        assertThat(http().get("/api/beta/me/contacts/$count").text()).isEqualTo("2");
    }

    @Test
    void messagesHaveFlagsAndHeaders() throws Exception {
        Answer created = http().post("/api/beta/me/messages",
                Map.of("Subject", "Flagged", "Flag", Map.of("FlagStatus", "Flagged")));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat((Map<String, Object>) created.json().get("Flag")).containsEntry("FlagStatus", "Flagged");
        assertThat(created.json()).containsKey("ConversationIndex");
        assertThat(http().get("/api/v2.0/me/messages/" + created.json().get("Id")).json())
                .doesNotContainKeys("Flag", "ConversationIndex");
        assertThat(http().get("/api/v2.0/me/messages?$filter=IsRead%20eq%20false&$select=Subject,Flag").status())
                .isEqualTo(400);
    }

    @Test
    void eventsHaveLocations() throws Exception {
        Map<String, Object> time = Map.of("DateTime", "2026-05-01T10:00:00", "TimeZone", "UTC");
        Answer created = http().post("/api/beta/me/events", Map.of("Subject", "Tour", "Start", time, "End", time,
                "Locations", List.of(Map.of("DisplayName", "Here"), Map.of("DisplayName", "There"))));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat((List<Map<String, Object>>) created.json().get("Locations"))
                .allSatisfy(location -> assertThat(location).containsKey("DisplayName")
                        .doesNotContainKeys("LocationType", "UniqueId"))
                .hasSize(2);
        assertThat(created.json()).doesNotContainKeys("TransactionId", "IsOnlineMeeting");
    }
}
