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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.CamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A consumer in mode starting: an exchange a set time before an event begins, once. */
class StartingEventsTest {

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

    private static void advance(int minutes) {
        EMULATOR.clock().advance(Duration.ofMinutes(minutes));
    }

    private Instant inMinutes(int minutes) {
        return calendar.in(Duration.ofMinutes(minutes));
    }

    private void awaitQuiet(int exchanges) {
        calendar.awaitPolls(3);
        assertThat(calendar.received).hasSize(exchanges);
    }

    @Test
    void deliversAnEventASetTimeBeforeItBegins() throws Exception {
        calendar.create("later", inMinutes(60));
        calendar.create("tomorrow", calendar.inHours(30));
        calendar.start("mode=starting");
        awaitQuiet(0);
        advance(44);
        awaitQuiet(0);
        advance(1);
        calendar.awaitTold("starting later");
        assertThat(calendar.received.get(0).event().getBody().getContent()).contains("About later");
        assertThat(calendar.received.get(0).headers()).containsKey(OutlookConstants.EVENT_ID)
                .containsEntry(OutlookConstants.CALENDAR, calendar.name);
        advance(14);
        awaitQuiet(1);
        advance(60 * 29);
        calendar.awaitTold("starting later", "starting tomorrow");
    }

    @Test
    void deliversAtOnceWhatIsMadeShortlyBeforeItBegins() throws Exception {
        calendar.start("mode=starting&startingBefore=1h");
        calendar.awaitPolls(1);
        calendar.create("spontaneous", inMinutes(10));
        calendar.awaitTold("starting spontaneous");
        awaitQuiet(1);
    }

