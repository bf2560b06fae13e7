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
package io.github.cameloutlook.emulator.oauth;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionsTest {

    @ParameterizedTest
    @CsvSource({
            "GET,/v1.0/me/messages,Mail.ReadBasic",
            "HEAD,/v1.0/me/messages,Mail.ReadBasic",
            "GET,/v1.0/users/a@b.c/mailFolders/inbox/messages/delta,Mail.ReadBasic",
            "GET,/beta/users('a')/messages('1')/$value,Mail.Read",
            "GET,/v1.0/me/messages/1/attachments,Mail.Read",
            "POST,/v1.0/me/messages,Mail.ReadWrite",
            "POST,/v1.0/me/mailFolders('inbox')/messages/1/microsoft.graph.move,Mail.ReadWrite",
            "POST,/v1.0/me/messages/1/createReply,Mail.ReadWrite",
            "POST,/v1.0/me/messages/1/attachments/createUploadSession,Mail.ReadWrite",
            "DELETE,/v1.0/me/mailFolders/1,Mail.ReadWrite",
            "POST,/v1.0/me/sendMail,Mail.Send",
            "POST,/v1.0/me/microsoft.graph.sendMail,Mail.Send",
            "POST,/v1.0/users/a/messages/1/microsoft.graph.replyAll,Mail.Send",
            "GET,/v1.0/me/mailFolders/inbox/messageRules,MailboxSettings.Read",
            "PATCH,/v1.0/me/mailboxSettings,MailboxSettings.ReadWrite",
            "POST,/v1.0/me/outlook/masterCategories,MailboxSettings.ReadWrite",
            "GET,/v1.0/me/outlook/supportedLanguages,User.Read",
            "GET,/v1.0/me/events,Calendars.ReadBasic",
            "GET,/v1.0/me/calendars('1')/events/2,Calendars.ReadBasic",
            "GET,/v1.0/me/calendarView,Calendars.Read",
            "GET,/v1.0/me/calendar/calendarView/delta,Calendars.Read",
            "GET,/v1.0/me/events/1/instances,Calendars.Read",
            "GET,/v1.0/me/events/1/attachments/2,Calendars.Read",
            "GET,/v1.0/me/calendar/calendarPermissions,Calendars.Read",
            "GET,/v1.0/me/reminderView(StartDateTime='a'%2CEndDateTime='b'),Calendars.Read",
            "POST,/v1.0/me/events,Calendars.ReadWrite",
            "POST,/v1.0/me/events/1/forward,Calendars.ReadWrite",
            "POST,/v1.0/me/calendar/events/1/microsoft.graph.accept,Calendars.ReadWrite",
            "DELETE,/v1.0/me/calendarGroups/1,Calendars.ReadWrite",
            "POST,/v1.0/me/calendar/getSchedule,Calendars.ReadBasic",
            "POST,/v1.0/me/findMeetingTimes,Calendars.Read.Shared",
            "GET,/v1.0/places/microsoft.graph.room,Place.Read.All",
            "PATCH,/v1.0/places/1,Place.ReadWrite.All",
            "GET,/v1.0/me/todo/lists/1/tasks/delta,Tasks.Read",
            "POST,/v1.0/me/todo/lists/1/tasks,Tasks.ReadWrite",
            "GET,/v1.0/me,User.Read"
    })
    void leastDelegatedPermission(String method, String path, String permission) {
        Permissions.Need need = Permissions.neededFor(method, path);
        assertThat(need.delegated()).isEqualTo(permission);
        assertThat(need.metByUser(Set.of(permission), true)).isTrue();
        assertThat(need.metByUser(Set.of("Notes.Read"), true)).isFalse();
    }

    @Test
    void higherPermissionsOfAFamilyWorkAndLowerOnesDoNot() {
        Permissions.Need read = Permissions.neededFor("GET", "/v1.0/users/a/messages/1/$value");
        assertThat(read.metByApplication(Set.of("Mail.ReadWrite"))).isTrue();
        assertThat(read.metByApplication(Set.of("Mail.ReadBasic.All"))).isFalse();
        Permissions.Need write = Permissions.neededFor("POST", "/v1.0/users/a/messages");
        assertThat(write.metByApplication(List.of("Mail.Read", "Mail.Send"))).isFalse();
    }

    @Test
    void anotherUsersMailboxNeedsTheSharedForm() {
        Permissions.Need read = Permissions.neededFor("GET", "/v1.0/users/a/messages");
        assertThat(read.metByUser(Set.of("Mail.ReadWrite"), false)).isFalse();
        assertThat(read.metByUser(Set.of("Mail.ReadWrite.Shared"), false)).isTrue();
    }

    @Test
    void theBatchItselfNeedsNothing() {
        assertThat(Permissions.neededFor("POST", "/v1.0/$batch")).isEqualTo(Permissions.Need.NOTHING);
    }
}
