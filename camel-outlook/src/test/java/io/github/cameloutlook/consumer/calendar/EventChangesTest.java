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
package io.github.cameloutlook.consumer.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.OutlookEndpoint;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.consumer.position.MailboxStateRepository;
import io.github.cameloutlook.consumer.position.PropertyPlace;
import io.github.cameloutlook.consumer.position.StateKey;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a consumer of events in mode changes delivers, and that it delivers it once. */
@OnBothApis
class EventChangesTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR
            = OutlookEmulator.builder().mailbox(WatchedCalendar.ALICE).mailbox("bob@contoso.com").build();

    private WatchedCalendar calendar;

    @BeforeEach
    void watch() {
        calendar = new WatchedCalendar(EMULATOR);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    private static Map<String, Object> daily(LocalDate first, int days, String zone) {
        return Map.of(
                "pattern", Map.of("type", "daily", "interval", 1),
                "range", Map.of("type", "numbered", "startDate", first.toString(), "numberOfOccurrences", days,
                        "recurrenceTimeZone", zone));
    }

    /** A series at nine in the morning of Berlin. */
    private String createSeries(String subject, LocalDate first, int days) {
        Map<String, Object> more = new HashMap<>();
        more.put("start", Map.of("dateTime", first + "T09:00:00", "timeZone", "Europe/Berlin"));
        more.put("end", Map.of("dateTime", first + "T09:30:00", "timeZone", "Europe/Berlin"));
        more.put("recurrence", daily(first, days, "Europe/Berlin"));
        return calendar.create(subject, Instant.now(), more);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(EMULATOR.clock().instant(), ZoneOffset.UTC);
    }

    @Test
    void tellsKindsOfChangeApart() throws Exception {
        calendar.create("before", calendar.inHours(5));
        calendar.start("");
        String id = calendar.create("meeting", calendar.inHours(6));
        calendar.awaitTold("created meeting");
        calendar.update(id, Map.of("subject", "review"));
        calendar.awaitTold("created meeting", "updated review");
        calendar.reschedule(id, calendar.inHours(8));
        calendar.awaitTold("created meeting", "updated review", "rescheduled review");
        calendar.delete(id);
        calendar.awaitTold("created meeting", "updated review", "rescheduled review", "deleted null");
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(4);

        WatchedCalendar.Received created = calendar.received.get(0);
        assertThat(created.headers())
                .containsEntry(OutlookConstants.MAILBOX, WatchedCalendar.ALICE)
                .containsEntry(OutlookConstants.CALENDAR, calendar.name)
                .containsKeys(OutlookConstants.EVENT_ID, OutlookConstants.ETAG, OutlookConstants.ICAL_UID);
        assertThat(created.event().getBody().getContent()).contains("About meeting");
        WatchedCalendar.Received deleted = calendar.received.get(3);
        assertThat(deleted.headers())
                .containsEntry(OutlookConstants.EVENT_ID, created.headers().get(OutlookConstants.EVENT_ID));
        assertThat(deleted.start()).isEqualTo(calendar.received.get(2).start());
    }

    @Test
    void deliversCancellationsToThoseInvited() throws Exception {
        calendar.startRoute(calendar.uri("").replaceFirst("&calendar=RAW\\([^)]*\\)", ""));
        WatchedCalendar bobs = new WatchedCalendar(EMULATOR, "bob@contoso.com");
        String id = bobs.create("invitation", calendar.inHours(5), Map.of("attendees", List.of(
                Map.of("emailAddress", Map.of("address", WatchedCalendar.ALICE), "type", "required"))));
        calendar.awaitTold("created invitation");
        bobs.act("POST", "/events/" + id + "/cancel", Map.of("comment", "Sorry"));
        calendar.await(() -> assertThat(calendar.received).hasSize(2));
        assertThat(calendar.received.get(1).change()).isEqualTo("cancelled");
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(2);
    }

    @Test
    void deliversTheKindsThatAreWanted() throws Exception {
        calendar.start("changeType=updated");
        String id = calendar.create("meeting", calendar.inHours(6));
        calendar.awaitPolls(2);
        calendar.reschedule(id, calendar.inHours(8));
        calendar.awaitTold("updated meeting");
        calendar.delete(id);
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(1);
    }

    @Test
    void deliversEverythingFromTheBeginningPageByPage() throws Exception {
        String[] expected = IntStream.range(0, 23).mapToObj(number -> {
            calendar.create("event " + number, calendar.inHours(number));
            return "created event " + number;
        }).toArray(String[]::new);
        calendar.start("startFrom=beginning&pageSize=4");
        calendar.awaitTold(expected);
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(23);
    }

    @Test
    void deliversWhatWasMadeSinceAnInstant() throws Exception {
        calendar.create("old", calendar.inHours(3));
        EMULATOR.clock().advance(Duration.ofHours(1));
        Instant since = EMULATOR.clock().instant();
        EMULATOR.clock().advance(Duration.ofMinutes(1));
        calendar.create("new", calendar.inHours(3));
        calendar.start("startFrom=" + since);
        calendar.awaitTold("created new");
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(1);
    }

    @Test
    void completesOccurrencesAndTellsOfEachThatIsAffected() throws Exception {
        calendar.start("windowAhead=5d");
        String series = createSeries("standup", today().plusDays(1), 20);
        calendar.await(() -> assertThat(calendar.received).hasSizeGreaterThanOrEqualTo(5));
        calendar.awaitPolls(2);
        int occurrences = calendar.received.size();
        assertThat(calendar.received).allSatisfy(one -> {
            assertThat(one.change()).isEqualTo("created");
            assertThat(one.event().getBody().getContent()).contains("About standup");
            assertThat(one.event().properties()).containsEntry("type", "occurrence").containsKey("seriesMasterId")
                    .containsKey("organizer");
            assertThat(one.start().atZone(ZoneId.of("Europe/Berlin")).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        });
        assertThat(calendar.received.stream().map(WatchedCalendar.Received::start)).doesNotHaveDuplicates();

        calendar.update(series, Map.of("subject", "daily"));
        calendar.await(() -> assertThat(calendar.received).hasSize(2 * occurrences));
        assertThat(calendar.told()).filteredOn("updated daily"::equals).hasSize(occurrences);
    }

    @Test
    void tellsOfExceptionsAndCancelledOccurrencesAlone() throws Exception {
        createSeries("standup", today().plusDays(1), 5);
        calendar.start("");
        List<Map<String, Object>> occurrences = calendar.view(calendar.inHours(0), calendar.inHours(24 * 8));
        assertThat(occurrences).hasSize(5);
        calendar.update((String) occurrences.get(1).get("id"), Map.of("subject", "special"));
        calendar.awaitTold("updated special");
        calendar.reschedule((String) occurrences.get(2).get("id"), EventTimes.of(occurrences.get(2)).endInstant());
        calendar.awaitTold("updated special", "rescheduled standup");
        calendar.delete((String) occurrences.get(3).get("id"));
        calendar.awaitTold("updated special", "rescheduled standup", "deleted null");
        // another enumeration finds nothing that was not told
        EMULATOR.expireDeltaTokens();
        calendar.awaitPolls(3);
        assertThat(calendar.received).hasSize(3);
    }

    @Test
    void movesTheWindowByItself() throws Exception {
        calendar.create("near", calendar.inHours(24));
        calendar.create("far", calendar.inHours(24 * 20));
        createSeries("weekend", today().plusDays(9), 3);
        calendar.start("startFrom=beginning&windowAhead=7d");
        calendar.awaitTold("created near");
        calendar.awaitPolls(2);
        EMULATOR.clock().advance(Duration.ofDays(6));
        calendar.awaitTold("created near", "created weekend", "created weekend", "created weekend");
        EMULATOR.clock().advance(Duration.ofDays(8));
        calendar.await(() -> assertThat(calendar.told()).contains("created far"));
        calendar.awaitPolls(3);
        assertThat(calendar.received).hasSize(5);
    }

    @Test
    void takesNothingOutsideOfTheWindowForDeletedOrNew() throws Exception {
        String far = calendar.create("far", calendar.inHours(24 * 20));
        String near = calendar.create("near", calendar.inHours(24));
        calendar.start("windowAhead=7d");
        calendar.update(far, Map.of("subject", "farther"));
        calendar.create("farthest", calendar.inHours(24 * 30));
        calendar.awaitPolls(2);
        assertThat(calendar.received).isEmpty();
        calendar.reschedule(near, calendar.inHours(24 * 15));
        calendar.awaitTold("rescheduled near");
        assertThat(calendar.received.get(0).start()).isAfter(calendar.inHours(24 * 14));
        calendar.delete(near);
        calendar.awaitPolls(2);
        assertThat(calendar.received).as("the service does not tell of what is outside").hasSize(1);
        EMULATOR.clock().advance(Duration.ofDays(9));
        calendar.await(() -> assertThat(calendar.told()).contains("deleted null"));
    }

    @Test
    void repeatsNothingAfterARestart() throws Exception {
        String kept = calendar.create("kept", calendar.inHours(5));
        String gone = calendar.create("gone", calendar.inHours(6));
        createSeries("series", today().plusDays(1), 3);
        CamelContext first = calendar.start("startFrom=beginning");
        calendar.await(() -> assertThat(calendar.received).hasSize(5));
        first.stop();
        calendar.received.clear();
        calendar.delete(gone);
        calendar.update(kept, Map.of("subject", "changed"));
        calendar.create("meanwhile", calendar.inHours(7));
        calendar.start("startFrom=beginning");
        calendar.awaitTold("deleted null", "updated changed", "created meanwhile");
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(3);
    }

    @Test
    void findsWhatWasDeletedWhileThePositionWasLost() throws Exception {
        String gone = calendar.create("gone", calendar.inHours(6));
        calendar.create("kept", calendar.inHours(6));
        CamelContext first = calendar.start("startFrom=beginning");
        calendar.awaitTold("created gone", "created kept");
        first.stop();
        calendar.received.clear();
        calendar.delete(gone);
        EMULATOR.expireDeltaTokens();
        EMULATOR.clock().advance(Duration.ofDays(2));
        calendar.start("startFrom=beginning");
        calendar.awaitPolls(3);
        assertThat(calendar.told()).as("it was over when it was looked for").isEmpty();
        String later = calendar.create("later", calendar.inHours(30));
        calendar.awaitTold("created later");
        EMULATOR.expireDeltaTokens();
        calendar.delete(later);
        calendar.awaitTold("created later", "deleted null");
    }

    @Test
    void goesOnInTheMiddleOfAnEnumeration() throws Exception {
        for (int number = 0; number < 20; number++) {
            calendar.create("event " + number, calendar.inHours(number));
        }
        EMULATOR.faults().add(Fault.on("GET", TestedApi.walks()).expiredDeltaToken().after(3).times(1));
        CamelContext first = calendar.start("startFrom=beginning&pageSize=4&maxMessagesPerPoll=9&delay=60000");
        calendar.await(() -> assertThat(calendar.received).hasSize(9));
        first.stop();
        calendar.start("startFrom=beginning&pageSize=4");
        calendar.await(() -> assertThat(calendar.received).hasSize(20));
        calendar.awaitPolls(2);
        assertThat(calendar.told()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void offersAgainWhatFailed() throws Exception {
        calendar.failing.add("bad");
        calendar.start("maximumRedeliveries=2");
        String id = calendar.create("bad", calendar.inHours(3));
        calendar.create("good", calendar.inHours(4));
        calendar.awaitTold("created bad", "created bad", "created bad", "created good");
        calendar.await(() -> assertThat(calendar.reports).anySatisfy(
                report -> assertThat(report).contains(WatchedCalendar.ALICE).contains("maximumRedeliveries is used up")));
        assertThat(calendar.received.stream().filter(one -> "bad".equals(one.subject())).skip(1))
                .allSatisfy(one -> assertThat(one.headers()).containsEntry(OutlookConstants.REDELIVERED, true));
        calendar.failing.clear();
        calendar.update(id, Map.of("subject", "better"));
        calendar.await(() -> assertThat(calendar.told()).contains("updated better"));
    }

    @Test
    void offersAgainAfterARestart() throws Exception {
        calendar.failing.add("bad");
        CamelContext first = calendar.start("");
        calendar.create("bad", calendar.inHours(3));
        calendar.await(() -> assertThat(calendar.told()).contains("created bad"));
        first.stop();
        calendar.failing.clear();
        calendar.received.clear();
        calendar.start("");
        calendar.awaitTold("created bad");
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(1);
    }

    @Test
    void watchesManyMailboxesApart() throws Exception {
        calendar.startRoute(calendar.uri("").replaceFirst("&calendar=RAW\\([^)]*\\)", "")
                .replace("mailbox=" + WatchedCalendar.ALICE,
                        "mailbox=" + WatchedCalendar.ALICE + ",nobody@contoso.com,bob@contoso.com"));
        for (String mailbox : List.of(WatchedCalendar.ALICE, "bob@contoso.com")) {
            EMULATOR.mailbox(mailbox).createEvent(Map.of(
                    "subject", "of " + mailbox, "start", WatchedCalendar.time(calendar.inHours(2)),
                    "end", WatchedCalendar.time(calendar.inHours(3))));
        }
        calendar.awaitTold("created of alice@contoso.com", "created of bob@contoso.com");
        calendar.await(
                () -> assertThat(calendar.reports).anySatisfy(report -> assertThat(report).contains("nobody@contoso.com")));
        assertThat(calendar.received.stream().map(one -> one.headers().get(OutlookConstants.MAILBOX)))
                .containsExactlyInAnyOrder(WatchedCalendar.ALICE, "bob@contoso.com");
    }

    @Test
    void givesTimesInTheZoneThatIsAskedFor() throws Exception {
        calendar.start("timeZone=W. Europe Standard Time");
        Instant start = Instant.parse(today().plusDays(2) + "T08:00:00Z");
        calendar.create("meeting", start);
        calendar.awaitTold("created meeting");
        assertThat(calendar.received.get(0).start()).isEqualTo(start);
        assertThat(calendar.received.get(0).event().getStart().getTimeZone()).isEqualTo("W. Europe Standard Time");
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(1);
    }

    @Test
    void deliversWholeDays() throws Exception {
        calendar.start("timeZone=America/Los_Angeles");
        calendar.create("holiday", Instant.now(), Map.of(
                "isAllDay", true, "start", Map.of("dateTime", today().plusDays(3) + "T00:00:00", "timeZone", "UTC"),
                "end", Map.of("dateTime", today().plusDays(4) + "T00:00:00", "timeZone", "UTC")));
        calendar.awaitTold("created holiday");
        EMULATOR.expireDeltaTokens();
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(1);
    }

    @Test
    void saysThatACalendarDoesNotExist() {
        assertThatThrownBy(() -> calendar.startRoute(calendar.uri("").replace(calendar.name, "Nowhere")))
                .hasStackTraceContaining("The option calendar is 'Nowhere'");
    }

    @Test
    void asksForMasterOncePerRound() throws Exception {
        createSeries("standup", today().plusDays(1), 30);
        calendar.start("startFrom=beginning&windowAhead=40d&pageSize=10");
        calendar.await(() -> assertThat(calendar.received).hasSize(30));
        assertThat(calendar.requests("GET", "/events/")).isLessThanOrEqualTo(1);
    }

    @Test
    void listsTheWindowWhileTheServiceReturnsTheSamePageForEver() throws Exception {
        for (int number = 0; number < 9; number++) {
            calendar.create("event " + number, calendar.inHours(number));
        }
        EMULATOR.faults().add(Fault.on("GET", TestedApi.walks()).repeatPage());
        calendar.start("startFrom=beginning&pageSize=4");
        calendar.await(() -> assertThat(calendar.received).hasSize(9));
        String id = calendar.create("new", calendar.inHours(5));
        calendar.await(() -> assertThat(calendar.received).hasSize(10));
        calendar.delete(id);
        calendar.await(() -> assertThat(calendar.told()).contains("deleted null"));
        EMULATOR.faults().clear();
        calendar.create("last", calendar.inHours(5));
        calendar.await(() -> assertThat(calendar.told()).contains("created last"));
        calendar.awaitPolls(2);
        assertThat(calendar.received).hasSize(12);
    }

    @Test
    void keepsALongPositionInSeveralProperties() throws Exception {
        // ids that have nothing in common take the most room
        CalendarPosition position = CalendarPosition.beginning(
                new WindowSchedule(Duration.ofDays(1), Duration.ofDays(30)).window(EMULATOR.clock().instant()), null);
        Random random = new Random(1);
        for (int number = 0; number < 2500; number++) {
            long start = EMULATOR.clock().instant().getEpochSecond() + random.nextInt(2_000_000);
            position.told(new UUID(random.nextLong(), random.nextLong()).toString(),
                    new EventState(random.nextInt(), new EventTimes(start, start + 1800, false), false));
        }
        String text = CalendarPositionFormat.write(position, "query");
        StateKey key = StateKey
                .position("events", WatchedCalendar.ALICE, calendar.name, "default");
        CamelContext context = calendar.start("");
        calendar.awaitPolls(1);
        OutlookClient client
                = ((OutlookEndpoint) context.getRoute("watch").getEndpoint()).client();
        MailboxStateRepository states
                = new MailboxStateRepository(
                        new PropertyPlace(
                                client,
                                (mailbox, container) -> CompletableFuture.completedFuture(
                                        "/calendars/" + calendar.calendarId),
                                "Calendars.ReadWrite"));
        context.getRouteController().stopRoute("watch");
        assertThat(text.length()).isGreaterThan(40_000);
        states.setState(key.toString(), text);
        assertThat(states.getState(key.toString())).isEqualTo(text);
        states.setState(key.toString(), "short");
        assertThat(states.getState(key.toString())).isEqualTo("short");
    }

    @Test
    void takesAMailboxThatCannotBeReachedForNoDeletionOfEvents() throws Exception {
        calendar.create("one", calendar.inHours(2));
        calendar.create("two", calendar.inHours(3));
        calendar.start("startFrom=beginning");
        calendar.awaitTold("created one", "created two");
        EMULATOR.faults().add(Fault.on("GET", "/events/").status(404)
                .error("MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.")
                .times(4));
        // the service loses the token, and does not return what it had
        EMULATOR.faults().add(Fault.on("GET", TestedApi.walks()).expiredDeltaToken().times(1));
        calendar.reschedule(calendar.create("three", calendar.inHours(4)), calendar.inHours(24 * 60));
        calendar.awaitPolls(4);
        assertThat(calendar.told()).doesNotContain("deleted null");
    }
}