    @Test
    void waitsForTheTimeWithoutPolling() throws Exception {
        calendar.create("soon", calendar.in(Duration.ofSeconds(63)));
        calendar.start("mode=starting&startingBefore=60s&delay=600000");
        calendar.awaitTold("starting soon");
        WatchedCalendar.Received soon = calendar.received.get(0);
        Duration left = Duration.between(EMULATOR.clock().instant(), soon.start());
        assertThat(left).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void repeatsNothingAfterARestartAndDeliversLateWhatCameDueMeanwhile() throws Exception {
        calendar.create("first", inMinutes(10));
        calendar.create("second", inMinutes(40));
        calendar.create("third", inMinutes(50));
        calendar.create("over", inMinutes(16));
        CamelContext context = calendar.start("mode=starting");
        calendar.awaitTold("starting first");
        context.stop();
        advance(47); // the second goes on, the one that is over was never told
        calendar.start("mode=starting");
        calendar.awaitTold("starting first", "starting second", "starting third");
        awaitQuiet(3);
    }

    @Test
    void doesNotTellWhatBeganBeforeItsFirstStart() throws Exception {
        calendar.create("running", inMinutes(-10));
        calendar.start("mode=starting");
        awaitQuiet(0);
    }

    @Test
    void followsAnEventThatIsMoved() throws Exception {
        String later = calendar.create("later", inMinutes(30));
        String again = calendar.create("again", inMinutes(10));
        calendar.start("mode=starting");
        calendar.awaitTold("starting again");
        calendar.reschedule(later, inMinutes(90));
        calendar.reschedule(again, inMinutes(60));
        calendar.awaitPolls(2);
        advance(20);
        awaitQuiet(1);
        advance(26);
        calendar.awaitTold("starting again", "starting again");
        assertThat(calendar.received.get(1).start()).isAfter(calendar.received.get(0).start());
        advance(30);
        calendar.awaitTold("starting again", "starting again", "starting later");
    }

    @Test
    void tellsNothingOfWhatIsCancelledDeletedOrDeclined() throws Exception {
        WatchedCalendar bobs = new WatchedCalendar(EMULATOR, "bob@contoso.com");
        Map<String, Object> invited = Map.of("attendees", List.of(
                Map.of("emailAddress", Map.of("address", WatchedCalendar.ALICE), "type", "required")));
        String cancelled = bobs.create("cancelled", inMinutes(30), invited);
        bobs.create("declined", inMinutes(30), invited);
        bobs.create("accepted", inMinutes(30), invited);
        calendar.startRoute(calendar.uri("mode=starting").replaceFirst("&calendar=RAW\\([^)]*\\)", ""));
        calendar.await(() -> assertThat(EMULATOR.mailbox(WatchedCalendar.ALICE).events()).hasSizeGreaterThanOrEqualTo(3));
        String deleted = (String) calendar.act("POST", "/events", Map.of(
                "subject", "deleted", "start", WatchedCalendar.time(inMinutes(30)),
                "end", WatchedCalendar.time(inMinutes(60)))).get("id");
        calendar.awaitPolls(2);
        bobs.act("POST", "/events/" + cancelled + "/cancel", Map.of("comment", "Sorry"));
        calendar.delete(deleted);
        for (Map<String, Object> event : EMULATOR.mailbox(WatchedCalendar.ALICE).events()) {
            if ("declined".equals(event.get("subject"))) {
                calendar.act("POST", "/events/" + event.get("id") + "/decline", Map.of("sendResponse", true));
            }
        }
        calendar.awaitPolls(2);
        advance(20);
        calendar.awaitTold("starting accepted");
        awaitQuiet(1);
    }

    @Test
    void tellsEachOccurrenceOfASeries() throws Exception {
        LocalDate today = LocalDate.ofInstant(inMinutes(30), ZoneOffset.UTC);
        calendar.create("standup", inMinutes(30), Map.of("recurrence", Map.of(
                "pattern", Map.of("type", "daily", "interval", 1),
                "range", Map.of("type", "numbered", "startDate", today.toString(), "numberOfOccurrences", 4,
                        "recurrenceTimeZone", "UTC"))));
        List<Map<String, Object>> occurrences = calendar.view(calendar.inHours(0), calendar.inHours(24 * 8));
        calendar.delete((String) occurrences.get(1).get("id"));
        calendar.start("mode=starting");
        calendar.awaitPolls(1);
        for (int day = 0; day < 4; day++) {
            advance(20);
            int expected = day == 0 ? 1 : day;
            calendar.await(() -> assertThat(calendar.received).hasSize(expected));
            advance(24 * 60 - 20);
            awaitQuiet(expected);
        }
        assertThat(calendar.received.stream().map(WatchedCalendar.Received::start)).doesNotHaveDuplicates();
        assertThat(calendar.received).allSatisfy(
                one -> assertThat(one.event().getBody().getContent()).contains("About standup"));
    }

    @Test
    void offersAgainWhatFailed() throws Exception {
        calendar.create("meeting", inMinutes(10));
        calendar.failing.add("meeting");
        CamelContext context = calendar.start("mode=starting&maximumRedeliveries=-1");
        calendar.await(() -> assertThat(calendar.received).hasSizeGreaterThan(2));
        assertThat(calendar.received.get(1).headers()).containsEntry(OutlookConstants.REDELIVERED, true);
        context.stop();
        calendar.failing.clear();
        calendar.received.clear();
        calendar.start("mode=starting&maximumRedeliveries=-1");
        calendar.awaitTold("starting meeting");
        awaitQuiet(1);
    }

    @Test
    void givesUpWhatFailsTooOften() throws Exception {
        calendar.create("meeting", inMinutes(10));
        calendar.failing.add("meeting");
        calendar.start("mode=starting&maximumRedeliveries=1");
        calendar.await(() -> assertThat(calendar.received).hasSize(2));
        awaitQuiet(2);
        assertThat(calendar.reports).anySatisfy(
                report -> assertThat(report).contains("maximumRedeliveries is used up"));
    }

    @Test
    void saysWhenAnEventIsOverBeforeItCouldBeTold() throws Exception {
        calendar.create("meeting", inMinutes(10));
        calendar.failing.add("meeting");
        calendar.start("mode=starting&maximumRedeliveries=-1");
        calendar.await(() -> assertThat(calendar.received).hasSizeGreaterThan(1));
        advance(60);
        calendar.await(() -> assertThat(calendar.reports).anySatisfy(report -> assertThat(report).contains("is given up")));
    }

    @Test
    void tellsAnEventOfNoLengthWhenItBegins() throws Exception {
        Instant start = inMinutes(10);
        calendar.create("moment", start, Map.of("end", WatchedCalendar.time(start)));
        calendar.start("mode=starting&startingBefore=0");
        awaitQuiet(0);
        advance(10);
        calendar.awaitTold("starting moment");
        awaitQuiet(1);
    }

    @Test
    void tellsNothingAgainWhenTheClockIsSetBack() throws Exception {
        calendar.create("meeting", inMinutes(10));
        calendar.start("mode=starting");
        calendar.awaitTold("starting meeting");
        advance(60);
        awaitQuiet(1);
        advance(-55);
        awaitQuiet(1);
    }

    @Test
    void stopsWhileTheNextBeginningIsFarAway() throws Exception {
        calendar.create("later", inMinutes(60));
        CamelContext context = calendar.start("mode=starting&startingBefore=10m&delay=600000");
        calendar.awaitPolls(1);
        CompletableFuture<Void> stop = CompletableFuture.runAsync(context::stop);
        // less than Camel waits for threads that do not end
        Awaitility.await().atMost(Duration.ofSeconds(8)).until(stop::isDone);
    }

    @Test
    void isNotLateForWhatComesDueWhileThePositionIsWritten() throws Exception {
        calendar.create("first", inMinutes(10));
        calendar.create("second", inMinutes(30));
        AtomicInteger writes = new AtomicInteger();
        calendar.beans.put("states", new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                super.setState(key, value);
                if (value.contains("\"done\":true") && writes.incrementAndGet() == 1) {
                    advance(20);
                }
            }
        });
        calendar.start("mode=starting&delay=600000&stateRepository=#states");
        calendar.awaitTold("starting first", "starting second");
    }
}
