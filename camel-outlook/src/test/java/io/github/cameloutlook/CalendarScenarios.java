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
package io.github.cameloutlook;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.model.OutlookCalendar;
import io.github.cameloutlook.model.OutlookCalendarGroup;
import io.github.cameloutlook.model.OutlookCalendarPermission;
import io.github.cameloutlook.model.OutlookPlace;
import io.github.cameloutlook.model.OutlookRoom;
import io.github.cameloutlook.model.OutlookRoomList;
import io.github.cameloutlook.model.ScheduleInformation;
import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

/** Operations on calendars, their groups and permissions, free times and places. */
final class CalendarScenarios {

    private final ProducerTestSupport routes;

    CalendarScenarios(ProducerTestSupport routes) {
        this.routes = routes;
    }

    void register(Scenarios scenarios) {
        calendars(scenarios);
        groups(scenarios);
        permissions(scenarios);
        places(scenarios);
    }

    private void calendars(Scenarios scenarios) {
        scenarios.put("calendars/list", () -> {
            assertThat(names("outlook:calendars/list")).contains("Calendar", "Birthdays");
            assertThat(names("outlook:calendars/list?calendarGroup=Other Calendars")).doesNotContain("Calendar");
        });
        scenarios.put("calendars/get", () -> {
            Exchange done = routes.ok("outlook:calendars/get", null);
            assertThat(done.getMessage().getBody(OutlookCalendar.class).getName()).isEqualTo("Calendar");
            assertThat(done.getMessage().getBody(OutlookCalendar.class).getIsDefaultCalendar())
                    .isEqualTo(TestedApi.isGraph() ? true : null);
            Exchange named = routes.ok("outlook:calendars/get?calendar=birthdays", null);
            assertThat(named.getMessage().getBody(OutlookCalendar.class).getName()).isEqualTo("Birthdays");
            assertThat(named.getMessage().getHeader(OutlookConstants.ID)).isNotNull();
        });
        scenarios.put("calendars/create", () -> {
            group("Teams");
            OutlookCalendar calendar = new OutlookCalendar();
            calendar.setName("Team");
            routes.ok("outlook:calendars/create?calendarGroup=Teams", calendar);
            assertThat(names("outlook:calendars/list?calendarGroup=Teams")).containsExactly("Team");
            routes.ok("outlook:events/create?calendar=Team", EventScenarios.event("of the team"));
            assertThat(routes.ok("outlook:events/list?calendar=Team", null).getMessage().getBody(List.class)).hasSize(1);
        });
        scenarios.put("calendars/update", () -> {
            calendar("Old calendar");
            routes.ok("outlook:calendars/update?calendar=Old calendar", Map.of("name", "New calendar"));
            assertThat(names("outlook:calendars/list")).contains("New calendar").doesNotContain("Old calendar");
        });
        scenarios.put("calendars/delete", () -> {
            routes.ok("outlook:calendars/delete", null, OutlookConstants.ID, calendar("Deleted calendar"));
            assertThat(names("outlook:calendars/list")).doesNotContain("Deleted calendar");
        });
        scenarios.put("calendars/permanentDelete", () -> {
            calendar("Purged calendar");
            routes.ok("outlook:calendars/permanentDelete", null, OutlookConstants.CALENDAR, "Purged calendar");
            assertThat(names("outlook:calendars/list")).doesNotContain("Purged calendar");
        });
        scenarios.put("calendars/allowedCalendarSharingRoles", () -> {
            Exchange done = routes.ok("outlook:calendars/allowedCalendarSharingRoles?id=" + ProducerTestSupport.BOB, null);
            assertThat(done.getMessage().getBody(List.class)).asList().contains("read", "write");
        });
        scenarios.put("calendars/getSchedule", () -> {
            Exchange done
                    = routes.ok("outlook:calendars/getSchedule?startDateTime=2027-03-01T08:00&endDateTime=2027-03-01T18:00"
                                + "&timeZone=W. Europe Standard Time",
                            ProducerTestSupport.BOB + ", Room <" + ProducerTestSupport.ROOM + ">");
            List<?> schedules = done.getMessage().getBody(List.class);
            assertThat(schedules).hasSize(2);
            ScheduleInformation bob = (ScheduleInformation) schedules.get(0);
            assertThat(bob.getScheduleId()).isEqualTo(ProducerTestSupport.BOB);
            assertThat(bob.getAvailabilityView()).hasSize(20).containsOnlyDigits();
        });
    }

    private void groups(Scenarios scenarios) {
        scenarios.put("calendarGroups/list", () -> assertThat(groupNames()).contains("My Calendars"));
        scenarios.put("calendarGroups/get", () -> {
            Exchange done = routes.ok("outlook:calendarGroups/get?calendarGroup=My Calendars", null);
            assertThat(done.getMessage().getBody(OutlookCalendarGroup.class).getName()).isEqualTo("My Calendars");
        });
        scenarios.put("calendarGroups/create", () -> assertThat(group("Created group")).isNotBlank());
        scenarios.put("calendarGroups/update", () -> {
            group("Old group");
            routes.ok("outlook:calendarGroups/update?calendarGroup=Old group", "{\"name\": \"New group\"}");
            assertThat(groupNames()).contains("New group").doesNotContain("Old group");
        });
        scenarios.put("calendarGroups/delete", () -> {
            routes.ok("outlook:calendarGroups/delete", null, OutlookConstants.ID, group("Deleted group"));
            assertThat(groupNames()).doesNotContain("Deleted group");
        });
    }

