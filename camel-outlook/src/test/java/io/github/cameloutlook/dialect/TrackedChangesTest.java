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
package io.github.cameloutlook.dialect;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrackedChangesTest {

    private static final String ROOT = "https://mail.example.com/api/v2.0";
    private static final String MESSAGES = ROOT + "/Users('a@b')/MailFolders('x')/Messages";
    private static final Map<String, String> PAGES = Map.of("Prefer", "odata.maxpagesize=10");

    private final Dialect dialect = new OutlookRestDialect("https://mail.example.com", "v2.0");

    private static NeutralRequest path(String path, Map<String, String> query) {
        return new NeutralRequest("GET", "a@b", path, query, null, PAGES, null, false);
    }

    private static NeutralRequest link(String link) {
        return new NeutralRequest("GET", "a@b", null, Map.of(), URI.create(link), PAGES, null, false);
    }

    private Map<String, Object> page(NeutralRequest request, String linkName, String link, Object... entries) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("@odata.context", ROOT + "/$metadata#Me/MailFolders('x')/Messages/$delta");
        answer.put("value", new ArrayList<>(List.of(entries)));
        answer.put(linkName, link);
        return dialect.decode(request, answer);
    }

    @ParameterizedTest
    @CsvSource({
            "/mailFolders/x/messages/delta, /mailFolders/x/messages",
            "/mailFolders/delta, /mailFolders",
            "/contacts/delta, /contacts",
            "/contactFolders/x/contacts/delta, /contactFolders/x/contacts",
            "/calendar/calendarView/delta, /calendar/calendarView",
            "/calendars/x/calendarView/delta, /calendars/x/calendarView",
            "/calendarView/delta, /calendarView" })
    void asksTheCollectionToTrackChanges(String neutral, String collection) {
        WireRequest wire = dialect.encode(path(neutral, Map.of()));
        assertThat(wire.address().toString()).isEqualToIgnoringCase(ROOT + "/users/a@b" + collection);
        assertThat(wire.headers()).isEqualTo(Map.of("Prefer", "odata.track-changes, odata.maxpagesize=10"));
        assertThat(wire.preference()).isEqualTo("odata.track-changes");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/contactFolders/delta", "/messages/delta", "/events/delta", "/people/delta" })
    void refusesWhatIsNotTracked(String path) {
        assertThatThrownBy(() -> dialect.encode(path(path, Map.of()))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not tell what changes in");
    }

    @Test
    void refusesToAskForOneKindOfChange() {
        assertThatThrownBy(() -> dialect.encode(path("/mailFolders/x/messages/delta", Map.of("changeType", "created"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("changeType");
    }

    @Test
    void tellsThatTheFirstPageIsNeverTheLast() {
        NeutralRequest first = path("/mailFolders/x/messages/delta", Map.of());
        Map<String, Object> page = page(first, "@odata.deltaLink", MESSAGES + "?%24deltatoken=abc", Map.of("Id", "1"));
        assertThat(page).containsEntry("@odata.nextLink", MESSAGES + "?%24deltatoken=abc")
                .doesNotContainKey("@odata.deltaLink").containsEntry("value", List.of(Map.of("id", "1")));
    }

    @Test
    void endsARoundWithTheDeltaLinkOfALaterPage() {
        Map<String, Object> page
                = page(link(MESSAGES + "?%24deltatoken=abc"), "@odata.deltaLink", MESSAGES + "?%24deltatoken=def");
        assertThat(page).containsEntry("@odata.deltaLink", MESSAGES + "?%24deltatoken=def")
                .doesNotContainKey("@odata.nextLink");
    }

    @ParameterizedTest
    @CsvSource({
            "?%24deltatoken=v2%2cH4roCAAA%3d, true", "?$DeltaToken=x, true", "?startdatetime=a&$deltaToken=x, true",
            "?%24skipToken=x, false", "?$skiptoken=x, false", "?%24skip=10, false", "?$filter=x eq 'deltatoken=', false" })
    void prefersTrackedChangesWhereARoundBegins(String query, boolean begins) {
        String link = MESSAGES + query.replace(" ", "%20");
        WireRequest wire = dialect.encode(link(link));
        assertThat(wire.address()).hasToString(link);
        assertThat(wire.headers().get("Prefer"))
                .isEqualTo(begins ? "odata.track-changes, odata.maxpagesize=10" : "odata.maxpagesize=10");
        assertThat(wire.preference()).isNull();
    }

    @Test
    void repeatsTheWindowOfACalendarThroughTheWholeWalk() {
        Map<String, String> window = new LinkedHashMap<>();
        window.put("startDateTime", "2026-01-01T00:00:00Z");
        window.put("endDateTime", "2026-02-01T00:00:00Z");
        NeutralRequest first = path("/calendarView/delta", window);
        String bare = ROOT + "/me/CalendarView/?%24deltatoken=abc";
        String whole = bare + "&startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-02-01T00:00:00Z";
        String next = (String) page(first, "@odata.deltaLink", bare).get("@odata.nextLink");
        assertThat(next).isEqualTo(whole);
        String more = ROOT + "/me/CalendarView/?%24skipToken=def";
        assertThat(page(link(next), "@odata.nextLink", more)).containsEntry("@odata.nextLink",
                more + "&startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-02-01T00:00:00Z");
    }

    @Test
    void leavesALinkAloneThatHasEverything() {
        NeutralRequest first = path("/calendarView/delta", Map.of("startDateTime", "2026-01-01T00:00:00Z"));
        String link = ROOT + "/me/CalendarView?startdatetime=2026-01-01T00%3a00%3a00Z&%24deltatoken=abc";
        assertThat(page(first, "@odata.deltaLink", link)).containsEntry("@odata.nextLink", link);
    }

    @Test
    void leavesWhatIsNoWalkAlone() {
        NeutralRequest list = path("/mailFolders/x/messages", Map.of("$select", "subject"));
        String link = MESSAGES + "?%24skip=10";
        assertThat(page(list, "@odata.nextLink", link)).containsEntry("@odata.nextLink", link);
    }

    @ParameterizedTest
    @ValueSource(
                 strings = {
                         "Messages('AAMkA-_x=')", "messages('AAMkA-_x=')", "CalendarView('AAMkA-_x=')", "AAMkA-_x=",
                         "https://mail.example.com/api/v2.0/Users('a@b')/Messages('AAMkA-_x=')",
                         "https://mail.example.com/api/v2.0/Users('a@b')/Messages('AAMkA-_x%3D')",
                         "https://mail.example.com/api/v2.0/me/messages/AAMkA-_x=",
                         "Users('a@b')/Events('AAMkA-_x=')", "Messages(Id='AAMkA-_x=')", "Messages/AAMkA-_x=" })
    void tellsWhatIsRemovedWhateverItsReferenceLooksLike(String reference) {
        Map<String, Object> entry = Map.of(
                "@odata.context", ROOT + "/$metadata#Me/MailFolders('x')/Messages/$deletedEntity", "id", reference, "reason",
                "deleted");
        assertThat(page(link(MESSAGES + "?$deltatoken=x"), "@odata.deltaLink", MESSAGES + "?$deltatoken=y", entry))
                .containsEntry("value", List.of(Map.of("id", "AAMkA-_x=", "@removed", Map.of("reason", "deleted"))));
    }

    @Test
    void understandsEveryFormOfARemovedEntry() {
        Map<String, Object> gone = Map.of("id", "1", "@removed", Map.of("reason", "deleted"));
        Map<String, Object> page = page(
                link(MESSAGES + "?$deltatoken=x"), "@odata.deltaLink", MESSAGES + "?$deltatoken=y",
                Map.of("id", "Messages('1')", "reason", "deleted"),
                Map.of("Id", "1", "@removed", Map.of("reason", "deleted")),
                Map.of("@odata.context", "#Messages/$deletedEntity", "Id", "1"),
                Map.of("@odata.context", "#Messages/$deletedEntity", "id", "1", "reason", "Deleted"),
                Map.of("@odata.context", "#Messages/$deletedEntity", "@odata.id", ROOT + "/me/messages('1')"));
        assertThat(page.get("value")).isEqualTo(List.of(gone, gone, gone, gone, gone));
    }

    @Test
    void takesNothingForRemovedThatIsThere() {
        Map<String, Object> message = Map.of("Id", "1", "Subject", "reason: deleted");
        assertThat(page(link(MESSAGES + "?$deltatoken=x"), "@odata.deltaLink", MESSAGES + "?$deltatoken=y", message)
                .get("value")).isEqualTo(List.of(Map.of("id", "1", "subject", "reason: deleted")));
    }

    @Test
    void givesALinkThatIsNoneToWhoeverFollowsIt() {
        NeutralRequest first = path("/contacts/delta", Map.of("$select", "displayName"));
        assertThat(page(first, "@odata.deltaLink", "no link")).containsEntry("@odata.nextLink", "no link");
    }

    @Test
    void findsTheContentOfAttachmentsInTheirJson() {
        WireRequest wire = dialect.encode(
                new NeutralRequest("GET", "me", "/messages/m/attachments/a/$value", Map.of(), null, Map.of(), null, true));
        assertThat(wire.address()).hasToString(ROOT + "/me/messages/m/attachments/a");
        assertThat(wire.contentProperty()).isEqualTo("ContentBytes");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/photo/$value", "/messages/m/$value", "/messages/m/attachments/a/item/$value" })
    void leavesOtherContentAlone(String path) {
        WireRequest wire = dialect.encode(new NeutralRequest("GET", "me", path, Map.of(), null, Map.of(), null, true));
        assertThat(wire.contentProperty()).isNull();
        assertThat(wire.address().getPath()).endsWith("$value");
    }
}
