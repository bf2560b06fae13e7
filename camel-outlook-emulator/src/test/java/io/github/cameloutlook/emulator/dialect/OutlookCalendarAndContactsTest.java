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

/** Calendars and contacts, written through one service and read through the other. */
@SuppressWarnings("unchecked")
class OutlookCalendarAndContactsTest {

    private static final String API = "/api/v2.0/me";

    @RegisterExtension
    final OutlookEmulator emulator
            = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    private static Map<String, Object> at(String time) {
        return Map.of("DateTime", time, "TimeZone", "UTC");
    }

    private Map<String, Object> ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    @Test
    void aSeriesKeepsTheZoneOfItsRecurrenceOutsideOfTheRange() throws Exception {
        Map<String, Object> series = ok(http().post(API + "/events", Map.of(
                "Subject", "Daily", "Start", at("2026-03-02T09:00:00"), "End", at("2026-03-02T09:30:00"), "ShowAs", "Oof",
                "Recurrence", Map.of("Pattern", Map.of("Type", "Daily", "Interval", 1),
                        "Range", Map.of("Type", "Numbered", "StartDate", "2026-03-02", "NumberOfOccurrences", 3),
                        "RecurrenceTimeZone", "UTC"))),
                201);
        assertThat(series).containsEntry("Type", "SeriesMaster").containsEntry("ShowAs", "Oof").containsKey("iCalUId")
                .doesNotContainKeys("Locations", "TransactionId", "IsOnlineMeeting", "ICalUId");
        Map<String, Object> recurrence = (Map<String, Object>) series.get("Recurrence");
        assertThat(recurrence).containsEntry("RecurrenceTimeZone", "UTC");
        assertThat((Map<String, Object>) recurrence.get("Range")).doesNotContainKey("RecurrenceTimeZone");
        assertThat((Map<String, Object>) series.get("Location")).doesNotContainKeys("LocationType", "UniqueIdType");

        Map<String, Object> graph = http().get("/v1.0/me/events/" + series.get("Id")).json();
        Map<String, Object> range
                = (Map<String, Object>) ((Map<String, Object>) graph.get("recurrence")).get("range");
        assertThat(range).containsEntry("type", "numbered").containsEntry("recurrenceTimeZone", "UTC");

        Answer view = http().get(API + "/calendarview?startdatetime=2026-03-01T00:00:00Z&EndDateTime=2026-03-08T00:00:00Z");
        assertThat(view.value()).hasSize(3).allSatisfy(
                occurrence -> assertThat((String) occurrence.get("@odata.id")).contains("/Events('"));
        assertThat(http().get(API + "/events('" + series.get("Id") + "')/instances?startDateTime=2026-03-01T00:00:00Z"
                              + "&endDateTime=2026-03-03T00:00:00Z")
                .value()).hasSize(1);
    }

    @Test
    void anInvitationTravelsAndItsAnswerComesBack() throws Exception {
        Map<String, Object> event = ok(http().post(API + "/events", Map.of(
                "Subject", "Review", "Start", at("2026-03-02T09:00:00"), "End", at("2026-03-02T10:00:00"),
                "Attendees", List.of(Map.of("Type", "Required", "EmailAddress", Map.of("Address", "bob@contoso.com"))))), 201);
        String bob = "/api/v2.0/users/bob@contoso.com";
        Map<String, Object> invitation = http().get(bob + "/MailFolders/Inbox/messages").value().get(0);
        assertThat(invitation).containsEntry("@odata.type", "#Microsoft.OutlookServices.EventMessage")
                .containsEntry("MeetingMessageType", "MeetingRequest").doesNotContainKey("StartDateTime");
        Map<String, Object> copy = http().get(bob + "/events").value().get(0);
        assertThat(http().post(bob + "/events/" + copy.get("Id") + "/tentativelyaccept",
                Map.of("Comment", "Perhaps", "SendResponse", true)).status()).isEqualTo(202);

        List<Map<String, Object>> attendees
                = (List<Map<String, Object>>) http().get(API + "/events/" + event.get("Id")).json().get("Attendees");
        assertThat((Map<String, Object>) attendees.get(0).get("Status"))
                .containsEntry("Response", "TentativelyAccepted");
        assertThat(http().post(bob.replace("v2.0", "beta") + "/events/" + copy.get("Id") + "/cancel", Map.of("Comment", "No"))
                .status())
                .as("only the organizer cancels").isEqualTo(400);
        assertThat(http().post(API.replace("v2.0", "beta") + "/events/" + event.get("Id") + "/Cancel", Map.of("Comment", "Off"))
                .status())
                .isEqualTo(202);
    }

    @Test
    void calendarsAndGroups() throws Exception {
        Map<String, Object> calendar = ok(http().post(API + "/calendars", Map.of("Name", "Project")), 201);
        assertThat(calendar).containsEntry("Name", "Project").containsEntry("Color", "Auto")
                .containsEntry("@odata.etag", "W/\"" + calendar.get("ChangeKey") + "\"").doesNotContainKey("HexColor");
        assertThat(http().get("/v1.0/me/calendars/" + calendar.get("Id")).json()).containsEntry("name", "Project");
        ok(http().post(API + "/calendars('" + calendar.get("Id") + "')/events", Map.of(
                "Subject", "There", "Start", at("2026-03-02T09:00:00"), "End", at("2026-03-02T10:00:00"))), 201);
        assertThat(http().get("/v1.0/me/calendars/" + calendar.get("Id") + "/events").value()).hasSize(1);
        assertThat(ok(http().get(API + "/calendar"), 200)).containsKey("Name");
        Map<String, Object> group = ok(http().post(API + "/calendargroups", Map.of("Name", "Projects")), 201);
        assertThat((String) group.get("@odata.id")).endsWith("/CalendarGroups('" + group.get("Id") + "')");
        assertThat(http().get(API + "/calendargroups").value()).hasSizeGreaterThan(1);
    }

    @Test
    void contactsNameTheMobilePhoneTheirWay() throws Exception {
        Map<String, Object> contact = ok(http().post(API + "/contacts", Map.of(
                "GivenName", "Pavel", "MobilePhone1", "+1 555",
                "EmailAddresses", List.of(Map.of("Address", "pavel@example.com", "Name", "Pavel")))), 201);
        assertThat(contact).containsEntry("MobilePhone1", "+1 555").doesNotContainKeys("MobilePhone", "PrimaryEmailAddress");
        assertThat(http().get("/v1.0/me/contacts/" + contact.get("Id")).json()).containsEntry("mobilePhone", "+1 555");

        ok(http().patch("/v1.0/me/contacts/" + contact.get("Id"), Map.of("mobilePhone", "+2")), 200);
        assertThat(http().get(API + "/Contacts?$select=MobilePhone1&$filter=GivenName%20eq%20'Pavel'").value())
                .singleElement().satisfies(read -> assertThat(read).containsEntry("MobilePhone1", "+2"));
        Map<String, Object> folder = ok(http().post(API + "/contactfolders", Map.of("DisplayName", "Suppliers")), 201);
        ok(http().post(API + "/contactfolders/" + folder.get("Id") + "/contacts", Map.of("GivenName", "Kim")), 201);
        assertThat(http().get("/v1.0/me/contactFolders/" + folder.get("Id") + "/contacts").value()).hasSize(1);
        assertThat(http().delete(API + "/contacts/" + contact.get("Id")).status()).isEqualTo(204);
    }
}