    private void permissions(Scenarios scenarios) {
        scenarios.put("calendarPermissions/list", () -> {
            List<?> permissions = routes.ok("outlook:calendarPermissions/list", null).getMessage().getBody(List.class);
            assertThat(permissions).isNotEmpty().hasOnlyElementsOfType(OutlookCalendarPermission.class);
        });
        scenarios.put("calendarPermissions/get", () -> {
            share("Read");
            String id = permission("Read", "read");
            Exchange done = routes.ok("outlook:calendarPermissions/get?calendar=Read", null, OutlookConstants.ID, id);
            assertThat(done.getMessage().getBody(OutlookCalendarPermission.class).getRole()).isEqualTo("read");
        });
        scenarios.put("calendarPermissions/create", () -> {
            share("Shared");
            assertThat(permission("Shared", "write")).isNotBlank();
        });
        scenarios.put("calendarPermissions/update", () -> {
            share("Changed");
            String id = permission("Changed", "read");
            Exchange done = routes.ok("outlook:calendarPermissions/update?calendar=Changed&id=" + id, Map.of("role", "write"));
            assertThat(done.getMessage().getBody(OutlookCalendarPermission.class).getRole()).isEqualTo("write");
        });
        scenarios.put("calendarPermissions/delete", () -> {
            share("Unshared");
            String id = permission("Unshared", "read");
            routes.ok("outlook:calendarPermissions/delete?calendar=Unshared", null, OutlookConstants.ID, id);
            List<?> left
                    = routes.ok("outlook:calendarPermissions/list?calendar=Unshared", null).getMessage().getBody(List.class);
            assertThat(left).noneMatch(one -> id.equals(((OutlookCalendarPermission) one).getId()));
        });
    }

    private void share(String calendar) {
        calendar(calendar);
    }

    private String permission(String calendar, String role) {
        return id(routes.ok("outlook:calendarPermissions/create?calendar=" + calendar, Map.of(
                "emailAddress", Map.of("name", "Bob", "address", ProducerTestSupport.BOB), "role", role)));
    }

    private void places(Scenarios scenarios) {
        scenarios.put("places/listRooms", () -> {
            List<?> rooms = routes.ok("outlook:places/listRooms", null).getMessage().getBody(List.class);
            assertThat(rooms).anyMatch(room -> ProducerTestSupport.ROOM.equals(((OutlookRoom) room).getEmailAddress()));
        });
        scenarios.put("places/listRoomLists", () -> {
            List<?> lists = routes.ok("outlook:places/listRoomLists", null).getMessage().getBody(List.class);
            assertThat(lists).singleElement().isInstanceOfSatisfying(OutlookRoomList.class,
                    list -> assertThat(list.getEmailAddress()).isEqualTo(ProducerTestSupport.BUILDING));
        });
        scenarios.put("places/listRoomsInList", () -> {
            List<?> rooms = routes.ok("outlook:places/listRoomsInList?id=" + ProducerTestSupport.BUILDING, null).getMessage()
                    .getBody(List.class);
            assertThat(rooms).hasSize(1).hasOnlyElementsOfType(OutlookRoom.class);
        });
        scenarios.put("places/get", () -> {
            Exchange done = routes.ok("outlook:places/get?id=" + ProducerTestSupport.ROOM, null);
            assertThat(done.getMessage().getBody(OutlookPlace.class)).isInstanceOf(OutlookRoom.class);
        });
        scenarios.put("places/update", () -> {
            OutlookRoom changes = new OutlookRoom();
            changes.setNickname("The quiet one");
            Exchange done = routes.ok("outlook:places/update?id=" + ProducerTestSupport.ROOM, changes);
            assertThat(done.getMessage().getBody(OutlookRoom.class).getNickname()).isEqualTo("The quiet one");
        });
    }

    private String calendar(String name) {
        return id(routes.ok("outlook:calendars/create", Map.of("name", name)));
    }

    private String group(String name) {
        return id(routes.ok("outlook:calendarGroups/create", Map.of("name", name)));
    }

    private static String id(Exchange created) {
        return created.getMessage().getHeader(OutlookConstants.ID, String.class);
    }

    private List<String> names(String uri) {
        List<?> calendars = routes.ok(uri, null).getMessage().getBody(List.class);
        return calendars.stream().map(calendar -> ((OutlookCalendar) calendar).getName()).toList();
    }

    private List<String> groupNames() {
        List<?> groups = routes.ok("outlook:calendarGroups/list", null).getMessage().getBody(List.class);
        return groups.stream().map(group -> ((OutlookCalendarGroup) group).getName()).toList();
    }
}
