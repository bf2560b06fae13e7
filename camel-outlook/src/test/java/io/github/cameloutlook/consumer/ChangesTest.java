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
package io.github.cameloutlook.consumer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.cameloutlook.NeedsCapability;
import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a consumer in mode changes delivers, and that it delivers it once. */
@OnBothApis
class ChangesTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    private WatchedFolder folder;

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void beginsNowAndDeliversWhatComesEvenInTheSameSecond() throws Exception {
        folder.put("before 1", "before 2");
        folder.start("");
        folder.put("after");

        folder.awaitSubjects("after");
        folder.awaitPolls(2);
        assertThat(folder.subjects()).containsExactly("after");
    }

    @Test
    void deliversEverythingFromTheBeginningPageByPage() throws Exception {
        String[] subjects = IntStream.range(0, 25).mapToObj(number -> "message " + number).toArray(String[]::new);
        folder.put(subjects);
        folder.start("startFrom=beginning&pageSize=4");

        folder.awaitSubjects(subjects);
        folder.awaitPolls(2);
        assertThat(folder.subjects()).hasSize(25);
    }

    @ParameterizedTest
    @ValueSource(strings = { "startFrom=beginning", "mode=queue&moveTo=archive" })
    void bringsAlongExtensionsAndExtendedProperties(String options) throws Exception {
        String property = "String {3a0d2f6a-2f3c-4b1e-9a63-5c1d8b0c7e11} Name Customer";
        folder.emulated().createMessage(folder.path, Map.of("subject", "extended", "isDraft", false,
                "extensions", List.of(Map.of("@odata.type", "microsoft.graph.openTypeExtension", "extensionName",
                        "com.contoso.ticket", "number", 4711)),
                "singleValueExtendedProperties", List.of(Map.of("id", property, "value", "Contoso"))));
        folder.put("plain");
        folder.start(options + "&extensions=com.contoso.ticket&extendedProperties=RAW(" + property + ")");
        folder.awaitSubjects("extended", "plain");

        OutlookMessage message = (OutlookMessage) folder.last("extended").body();
        assertThat(message.extension("com.contoso.ticket").values()).containsEntry("number", 4711);
        assertThat(message.getSingleValueExtendedProperties()).singleElement()
                .satisfies(read -> assertThat(read.getValue()).isEqualTo("Contoso"));
    }

    @Test
    void deliversSinceAnInstant() throws Exception {
        folder.put("since then");
        folder.start("startFrom=" + Instant.now().minusSeconds(3600));
        folder.awaitSubjects("since then");
    }

    @Test
    void deliversNothingOlderThanTheInstant() throws Exception {
        folder.put("older");
        folder.start("startFrom=" + Instant.now().plusSeconds(3600));
        folder.put("newer");
        folder.awaitSubjects("newer");
    }

    @Test
    void namesTheCopyRecipientsAndTheMessageIdOfTheInternet() throws Exception {
        EMULATOR.deliver(WatchedFolder.ALICE, """
                From: Bob <bob@contoso.com>
                To: alice@contoso.com
                Cc: Carol <carol@contoso.com>, dave@contoso.com
                Subject: copied
                Message-ID: <copied@contoso.com>

                Hi
                """.replace("\n", "\r\n"));
        folder.moveHere((String) folder.emulated().messages("inbox").get(0).get("id"));
        folder.put("to one");
        folder.start("startFrom=beginning");
        folder.awaitSubjects("copied", "to one");

        assertThat(folder.last("copied").headers())
                .containsEntry(OutlookConstants.CC, "Carol <carol@contoso.com>, dave@contoso.com")
                .containsEntry(OutlookConstants.INTERNET_MESSAGE_ID, "<copied@contoso.com>");
        assertThat(folder.last("to one").headers()).doesNotContainKey(OutlookConstants.CC);
    }

    @Test
    void describesTheMessageInHeaders() throws Exception {
        folder.start("startFrom=beginning");
        String id = folder.put("Hello");
        folder.awaitSubjects("Hello");

        WatchedFolder.Received hello = folder.last("Hello");
        assertThat(hello.headers())
                .containsEntry(OutlookConstants.MAILBOX, WatchedFolder.ALICE)
                .containsEntry(OutlookConstants.FOLDER, folder.path)
                .containsEntry(OutlookConstants.CHANGE_TYPE, "created")
                .containsEntry(OutlookConstants.FROM, "Bob <bob@contoso.com>")
                .containsEntry(OutlookConstants.TO, WatchedFolder.ALICE)
                .containsEntry(OutlookConstants.HAS_ATTACHMENTS, false)
                .containsKeys(OutlookConstants.ETAG, OutlookConstants.PARENT_FOLDER_ID, Exchange.MESSAGE_TIMESTAMP)
                .doesNotContainKeys(OutlookConstants.REDELIVERED, OutlookConstants.REDELIVERY_COUNTER);
        assertThat(hello.properties())
                .containsEntry(Exchange.BATCH_INDEX, 0).containsEntry(Exchange.BATCH_SIZE, 1)
                .containsEntry(Exchange.BATCH_COMPLETE, true);
        if (TestedApi.has(Capability.IMMUTABLE_IDS)) {
            assertThat(hello.id()).as("the id that survives moves").isNotEqualTo(id).startsWith("AAkA");
        } else {
            assertThat(hello.id()).isEqualTo(id);
        }
    }

    @Test
    @NeedsCapability(Capability.IMMUTABLE_IDS)
    void asksForImmutableIdsOnEveryRequestOfAWalk() throws Exception {
        folder.put("1", "2", "3", "4", "5");
        folder.start("startFrom=beginning&pageSize=2");
        folder.awaitSubjects("1", "2", "3", "4", "5");
        folder.awaitPolls(1);

        List<String> preferences = EMULATOR.journal().exchanges().stream()
                .filter(exchange -> exchange.url().contains("delta"))
                .map(exchange -> String.valueOf(exchange.requestHeaders().getOrDefault("Prefer",
                        exchange.requestHeaders().get("prefer"))))
                .toList();
        assertThat(preferences).hasSizeGreaterThan(3).allMatch(prefer -> prefer.contains("IdType=\"ImmutableId\""));
    }

    @Test
    void deliversUpdatesAndRemovalsWhenAskedFor() throws Exception {
        String id = folder.put("to be changed");
        folder.start("changeType=created,updated,deleted");
        folder.awaitPolls(4);
        folder.update(id, Map.of("importance", "high"));
        folder.await(() -> assertThat(folder.received).anySatisfy(one -> {
            assertThat(one.subject()).isEqualTo("to be changed");
            assertThat(one.headers()).containsEntry(OutlookConstants.CHANGE_TYPE, "updated");
        }));
        folder.delete(id);
        folder.await(() -> assertThat(folder.received)
                .anySatisfy(one -> assertThat(one.headers()).containsEntry(OutlookConstants.CHANGE_TYPE, "deleted")));
        folder.awaitPolls(6);
        assertThat(folder.received).hasSize(2);
        assertThat(folder.received.get(1).id()).isEqualTo(folder.received.get(0).id());
    }

    @Test
    void deliversMailThatIsMovedInHoweverOldItIs() throws Exception {
        folder.start("");
        String id = folder.putInto("inbox", "moved in");
        folder.moveHere(id);
        folder.awaitSubjects("moved in");
    }

    @Test
    void resumesFromTheMailboxWithoutRepeatingOrLosing() throws Exception {
        CamelContext first = folder.start("startFrom=beginning");
        folder.put("one");
        folder.awaitSubjects("one");
        first.stop();
        folder.put("while nobody watched");
        folder.start("startFrom=beginning");
        folder.put("two");

        folder.awaitSubjects("one", "while nobody watched", "two");
        folder.awaitPolls(2);
        assertThat(folder.subjects()).hasSize(3);
    }

    @Test
    void keepsPositionsOfDifferentConsumersApart() throws Exception {
        folder.put("for each");
        folder.start("startFrom=beginning&consumerId=one").stop();
        folder.start("startFrom=beginning&consumerId=one");
        folder.awaitSubjects("for each");
        folder.start("startFrom=beginning&consumerId=two");
        folder.awaitSubjects("for each", "for each");
    }

    @Test
    void deliversNoMoreThanAskedForPerPollAndTheRestLater() throws Exception {
        folder.put("1", "2", "3", "4", "5");
        folder.start("startFrom=beginning&maxMessagesPerPoll=2&pageSize=3");
        folder.awaitSubjects("1", "2", "3", "4", "5");
        folder.awaitPolls(2);
        assertThat(folder.received).hasSize(5)
                .allSatisfy(one -> assertThat((int) one.properties().get(Exchange.BATCH_SIZE)).isLessThanOrEqualTo(2));
    }

    @Test
    void beginsAnewWithoutRepeatingWhenTheQueryChanges() throws Exception {
        folder.put("one");
        CamelContext first = folder.start("startFrom=beginning");
        folder.awaitSubjects("one");
        first.stop();
        folder.put("two");
        folder.start("startFrom=beginning&select=subject");

        folder.awaitSubjects("one", "two");
        folder.awaitPolls(2);
        assertThat(folder.subjects()).hasSize(2);
        assertThat(folder.last("two").headers()).doesNotContainKey(OutlookConstants.CONVERSATION_ID);
    }

    @Test
    void suspendsAndResumes() throws Exception {
        CamelContext context = folder.start("startFrom=beginning");
        folder.put("before");
        folder.awaitSubjects("before");
        context.getRouteController().suspendRoute("watch");
        folder.put("meanwhile");
        context.getRouteController().resumeRoute("watch");
        folder.awaitSubjects("before", "meanwhile");
    }

    @Test
    void finishesOnlyTheExchangeInHandWhenStoppedInTheMiddleOfABatch() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        folder.work = () -> await(gate);
        folder.put("1", "2", "3", "4", "5");
        CamelContext first = folder.start("startFrom=beginning");
        folder.await(() -> assertThat(folder.received).hasSize(1));
        CompletableFuture<Void> stop = CompletableFuture.runAsync(first::stop);
        folder.await(() -> assertThat(first.isStopping()).isTrue());
        // the shutdown strategy tells the consumer from a thread of its own
        folder.await(() -> assertThat(((OutlookConsumer) first.getRoute("watch").getConsumer()).isBatchAllowed()).isFalse());
        gate.countDown();
        stop.get(20, TimeUnit.SECONDS);
        assertThat(folder.received).hasSize(1);

        folder.start("startFrom=beginning");
        folder.awaitSubjects("1", "2", "3", "4", "5");
    }

    private static void await(CountDownLatch gate) {
        try {
            assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sendsAnEmptyMessageWhenIdleIfAskedTo() throws Exception {
        folder.start("sendEmptyMessageWhenIdle=true");
        folder.await(() -> assertThat(folder.received).isNotEmpty().allMatch(one -> one.subject() == null));
    }

    @Test
    void writesNothingWhileNothingHappens() throws Exception {
        folder.put("one");
        folder.start("startFrom=beginning");
        folder.awaitSubjects("one");
        folder.awaitPolls(2);
        long writes = folder.writes();
        folder.awaitPolls(5);
        assertThat(folder.writes()).isEqualTo(writes);
    }
}
