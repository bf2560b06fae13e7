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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Mailboxes that are walked because somebody told of a change, and those that are not. */
class WokenWalksTest {

    private static final String BOB = "bob@contoso.com";
    private static final String CAROL = "carol@contoso.com";

    /** So long that no test sees a second tick. */
    private static final String NO_TICKS = "initialDelay=10&delay=600000&safetyDelay=600000";
    private static final String TICKS = "initialDelay=10&delay=20&safetyDelay=600000";

    @RegisterExtension
    static final OutlookEmulator EMULATOR
            = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).mailbox(BOB).mailbox(CAROL).build();

    private final ToldChanges told = new ToldChanges();
    private WatchedFolder folder;

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR).told(told);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    /** Starts an application and waits until its first walk is done. */
    private CamelContext start(String options) throws Exception {
        return startRoute(folder.uri("exceptionHandler=#reporter&" + options));
    }

    private CamelContext startRoute(String uri) throws Exception {
        CamelContext context = folder.startRoute(uri);
        folder.await(() -> assertThat(consumer(context).statuses())
                .isNotEmpty().allSatisfy(status -> assertThat(status.lastWalk()).isNotNull()));
        return context;
    }

    private CamelContext startThree(String options) throws Exception {
        return startRoute("outlook:messages?mailbox=" + String.join(",", WatchedFolder.ALICE, BOB, CAROL) + "&baseUrl="
                          + EMULATOR.baseUrl() + "&accessToken=token&consumerId=" + folder.name.replace(' ', '-') + "&"
                          + options);
    }

    private static OutlookConsumer consumer(CamelContext context) {
        return (OutlookConsumer) context.getRoute("watch").getConsumer();
    }

    private static void putInto(String mailbox, String subject) {
        EMULATOR.mailbox(mailbox).createMessage("inbox", Map.of("subject", subject, "isDraft", false));
    }

    @Test
    void aWokenMailboxIsWalkedAtOnce() throws Exception {
        start(NO_TICKS);
        folder.put("one");
        told.waker().wake(folder.mailbox);
        folder.awaitSubjects("one");
    }

    @Test
    void aBurstOfHintsIsAHandfulOfWalks() throws Exception {
        start(NO_TICKS);
        EMULATOR.faults().add(Fault.on("GET", "/delta").latency(Duration.ofMillis(100)));
        long before = folder.polls();
        for (int number = 0; number < 1000; number++) {
            told.waker().wake(folder.mailbox);
        }
        folder.put("one");
        told.waker().wake(folder.mailbox);
        folder.awaitSubjects("one");

        assertThat(folder.polls() - before).isBetween(1L, 10L);
    }

    @Test
    void aHintDuringAWalkLeadsToAnother() throws Exception {
        start(NO_TICKS);
        AtomicBoolean first = new AtomicBoolean(true);
        folder.work = () -> {
            if (first.getAndSet(false)) {
                folder.put("two");
                told.waker().wake(folder.mailbox);
            }
        };
        folder.put("one");
        told.waker().wake(folder.mailbox);

        folder.await(() -> assertThat(folder.subjects()).containsExactly("one", "two"));
    }

    @Test
    void onlyWokenMailboxesAreAsked() throws Exception {
        startThree(NO_TICKS);
        EMULATOR.journal().clear();
        putInto(BOB, "for Bob");
        putInto(CAROL, "for Carol, who is not woken");
        told.waker().wake(BOB);
        folder.awaitSubjects("for Bob");

        assertThat(EMULATOR.journal().exchanges()).isNotEmpty()
                .allSatisfy(exchange -> assertThat(exchange.url()).contains(BOB));
    }

    @Test
    void aMailboxWhoseRouteIsSlowKeepsNoOtherWaiting() throws Exception {
        startThree(NO_TICKS + "&pollConcurrency=2");
        CountDownLatch release = holdUp();
        try {
            putInto(WatchedFolder.ALICE, "slow");
            told.waker().wake(WatchedFolder.ALICE);
            folder.awaitSubjects("slow");
            putInto(BOB, "for Bob");
            told.waker().wake(BOB);
            folder.awaitSubjects("slow", "for Bob");
            putInto(CAROL, "for Carol");
            told.waker().wake(CAROL);
            putInto(BOB, "for Bob again");
            told.waker().wake(BOB);
            folder.awaitSubjects("slow", "for Bob", "for Carol", "for Bob again");
            // its own exchanges stay in sequence
            putInto(WatchedFolder.ALICE, "after the slow one");
            told.waker().wake(WatchedFolder.ALICE);
            putInto(BOB, "for Bob once more");
            told.waker().wake(BOB);
            folder.await(() -> assertThat(folder.subjects()).contains("for Bob once more"));
            assertThat(folder.subjects()).doesNotContain("after the slow one");
        } finally {
            release.countDown();
        }
        folder.await(() -> assertThat(folder.subjects()).contains("after the slow one").hasSize(6));
    }

    @Test
    void aTickWalksWhatIsDueWhileAMailboxIsSlow() throws Exception {
        told.silent.add(CAROL);
        startThree(TICKS + "&pollConcurrency=2");
        CountDownLatch release = holdUp();
        try {
            putInto(BOB, "slow");
            told.waker().wake(BOB);
            folder.awaitSubjects("slow");
            putInto(CAROL, "for Carol, whose changes are not told");
            folder.awaitSubjects("slow", "for Carol, whose changes are not told");
        } finally {
            release.countDown();
        }
    }

    @Test
    void ticksGoOnWhileTheSchedulersOwnPollIsHeldUp() throws Exception {
        told.silent.addAll(List.of(BOB, CAROL));
        startThree(TICKS + "&pollConcurrency=2");
        CountDownLatch release = holdUp();
        try {
            putInto(BOB, "slow");
            folder.awaitSubjects("slow");
            putInto(CAROL, "for Carol");
            folder.awaitSubjects("slow", "for Carol");
            putInto(CAROL, "for Carol again");
            folder.awaitSubjects("slow", "for Carol", "for Carol again");
        } finally {
            release.countDown();
        }
    }

    @Test
    void aNotifierThatFailsEndsNoTicksAndKeepsNoMailboxWaiting() throws Exception {
        startThree(TICKS + "&pollConcurrency=2&exceptionHandler=#reporter");
        CountDownLatch release = holdUp();
        try {
            putInto(WatchedFolder.ALICE, "slow");
            told.waker().wake(WatchedFolder.ALICE);
            folder.awaitSubjects("slow");
            told.failure = new IllegalStateException("The notifier is broken");
            putInto(BOB, "for Bob, who is not woken");
            folder.awaitSubjects("slow", "for Bob, who is not woken");
        } finally {
            release.countDown();
        }
        putInto(CAROL, "for Carol, who is not woken");
        folder.await(() -> assertThat(folder.subjects()).contains("for Carol, who is not woken"));
        assertThat(folder.reported).contains(told.failure);
    }

    @Test
    void whoIsNotTakenInByAPollThatIsUsedUpIsWalkedAfterIt() throws Exception {
        startThree(TICKS + "&pollConcurrency=2&maxMessagesPerPoll=1");
        CountDownLatch release = holdUp();
        try {
            putInto(WatchedFolder.ALICE, "slow");
            told.waker().wake(WatchedFolder.ALICE);
            folder.awaitSubjects("slow");
            putInto(BOB, "for Bob");
            told.waker().wake(BOB);
        } finally {
            release.countDown();
        }
        folder.awaitSubjects("slow", "for Bob");
    }

    @Test
    void aStoppingRouteTakesNobodyIn() throws Exception {
        CamelContext context = startThree(NO_TICKS + "&pollConcurrency=2");
        CountDownLatch release = holdUp();
        CompletableFuture<Void> stop;
        try {
            putInto(WatchedFolder.ALICE, "slow");
            told.waker().wake(WatchedFolder.ALICE);
            folder.awaitSubjects("slow");
            OutlookConsumer consumer = consumer(context);
            stop = CompletableFuture.runAsync(context::stop);
            folder.await(() -> assertThat(consumer.isRunAllowed() && !consumer.isSuspendingOrSuspended()).isFalse());
            putInto(BOB, "for Bob");
            told.waker().wake(BOB);
        } finally {
            release.countDown();
        }
        stop.get(20, TimeUnit.SECONDS);
        assertThat(folder.subjects()).containsExactly("slow");
    }

    /** Has the route wait on the next message, and on no other, until this is released. */
    private CountDownLatch holdUp() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean next = new AtomicBoolean(true);
        folder.work = () -> {
            if (next.getAndSet(false)) {
                assertThat(release).satisfies(latch -> assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue());
            }
        };
        return release;
    }

    @Test
    void ticksPassOverMailboxesWhoseChangesAreTold() throws Exception {
        told.silent.add(CAROL);
        startThree(TICKS);
        EMULATOR.journal().clear();
        putInto(BOB, "for Bob, who is not woken");
        putInto(CAROL, "for Carol, whose changes are not told");
        folder.awaitSubjects("for Carol, whose changes are not told");
        folder.await(() -> assertThat(EMULATOR.journal().exchanges()).hasSizeGreaterThan(10));

        assertThat(EMULATOR.journal().exchanges()).allSatisfy(exchange -> assertThat(exchange.url()).contains(CAROL));
        assertThat(folder.subjects()).hasSize(1);
        told.silent.add(BOB);
        folder.await(() -> assertThat(folder.subjects()).contains("for Bob, who is not woken"));
    }

    @Test
    void aLostHintIsFoundAfterTheSafetyDelay() throws Exception {
        start("initialDelay=10&delay=20&safetyDelay=100");
        folder.put("one");
        folder.awaitSubjects("one");
    }

    @Test
    void aFailedExchangeIsOfferedAgainAtTheNextTick() throws Exception {
        start(TICKS + "&maximumRedeliveries=-1");
        folder.failing.add("bad");
        folder.put("bad");
        told.waker().wake(folder.mailbox);
        folder.await(() -> assertThat(folder.subjects()).hasSizeGreaterThan(2));
        folder.failing.clear();

        OutlookConsumer consumer = consumer(folder.contexts().get(0));
        folder.await(() -> assertThat(consumer.mailboxes().get(0).isUnfinished()).isFalse());
    }

    @Test
    void aWokenWalkThatFailsIsRepeatedAtTheNextTick() throws Exception {
        start(TICKS);
        EMULATOR.faults().add(Fault.on("GET", "/delta").status(500).times(3));
        folder.put("one");
        told.waker().wake(folder.mailbox);

        folder.awaitSubjects("one");
        assertThat(folder.reported).hasSize(1);
    }

    @Test
    void whatALimitedPollLeavesIsWalkedAtTheNextTick() throws Exception {
        start(TICKS + "&maxMessagesPerPoll=2");
        folder.put("1", "2", "3", "4", "5");
        told.waker().wake(folder.mailbox);
        folder.awaitSubjects("1", "2", "3", "4", "5");
    }

    @Test
    void aTickThatWalksNothingIsNoPoll() throws Exception {
        start(TICKS + "&sendEmptyMessageWhenIdle=true");
        int before = told.asked.get();
        folder.await(() -> assertThat(told.asked.get()).isGreaterThan(before + 10));

        assertThat(folder.received).hasSize(1);
        told.waker().wake(folder.mailbox);
        folder.await(() -> assertThat(folder.received).hasSize(2));
    }

    @Test
    void hintsOfASuspendedRouteAreWalkedWhenItResumes() throws Exception {
        CamelContext context = start(NO_TICKS);
        context.getRouteController().suspendRoute("watch");
        folder.put("one");
        told.waker().wake(folder.mailbox);
        consumer(context).walkNow();
        assertThat(folder.subjects()).isEmpty();
        context.getRouteController().resumeRoute("watch");

        folder.awaitSubjects("one");
    }

    @Test
    void aRouteThatIsRestartedListensAgain() throws Exception {
        CamelContext context = start(NO_TICKS);
        context.getRouteController().stopRoute("watch");
        told.waker().wake(folder.mailbox);
        context.getRouteController().startRoute("watch");
        folder.await(() -> assertThat(consumer(context).statuses().get(0).lastWalk()).isNotNull());
        folder.put("one");
        told.waker().wake(folder.mailbox);

        folder.awaitSubjects("one");
        context.stop();
        assertThat(told.calls).containsExactly("start", "own", "stop", "start", "own", "stop");
    }

    @Test
    void aRouteThatIsNotStartedDoesNotListen() throws Exception {
        CamelContext context = folder.startRoute(folder.uri(NO_TICKS + "&exceptionHandler=#reporter"), false);
        assertThat(told.calls).isEmpty();
        context.getRouteController().startRoute("watch");
        folder.put("one");
        folder.await(() -> assertThat(told.calls).containsExactly("start", "own"));
        consumer(context).walkNow(folder.mailbox);

        folder.awaitSubjects("one");
    }

    @Test
    void notificationsThatCannotBeEstablishedAreToldByHealthButDoNotMakeItDown() throws Exception {
        told.silent.add(folder.mailbox);
        told.state = NotifierStatus.State.FAILED;
        CamelContext context = start(TICKS);
        folder.put("one");
        folder.awaitSubjects("one");

        HealthCheck.Result health = folder.health(context);
        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health.getMessage().orElseThrow()).contains("could not be established");
        assertThat(health.getDetails()).containsEntry("push", "1 of 1 mailboxes have no notifications")
                .containsEntry("mailbox." + folder.mailbox + ".push", "failed")
                .containsEntry("mailbox." + folder.mailbox + ".push-error", "No subscription");
        assertThat(consumer(context).statuses()).extracting(status -> status.push().state())
                .isEqualTo(List.of(NotifierStatus.State.FAILED));
    }

    @Test
    void walksOnDemandWithoutANotifierToo() throws Exception {
        CamelContext context = folder.told(null).startRoute(folder.uri("initialDelay=10&delay=3600000"));
        folder.await(() -> assertThat(consumer(context).statuses().get(0).lastWalk()).isNotNull());
        folder.put("one");
        consumer(context).walkNow();

        folder.awaitSubjects("one");
        assertThat(consumer(context).statuses().get(0).push()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> consumer(context).walkNow("nobody@contoso.com"))
                .withMessageContaining("nobody@contoso.com");
    }
}
