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
package io.github.cameloutlook.emulator.calendar;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.event;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.subjects;
import static org.assertj.core.api.Assertions.assertThat;

class CalendarsTest {

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

    private List<Object> names(String path) throws Exception {
        return alice.all(path).stream().map(one -> one.get("name")).toList();
    }

    @Test
    void everyMailboxHasItsCalendarsAndGroups() throws Exception {
        assertThat(names("/calendars")).containsExactly("Calendar", "United States holidays", "Birthdays");
        assertThat(names("/calendarGroups")).containsExactly("My Calendars", "Other Calendars");
        Map<String, Object> calendar = alice.get("/calendar").json();
        assertThat(calendar).containsEntry("isDefaultCalendar", true).containsEntry("canEdit", true)
                .containsEntry("isRemovable", false)
                .containsEntry("owner", Map.of("name", "Alice", "address", "alice@contoso.com"));
        String group = (String) alice.get("/calendarGroups").value().get(0).get("id");
        assertThat(names("/calendarGroups/" + group + "/calendars")).containsExactly("Calendar");
        String birthdays = (String) alice.get("/calendars?$filter=name eq 'Birthdays'").value().get(0).get("id");
        assertThat(alice.post("/calendars/" + birthdays + "/events",
                event("x", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC")).status()).isEqualTo(403);
    }

    @Test
    void calendarsAreCreatedChangedAndDeletedWithTheirEvents() throws Exception {
        Map<String, Object> work = ok(alice.post("/calendars", Map.of("name", "Work", "color", "lightBlue")), 201);
        String path = "/calendars/" + work.get("id");
        assertThat(work).containsEntry("color", "lightBlue").containsEntry("isDefaultCalendar", false);
        Answer again = alice.post("/calendars", Map.of("name", "work"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.errorCode()).isEqualTo("ErrorFolderExists");
        assertThat(ok(alice.patch(path, Map.of("name", "Office")), 200)).containsEntry("name", "Office")
                .containsEntry("color", "lightBlue");
        String event = (String) ok(alice.post(path + "/events",
                event("Desk", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC")), 201).get("id");
        assertThat(alice.delete(path).status()).isEqualTo(204);
        assertThat(alice.get(path).status()).isEqualTo(404);
        assertThat(alice.get("/events/" + event).status()).isEqualTo(404);
        assertThat(alice.delete("/calendars/" + alice.get("/calendar").json().get("id")).errorCode())
                .isEqualTo("ErrorDeleteDistinguishedFolder");
    }

    @Test
    void groupsAreDeletedOnlyWhenEmpty() throws Exception {
        String group = (String) ok(alice.post("/calendarGroups", Map.of("name", "Teams")), 201).get("id");
        String path = "/calendarGroups/" + group;
        String calendar = (String) ok(alice.post(path + "/calendars", Map.of("name", "Team A")), 201).get("id");
        assertThat(alice.delete(path).status()).isEqualTo(400);
        assertThat(ok(alice.patch(path, Map.of("name", "Squads")), 200)).containsEntry("name", "Squads");
        assertThat(alice.delete(path + "/calendars/" + calendar).status()).isEqualTo(204);
        assertThat(alice.delete(path).status()).isEqualTo(204);
        assertThat(alice.get(path).status()).isEqualTo(404);
        assertThat(alice.post("/calendarGroups", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void eventsAreFoundUnderEveryAddressOfTheirCalendarOnly() throws Exception {
        String group = (String) alice.get("/calendarGroups").value().get(0).get("id");
        String work = (String) ok(alice.post("/calendars", Map.of("name", "Work")), 201).get("id");
        String inWork = "/calendarGroups/" + group + "/calendars/" + work + "/events";
        String id = (String) ok(alice.post(inWork, event("Desk", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC")), 201)
                .get("id");
        alice.create(event("Lunch", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC"));
        assertThat(subjects(alice.all("/events"))).containsExactlyInAnyOrder("Desk", "Lunch");
        assertThat(subjects(alice.all("/calendar/events"))).containsExactly("Lunch");
        assertThat(subjects(alice.all("/calendars/" + work + "/events"))).containsExactly("Desk");
        assertThat(subjects(alice.all("/calendars('" + work + "')/events"))).containsExactly("Desk");
        assertThat(alice.get(inWork + "/" + id).status()).isEqualTo(200);
        assertThat(alice.get("/events/" + id + "?$expand=calendar").json()).extracting("calendar.name").isEqualTo("Work");
        assertThat(alice.get("/calendar/events/" + id).status()).isEqualTo(404);
    }

    @Test
    void permissionsAreGivenAndTaken() throws Exception {
        String path = "/calendar/calendarPermissions";
        assertThat(alice.get(path).value()).singleElement().extracting(one -> one.get("role")).isEqualTo("freeBusyRead");
        Map<String, Object> bob = ok(alice.post(path, Map.of("emailAddress", Map.of("name", "Bob", "address",
                "bob@contoso.com"), "role", "Read")), 201);
        assertThat(bob).containsEntry("role", "read").containsEntry("isRemovable", true);
        String one = path + "/" + bob.get("id");
        assertThat(ok(alice.patch(one, Map.of("role", "write")), 200)).containsEntry("role", "write");
        assertThat(alice.delete(one).status()).isEqualTo(204);
        assertThat(alice.get(one).status()).isEqualTo(404);
        assertThat(alice.post(path, Map.of("emailAddress", Map.of("address", "x"), "role", "read")).status()).isEqualTo(400);
        assertThat(alice.get("/calendar/allowedCalendarSharingRoles(User='bob@contoso.com')").json().get("value")).asList()
                .contains("write");
    }
}
