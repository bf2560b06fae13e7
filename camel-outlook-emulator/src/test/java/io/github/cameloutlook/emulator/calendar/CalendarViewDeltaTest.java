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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.event;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.recurrence;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.time;
import static org.assertj.core.api.Assertions.assertThat;

class CalendarViewDeltaTest {

    private static final String WINDOW = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z";
    private static final String START = "/calendarView/delta?" + WINDOW;

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

    /** All pages of a round. */
    private record Round(List<Map<String, Object>> items, String deltaLink, int pages) {

        List<Object> ids(boolean removed) {
            return items.stream().filter(item -> item.containsKey("@removed") == removed).map(item -> item.get("id")).toList();
        }
    }

    private Round round(String link, String... headers) throws Exception {
        List<Map<String, Object>> items = new ArrayList<>();
        int pages = 0;
        String next = link;
        while (true) {
            Answer page = alice.get(next, headers);
            ok(page, 200);
            items.addAll(page.value());
            pages++;
            if (page.json().get("@odata.deltaLink") instanceof String deltaLink) {
                return new Round(items, deltaLink, pages);
            }
            next = (String) page.json().get("@odata.nextLink");
        }
    }

    private Map<String, Object> single(String subject, String day) throws Exception {
        return alice.create(event(subject, day + "T10:00:00", day + "T11:00:00", "UTC"));
    }

    private Map<String, Object> mondays() throws Exception {
        Map<String, Object> event = event("Monday", "2026-03-09T09:00:00", "2026-03-09T10:00:00", "UTC");
        event.put("recurrence", recurrence(Map.of("type", "weekly", "interval", 1, "daysOfWeek", List.of("monday")),
                "2026-03-09"));
        return alice.create(event);
    }

    @Test
    void theFirstRoundGivesWhatIsInTheWindowAndSeriesWithBriefOccurrences() throws Exception {
        Map<String, Object> meeting = single("Meeting", "2026-03-10");
        single("Outside", "2026-05-10");
        Map<String, Object> series = mondays();
        Round first = round(START);
        assertThat(first.items()).hasSize(6);
        assertThat(first.items().get(0)).containsEntry("id", meeting.get("id")).containsEntry("subject", "Meeting")
                .containsEntry("@odata.type", "#microsoft.graph.event");
        assertThat(first.items().get(1)).containsEntry("id", series.get("id")).containsEntry("type", "seriesMaster");
        assertThat(first.items().get(2)).containsEntry("type", "occurrence").containsEntry("seriesMasterId", series.get("id"))
                .containsKeys("start", "end").doesNotContainKey("subject");
        Round quiet = round(first.deltaLink());
        assertThat(quiet.items()).isEmpty();
        assertThat(round(quiet.deltaLink()).items()).isEmpty();
    }

    @Test
    void laterRoundsGiveWhatChanged() throws Exception {
        Map<String, Object> stays = single("Stays", "2026-03-10");
        Map<String, Object> goes = single("Goes", "2026-03-11");
        Map<String, Object> leaves = single("Leaves", "2026-03-12");
        String link = round(START).deltaLink();
        alice.patch("/events/" + stays.get("id"), Map.of("subject", "Still here"));
        alice.delete("/events/" + goes.get("id"));
        alice.patch("/events/" + leaves.get("id"), Map.of("start", time("2026-06-12T10:00:00", "UTC"), "end",
                time("2026-06-12T11:00:00", "UTC")));
        Map<String, Object> comes = single("Comes", "2026-03-13");
        Map<String, Object> outside = single("Outside", "2026-08-13");
        Round second = round(link);
        assertThat(second.ids(false)).containsExactlyInAnyOrder(stays.get("id"), comes.get("id"));
        // an event that never was in the window may be told of as removed
        assertThat(second.ids(true)).containsExactlyInAnyOrder(goes.get("id"), leaves.get("id"), outside.get("id"));
        assertThat(second.items()).filteredOn(item -> item.containsKey("@removed"))
                .allSatisfy(item -> assertThat(item).containsEntry("@removed", Map.of("reason", "deleted")));
        assertThat(round(link).items()).as("the same link tells the same").hasSameSizeAs(second.items());
    }

    @Test
    void aChangedOccurrenceIsToldAloneAndADeletedOneIsRemoved() throws Exception {
        Map<String, Object> series = mondays();
        Round first = round(START);
        List<Object> occurrences = first.ids(false).subList(1, 5);
        alice.patch("/events/" + occurrences.get(1), Map.of("subject", "Different"));
        alice.delete("/events/" + occurrences.get(2));
        Round second = round(first.deltaLink());
        assertThat(second.ids(true)).containsExactly(occurrences.get(2));
        assertThat(second.ids(false)).containsExactly(series.get("id"), occurrences.get(1));
        assertThat(second.items().get(2)).containsEntry("type", "exception").containsEntry("subject", "Different");
        alice.delete("/events/" + series.get("id"));
        assertThat(round(second.deltaLink()).ids(true)).contains(series.get("id"), occurrences.get(0), occurrences.get(1));
    }

