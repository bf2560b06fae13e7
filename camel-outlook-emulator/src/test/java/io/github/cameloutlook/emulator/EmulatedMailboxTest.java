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
package io.github.cameloutlook.emulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmulatedMailboxTest {

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private final EmulatedMailbox mailbox = emulator.mailbox("alice@contoso.com");

    @Test
    void eventsArePutIntoTheCalendarWithoutInvitingAnybody() {
        Map<String, Object> created = mailbox.createEvent(Map.of("subject", "Review",
                "start", Map.of("dateTime", "2026-03-10T09:00:00", "timeZone", "UTC"),
                "end", Map.of("dateTime", "2026-03-10T10:00:00", "timeZone", "UTC"),
                "attendees", List.of(Map.of("emailAddress", Map.of("address", "bob@contoso.com")))));
        assertThat(mailbox.events()).extracting(event -> event.get("id"))
                .containsExactly(created.get("id"));
        assertThat(mailbox.calendarView(Instant.parse("2026-03-10T00:00:00Z"),
                Instant.parse("2026-03-11T00:00:00Z"))).hasSize(1);
        assertThat(mailbox.messages("sentitems")).isEmpty();
    }

    @Test
    void messagesAreFoundByWellKnownNameAndByPath() {
        Map<String, Object> created = mailbox.createMessage("drafts", Map.of("subject", "One"));
        assertThat(mailbox.messages("drafts")).extracting(message -> message.get("subject")).contains("One");
        assertThat(mailbox.messages("Drafts")).extracting(message -> message.get("id")).contains(created.get("id"));
        assertThat(mailbox.message((String) created.get("id"))).containsEntry("subject", "One");
        assertThat(mailbox.counts()).containsKey("Drafts");
    }

    @Test
    void foldersCarryTheirPath() {
        assertThat(mailbox.folders()).extracting(folder -> folder.get("path"))
                .contains("Inbox", "Sent Items", "Drafts");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> emulator.mailbox("nobody@contoso.com")).hasMessageContaining("nobody@contoso.com");
        assertThatThrownBy(() -> mailbox.messages("inbox/Nothing"))
                .hasMessageContaining("no folder Nothing on the path inbox/Nothing");
        assertThatThrownBy(() -> mailbox.message("AAMk")).hasMessageContaining("was answered with 4");
    }

    @Test
    void aMailboxThatIsNotEnabledIsAnsweredForByNeitherApi() throws Exception {
        for (String switched : List.of("disable", "enable")) {
            assertThat(send("POST", "/emulator/mailboxes/alice@contoso.com/" + switched).statusCode()).isEqualTo(204);
            for (String root : List.of("/v1.0", "/api/v2.0")) {
                HttpResponse<String> answer = send("GET", root + "/users/alice@contoso.com/messages");
                assertThat(answer.statusCode()).isEqualTo(switched.equals("enable") ? 200 : 404);
                if (switched.equals("disable")) {
                    assertThat(answer.body()).contains("\"MailboxNotEnabledForRESTAPI\"");
                }
            }
            assertThat(mailbox.messages("inbox")).isNotNull();
        }
        assertThat(send("POST", "/emulator/mailboxes/nobody@contoso.com/disable").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(emulator.baseUrl() + path)).header("Authorization", "Bearer any")
                        .method(method, HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
