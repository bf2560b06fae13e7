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
package io.github.cameloutlook.emulator.dialect.sync;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Synchronisation by preference: where it begins, how it goes on, what it refuses. */
class SynchronizationTest {

    private static final String INBOX = "/api/v2.0/me/MailFolders('inbox')/messages";
    private static final String WINDOW = "?startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-02-01T00:00:00Z";
    private static final String DELTA_LINK = "@odata.deltaLink";
    private static final String NEXT_LINK = "@odata.nextLink";

    @RegisterExtension
    final OutlookEmulator emulator
            = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    private Answer tracked(String pathOrLink, String... others) throws Exception {
        HttpRequest.Builder request = http().request(pathOrLink).header("Prefer", "odata.track-changes");
        for (String other : others) {
            request.header("Prefer", other);
        }
        return http().send(request);
    }

    private static String link(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Object link = answer.json().get(NEXT_LINK);
        return (String) (link == null ? answer.json().get(DELTA_LINK) : link);
    }

    /** Everything until the end of the round that a first answer begins; the last answer comes last. */
    private List<Answer> round(Answer first, String... others) throws Exception {
        List<Answer> answers = new ArrayList<>(List.of(first));
        do {
            answers.add(tracked(link(answers.get(answers.size() - 1)), others));
        } while (answers.get(answers.size() - 1).json().containsKey(NEXT_LINK));
        return answers;
    }

    private static List<Object> all(List<Answer> answers, String property) {
        List<Object> values = new ArrayList<>();
        answers.forEach(answer -> answer.value().forEach(item -> values.add(item.get(property))));
        return values;
    }

    private String message(String subject) throws Exception {
        Answer created = http().post("/v1.0/me/mailFolders/inbox/messages", Map.of("subject", subject));
        assertThat(created.status()).isEqualTo(201);
        return (String) created.json().get("id");
    }

    @Test
    void theFirstAnswerEndsWithADeltaLinkThoughThereIsMore() throws Exception {
        for (int i = 0; i < 5; i++) {
            message("Message " + i);
        }
        Answer first = tracked(INBOX + "?$select=Subject,From", "odata.maxpagesize=2");
        assertThat(first.header("Preference-Applied")).isEqualTo("odata.track-changes, odata.maxpagesize=2");
        assertThat(first.value()).hasSize(2);
        assertThat(first.json()).doesNotContainKey(NEXT_LINK)
                .containsEntry("@odata.context", emulator.baseUrl()
                                                 + "/api/v2.0/$metadata#Me/MailFolders('inbox')/Messages(Subject,From)");
        assertThat(first.value().get(0)).containsOnlyKeys("@odata.id", "@odata.etag", "Id", "Subject");
        assertThat(link(first)).startsWith(emulator.baseUrl() + INBOX + "/?%24select=Subject%2CFrom&%24deltatoken=v2%2C");

        Answer second = tracked(link(first), "odata.maxpagesize=2");
        assertThat(second.value()).hasSize(2);
        assertThat((String) second.json().get("@odata.context")).endsWith("/Messages(Subject,From)/$delta");
        assertThat((String) second.json().get(NEXT_LINK)).contains("&%24skipToken=");
        Answer third = http().send(http().request(link(second)));
        assertThat(third.value()).as("a $skipToken needs no preference").hasSize(1);
        assertThat(third.header("Preference-Applied")).isNull();
        assertThat(third.json()).containsKey(DELTA_LINK);
    }

    @Test
    void anEmptyFolderStillTakesTwoRequests() throws Exception {
        Answer first = tracked(INBOX);
        assertThat(first.value()).isEmpty();
        Answer second = tracked(link(first));
        assertThat(second.value()).isEmpty();
        String kept = (String) second.json().get(DELTA_LINK);
        String id = message("Later");
        assertThat(tracked(kept).value()).singleElement().satisfies(item -> assertThat(item).containsEntry("Id", id));
    }

    @Test
    void whatWasRemovedIsAReferenceWithAReason() throws Exception {
        String id = message("Moves");
        String kept = link(round(tracked(INBOX)).get(1));
        assertThat(http().post("/v1.0/me/messages/" + id + "/move", Map.of("destinationId", "archive")).status())
                .isEqualTo(201);
        assertThat(tracked(kept).value()).containsExactly(Map.of(
                "@odata.context",
                emulator.baseUrl() + "/api/v2.0/$metadata#Me/MailFolders('inbox')/Messages/$deletedEntity",
                "id", "Messages('" + id + "')", "reason", "deleted"));
    }

