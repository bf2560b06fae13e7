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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written through one interface is read through the other, with the same ids and change keys. */
class RoundTripTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private final TestHttp http = new TestHttp(EMULATOR);

    static Stream<Arguments> kinds() {
        Map<String, Object> start = Map.of("DateTime", "2026-05-01T10:00:00", "TimeZone", "UTC");
        Map<String, Object> end = Map.of("DateTime", "2026-05-01T11:00:00", "TimeZone", "UTC");
        return Stream.of("v2.0", "beta").flatMap(version -> Stream.of(
                Arguments.of(version, "messages", "messages", "Subject", Map.of("Importance", "Low", "Body",
                        Map.of("ContentType", "HTML", "Content", "<p>x</p>"), "ToRecipients",
                        List.of(Map.of("EmailAddress", Map.of("Address", "bob@contoso.com", "Name", "Bob"))))),
                Arguments.of(version, "MailFolders/Inbox/childfolders", "mailFolders", "DisplayName", Map.of()),
                Arguments.of(version, "events", "events", "Subject",
                        Map.of("Start", start, "End", end, "ShowAs", "WorkingElsewhere", "Sensitivity", "Private")),
                Arguments.of(version, "calendars", "calendars", "Name", Map.of()),
                Arguments.of(version, "calendargroups", "calendarGroups", "Name", Map.of()),
                Arguments.of(version, "contacts", "contacts", "GivenName",
                        Map.of("MobilePhone1", "+1", "HomeAddress", Map.of("City", "Rome"))),
                Arguments.of(version, "contactfolders", "contactFolders", "DisplayName", Map.of())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ids(String version, String collection, String graphCollection, String name, Map<String, Object> more)
            throws Exception {
        Map<String, Object> body = new HashMap<>(more);
        body.put(name, version + " " + collection);
        Answer created = http.post("/api/" + version + "/me/" + collection, body);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String id = (String) created.json().get("Id");
        String neutralName = name.substring(0, 1).toLowerCase() + name.substring(1);
        String graphPath = "/v1.0/me/" + graphCollection + "/" + id;
        Map<String, Object> graph = http.get(graphPath).json();
        assertThat(graph).containsEntry("id", id).containsEntry(neutralName, body.get(name));
        assertThat(graph.get("changeKey")).isEqualTo(created.json().get("ChangeKey"));

        Answer changed = http.patch(graphPath, Map.of(neutralName, "Changed through Graph in " + version));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        String own = (String) created.json().get("@odata.id");
        Map<String, Object> read = http.get(own).json();
        assertThat(read).containsEntry("Id", id).containsEntry(name, "Changed through Graph in " + version);
        assertThat(read.get("ChangeKey")).isEqualTo(http.get(graphPath).json().get("changeKey"));
        if (read.containsKey("ChangeKey")) {
            assertThat(read.get("ChangeKey")).isNotEqualTo(created.json().get("ChangeKey"));
            assertThat(read).containsEntry("@odata.etag", "W/\"" + read.get("ChangeKey") + "\"");
        }
        assertThat(http.delete(own).status()).isEqualTo(204);
    }
}