    @Test
    void pagesHaveTheSizePreferredEvenInTheMiddleOfASeries() throws Exception {
        Map<String, Object> event = event("Daily", "2026-03-01T09:00:00", "2026-03-01T10:00:00", "UTC");
        event.put("recurrence", recurrence(Map.of("type", "daily", "interval", 1), "2026-03-01"));
        alice.create(event);
        single("Meeting", "2026-03-10");
        Round first = round(START, "Prefer", "odata.maxpagesize=7");
        assertThat(first.items()).hasSize(33);
        assertThat(first.pages()).isEqualTo(5);
        assertThat(first.ids(false)).doesNotHaveDuplicates();
        emulator.rules().briefOccurrences(false);
        assertThat(round(START, "Prefer", "odata.maxpagesize=100").items())
                .allSatisfy(item -> assertThat(item).containsKey("subject"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "$select=subject", "$filter=subject eq 'x'", "$orderby=subject", "$expand=attachments" })
    void otherOptionsAreRefused(String option) throws Exception {
        assertThat(alice.get(START + "&" + option).errorCode()).isEqualTo("ErrorInvalidUrlQuery");
    }

    @Test
    void unknownPositionsAreAnsweredWith410() throws Exception {
        assertThat(alice.get("/calendarView/delta").errorCode()).isEqualTo("ErrorInvalidParameter");
        String link = round(START).deltaLink();
        String calendar = (String) ok(alice.post("/calendars", Map.of("name", "Work")), 201).get("id");
        Answer elsewhere = alice.get("/calendars/" + calendar + "/calendarView/delta?" + link.substring(link.indexOf('?') + 1));
        assertThat(elsewhere.status()).isEqualTo(410);
        assertThat(elsewhere.errorCode()).isEqualTo("SyncStateInvalid");
        emulator.expireDeltaTokens();
        Answer expired = alice.get(link);
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.errorCode()).isEqualTo("SyncStateNotFound");
        assertThat(round(START).items()).isEmpty();
    }

    @Test
    void eventsWithoutAWindowAreFollowedInBeta() throws Exception {
        assertThat(alice.get("/events/delta").status()).isEqualTo(400);
        String start = "/beta/users/alice@contoso.com/events/delta?startDateTime=2026-03-01T00:00:00Z";
        assertThat(alice.get(start + "&endDateTime=2026-04-01T00:00:00Z").errorCode()).isEqualTo("ErrorInvalidUrlQuery");
        Map<String, Object> meeting = single("Meeting", "2026-03-10");
        single("Before", "2026-02-10");
        Map<String, Object> series = mondays();
        Round first = round(start, "Prefer", "odata.maxpagesize=1");
        assertThat(first.ids(false)).containsExactly(meeting.get("id"), series.get("id"));
        assertThat(first.items().get(0)).containsKeys("start", "end", "type").doesNotContainKey("subject");
        alice.delete("/events/" + meeting.get("id"));
        Round second = round(first.deltaLink());
        assertThat(second.ids(true)).containsExactly(meeting.get("id"));
        assertThat(second.ids(false)).isEmpty();
        assertThat(round(second.deltaLink()).items()).isEmpty();
    }

    /** Whoever follows the window knows at the end of each round what the view shows. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4 })
    void followingTheWindowEndsWithWhatTheViewShows(int seed) throws Exception {
        Random random = new Random(seed);
        Map<Object, Map<String, Object>> known = new LinkedHashMap<>();
        String link = START;
        for (int step = 0; step < 8; step++) {
            for (int change = 0; change < 4; change++) {
                changeSomething(random);
            }
            Round round = round(link, "Prefer", "odata.maxpagesize=" + (1 + random.nextInt(9)));
            round.items().forEach(item -> {
                if (item.containsKey("@removed")) {
                    known.remove(item.get("id"));
                } else {
                    known.put(item.get("id"), item);
                }
            });
            link = round.deltaLink();
            Map<Object, Object> shown = alice.all("/calendarView?$top=100&" + WINDOW).stream()
                    .collect(Collectors.toMap(item -> item.get("id"), item -> List.of(item.get("start"), item.get("type"))));
            assertThat(known.values().stream().filter(item -> !"seriesMaster".equals(item.get("type")))
                    .collect(Collectors.toMap(item -> item.get("id"),
                            item -> (Object) List.of(item.get("start"), item.get("type")))))
                    .isEqualTo(shown);
        }
    }

    private void changeSomething(Random random) throws Exception {
        List<Map<String, Object>> shown = alice.all("/calendarView?$top=100&" + WINDOW);
        String day = String.format("2026-%02d-%02d", 2 + random.nextInt(3), 1 + random.nextInt(28));
        Map<String, Object> one = shown.isEmpty() ? null : shown.get(random.nextInt(shown.size()));
        switch (random.nextInt(one == null ? 2 : 6)) {
            case 0 -> single("Single " + random.nextInt(), day);
            case 1 -> {
                Map<String, Object> event = event("Series", day + "T09:00:00", day + "T10:00:00", "Europe/Paris");
                event.put("recurrence", recurrence(Map.of("type", "daily", "interval", 1 + random.nextInt(9)), day));
                alice.create(event);
            }
            case 2 -> alice.delete("/events/" + one.get("id"));
            case 3 -> alice.patch("/events/" + one.get("id"), Map.of("subject", "Changed " + random.nextInt()));
            case 4 -> alice.delete("/events/"
                                   + (one.get("seriesMasterId") == null ? one.get("id") : one.get("seriesMasterId")));
            default -> {
                if (one.get("seriesMasterId") == null) {
                    alice.patch("/events/" + one.get("id"), Map.of("start", time(day + "T10:00:00", "UTC"), "end",
                            time(day + "T11:00:00", "UTC")));
                } else {
                    alice.patch("/events/" + one.get("seriesMasterId"), Map.of("start", time(day + "T09:00:00", "Europe/Paris"),
                            "end", time(day + "T10:00:00", "Europe/Paris")));
                }
            }
        }
    }
}