    @Test
    void aTokenNeedsThePreferenceAndIsOfThisServiceAlone() throws Exception {
        message("One");
        String kept = link(round(tracked(INBOX)).get(1));
        Answer without = http().get(kept);
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.errorCode()).isEqualTo("ErrorInvalidUrlQuery");
        assertThat(tracked(kept.replace("%24deltatoken", "$DeltaToken")).status()).as("names have any case").isEqualTo(200);

        String graph = (String) http().get("/v1.0/me/mailFolders/inbox/messages/delta").json().get(DELTA_LINK);
        Answer foreign = tracked(INBOX + "?$deltatoken=" + graph.substring(graph.indexOf("token=") + 6));
        assertThat(foreign.status()).isEqualTo(410);
        assertThat(foreign.errorCode()).isEqualTo("SyncStateNotFound");
        String token = URI.create(kept).getQuery().substring("$deltatoken=".length());
        assertThat(http().get("/v1.0/me/mailFolders/inbox/messages/delta?$deltatoken=" + token).status()).isEqualTo(410);
        assertThat(tracked("/api/v2.0/me/MailFolders('drafts')/messages?$deltatoken=" + token).status())
                .as("of another folder").isEqualTo(410);
    }

    @Test
    void aTokenExpiresWithThoseOfGraph() throws Exception {
        String kept = link(round(tracked(INBOX)).get(1));
        emulator.expireDeltaTokens();
        Answer expired = tracked(kept);
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.errorCode()).isEqualTo("SyncStateNotFound");
        assertThat(tracked(INBOX).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            INBOX + "?$filter=Subject%20eq%20'x'", INBOX + "?$orderby=Subject", INBOX + "?$search=x",
            "/api/v2.0/me/calendarview" + WINDOW + "&$select=Subject", "/api/v2.0/me/calendarview" + WINDOW + "&$top=5",
            "/api/v2.0/me/calendarview" + WINDOW + "&$orderby=Start/DateTime",
            "/api/v2.0/me/calendarview?startDateTime=2026-01-01T00:00:00Z", "/api/v2.0/me/contacts?$filter=Id%20eq%20'x'" })
    void whatACollectionCannotBeSynchronisedByIsRefused(String path) throws Exception {
        assertThat(tracked(path).status()).isEqualTo(400);
    }

    @Test
    void messagesAreFilteredByTheTimeTheyCame() throws Exception {
        message("One");
        Answer some = tracked(INBOX + "?$filter=ReceivedDateTime%20ge%202000-01-01&$orderby=ReceivedDateTime%20desc&$top=5");
        assertThat(some.status()).as(some.text()).isEqualTo(200);
        assertThat(some.value()).hasSize(1);
        assertThat(tracked(link(some)).status()).isEqualTo(200);
    }

    @Test
    void allFoldersComeFlatWhateverIsAskedFor() throws Exception {
        assertThat(http().post("/v1.0/me/mailFolders/inbox/childFolders", Map.of("displayName", "Deep")).status())
                .isEqualTo(201);
        List<Answer> round = round(
                tracked("/api/v2.0/me/MailFolders?$filter=DisplayName%20eq%20'x'&$top=1&$orderby=DisplayName"));
        assertThat(all(round, "DisplayName")).contains("Deep", "Inbox", "Drafts");
        assertThat(round.get(1).json()).containsEntry(
                "@odata.context", emulator.baseUrl() + "/api/v2.0/$metadata#Me/MailFolders/$delta");
        assertThat(round.get(0).value().get(0)).doesNotContainKeys("@odata.type", "IsHidden");
    }

    @Test
    void aCalendarViewRepeatsItsWindowAndAbbreviatesOccurrences() throws Exception {
        Answer created = http().post("/api/v2.0/me/events", Map.of(
                "Subject", "Daily", "Start", Map.of("DateTime", "2026-01-05T10:00:00", "TimeZone", "UTC"),
                "End", Map.of("DateTime", "2026-01-05T11:00:00", "TimeZone", "UTC"), "Recurrence", Map.of(
                        "Pattern", Map.of("Type", "Daily", "Interval", 1),
                        "Range", Map.of("Type", "Numbered", "StartDate", "2026-01-05", "NumberOfOccurrences", 3))));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        List<Answer> round = round(tracked("/api/v2.0/me/CalendarView" + WINDOW));
        assertThat(link(round.get(0))).contains("/CalendarView/?startdatetime=2026-01-01").contains("&enddatetime=");
        List<Map<String, Object>> items = new ArrayList<>();
        round.forEach(answer -> items.addAll(answer.value()));
        assertThat(items).filteredOn(item -> "SeriesMaster".equals(item.get("Type"))).singleElement()
                .satisfies(master -> assertThat(master).containsEntry("Subject", "Daily"));
        assertThat(items).filteredOn(item -> "Occurrence".equals(item.get("Type"))).hasSize(3)
                .allSatisfy(occurrence -> assertThat(occurrence)
                        .containsOnlyKeys("@odata.id", "@odata.etag", "Id", "SeriesMasterId", "Type", "Start", "End"));

        String kept = link(round.get(round.size() - 1));
        assertThat(tracked(kept.replaceAll("startdatetime=[^&]*&", "")).status())
                .as("the window is there again with a token").isEqualTo(400);
        assertThat(http().delete("/v1.0/me/events/" + created.json().get("Id")).status()).isEqualTo(204);
        assertThat(tracked(kept).value()).anySatisfy(
                entry -> assertThat(entry).containsEntry("id", "CalendarView('" + created.json().get("Id") + "')"));
    }

    @Test
    void calendarsAndContactsAreFollowedToo() throws Exception {
        Answer contact = http().post("/api/v2.0/me/contacts", Map.of("GivenName", "Ann", "MobilePhone1", "1"));
        List<Answer> contacts = round(tracked("/api/beta/me/contacts?$select=GivenName,MobilePhone1"));
        assertThat(contacts.get(0).value()).singleElement().satisfies(
                item -> assertThat(item).containsEntry("GivenName", "Ann").containsEntry("MobilePhone1", "1"));
        assertThat(http().delete("/api/v2.0/me/contacts/" + contact.json().get("Id")).status()).isEqualTo(204);
        assertThat(tracked(link(contacts.get(1))).value()).singleElement().satisfies(
                entry -> assertThat(entry).containsEntry("id", "Contacts('" + contact.json().get("Id") + "')"));

        String calendar = (String) http().get("/api/v2.0/me/calendar").json().get("Id");
        Answer view = tracked("/api/v2.0/users/alice@contoso.com/calendars('" + calendar + "')/calendarview" + WINDOW);
        assertThat(view.status()).as(view.text()).isEqualTo(200);
        assertThat((String) view.json().get("@odata.context")).contains("#Users('").endsWith("')/CalendarView");
    }

    @Test
    void tasksAndTheirFoldersAreFollowed() throws Exception {
        List<Answer> folders = round(tracked("/api/v2.0/me/TaskFolders"));
        assertThat(all(folders, "Name")).contains("Tasks");
        assertThat((String) folders.get(1).json().get("@odata.context")).endsWith("#Me/TaskFolders/$delta");
        String tasks = "/api/v2.0/me/TaskFolders('" + folders.get(0).value().get(0).get("Id") + "')/Tasks";
        String kept = link(round(tracked(tasks)).get(1));
        Answer task = http().post(tasks, Map.of("Subject", "Water the plants"));
        Answer changed = tracked(kept);
        assertThat(changed.value()).singleElement()
                .satisfies(
                        item -> assertThat(item).containsEntry("Subject", "Water the plants").doesNotContainKey("@odata.type"));
        assertThat(http().delete("/api/v2.0/me/tasks/" + task.json().get("Id")).status()).isEqualTo(204);
        assertThat(tracked(link(changed)).value()).singleElement().satisfies(
                entry -> assertThat(entry).containsEntry("id", "Tasks('" + task.json().get("Id") + "')"));
        assertThat(tracked(tasks + "?$top=3").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/api/v2.0/me/messages", "/api/v2.0/me/events", "/api/v2.0/me/MailFolders/inbox/childfolders" })
    void otherCollectionsOverlookThePreference(String path) throws Exception {
        Answer answer = tracked(path);
        assertThat(answer.header("Preference-Applied")).isNull();
        assertThat(answer.json()).doesNotContainKey(DELTA_LINK);
    }
}
