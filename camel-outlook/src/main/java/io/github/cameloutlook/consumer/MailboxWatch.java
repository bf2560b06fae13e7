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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemSource;
import io.github.cameloutlook.consumer.source.SourceFactory;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import io.github.cameloutlook.consumer.waiting.WaitEndedException;
import io.github.cameloutlook.consumer.waiting.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One mailbox of a consumer: its source, once it could be opened, and its health. Polled by one thread at a time. */
final class MailboxWatch {

    /** Probes that are under way, since when. */
    private record Asked(List<CompletableFuture<BatchResult>> results, Instant since) {
        boolean isAnswered() {
            return results.stream().allMatch(CompletableFuture::isDone);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    private final String mailbox;
    private final SourceFactory factory;
    private final Function<Item, Instant> happened;
    private final StoppableWaits waits;
    private final Clock clock;
    private final CommitInterval interval;
    private final MailboxRest rest;
    private final Instant startedAt;
    private volatile CompletableFuture<ItemSource> opening;
    private volatile ItemSource source;
    private volatile MailboxHealth health = MailboxHealth.UNKNOWN;
    private volatile Asked asked;
    private volatile Instant restsUntil;
    private boolean inPoll;
    private boolean walkedToTheEnd;

    /** @param happened when that what an item tells of happened; null when it does not say */
    MailboxWatch(String mailbox, SourceFactory factory, Function<Item, Instant> happened, StoppableWaits waits,
                 Duration commitInterval, MailboxRest rest, Clock clock) {
        this.mailbox = mailbox;
        this.factory = factory;
        this.happened = happened;
        this.waits = waits;
        this.rest = rest;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.interval = new CommitInterval(commitInterval, System.nanoTime());
    }

    String mailbox() {
        return mailbox;
    }

    MailboxHealth health() {
        return health;
    }

    MailboxStatus status(NotifierStatus push) {
        MailboxHealth current = health;
        return new MailboxStatus(
                mailbox, current.lastSuccess(), current.lag(), current.failures(), current.lastError(), waitingSince(), push);
    }

    /** Opens the source right when the consumer starts, so that "now" is exact. */
    CompletableFuture<ItemSource> openAtStart(Executor executor) {
        opening = CompletableFuture.supplyAsync(() -> factory.open(mailbox, null), executor);
        return opening;
    }

    private ItemSource open() {
        CompletableFuture<ItemSource> atStart = opening;
        opening = null;
        if (atStart != null) {
            try {
                return waits.forAnswer(atStart);
            } catch (WaitEndedException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.debug("Mailbox {} could not be opened at the start; trying again", mailbox, e);
            }
        }
        return factory.open(mailbox, startedAt);
    }

    /** Forgets how far it came, because another node may have come further. Not during a poll. */
    void reopen() {
        opening = null;
        source = null;
        asked = null;
        inPoll = false;
        restsUntil = null;
        health = MailboxHealth.UNKNOWN;
    }

    boolean isOpen() {
        return source != null;
    }

    /** See {@link ItemSource#probes()}; empty also while the source is not open. */
    List<OutlookRequest> probes() {
        return source == null ? List.of() : source.probes();
    }

    /** The probes were sent; until the results are taken, nobody asks again. */
    void asked(List<CompletableFuture<BatchResult>> results) {
        asked = new Asked(results, clock.instant());
    }

    boolean isAsked() {
        return asked != null;
    }

    /** Whether the service has not answered the probes yet. */
    boolean isWaiting() {
        return waitingSince() != null;
    }

    /** Since when the service has not answered the probes; null when it has. */
    Instant waitingSince() {
        Asked current = asked;
        return current == null || current.isAnswered() ? null : current.since();
    }

    /** The results of the probes, which are all there. */
    List<BatchResult> takeResults() {
        List<BatchResult> results = asked.results().stream().map(Waiting::on).toList();
        asked = null;
        return results;
    }

    void probed(List<OutlookResponse> answers) {
        begin();
        source.probed(answers);
    }

    private void begin() {
        if (source == null) {
            source = open();
        }
        if (!inPoll) {
            walkedToTheEnd = false;
            source.beginPoll();
            inPoll = true;
        }
    }

    /** The items to offer next; empty when this poll has nothing more. */
    List<Item> next(int most) {
        begin();
        List<Item> items = source.next(most);
        walkedToTheEnd = items.isEmpty();
        return items;
    }

    /** Its turn ends before it could be asked whether there is more. */
    void putOff() {
        walkedToTheEnd = false;
    }

    /**
     * Whether something is left to do that nobody will tell of. To be asked between polls, by whoever may begin one.
     */
    boolean isUnfinished() {
        return source == null || !walkedToTheEnd || isAsked() || health.isBroken() || source.isUnfinished();
    }

    /** See {@link ItemSource#nextDue()}. */
    Instant nextDue() {
        return source == null ? null : source.nextDue();
    }

    ItemSource source() {
        return source;
    }

    /** Writes progress down if that is due. */
    void progressed() {
        if (interval.isDue(System.nanoTime())) {
            commit();
        }
    }

    void commit() {
        long begin = System.nanoTime();
        source.commit();
        interval.committed(begin, System.nanoTime());
    }

    /** Ends a poll that went well so far; nothing happens if the mailbox had no turn in it. */
    void finish() {
        if (!inPoll) {
            return;
        }
        try {
            commit();
        } catch (WaitEndedException e) {
            notWrittenDown(e);
            throw e;
        } finally {
            close();
        }
        restsUntil = null;
        health = health.succeeded(clock.instant());
    }

    /** Ends a poll that failed; what completed before is still written down. */
    void fail(Throwable error) {
        if (source != null && inPoll) {
            try {
                commit();
            } catch (RuntimeException e) {
                error.addSuppressed(e);
            } finally {
                close();
            }
        }
        restsUntil = rest.until(error, clock.instant());
        health = health.failed(error);
    }

    /** Until when the mailbox is left alone, unless somebody tells of it; null when the next poll may try it. */
    Instant restsUntil() {
        Instant until = restsUntil;
        return rest.lasts(until, clock.instant()) ? until : null;
    }

    /**
     * Ends a poll because the route stops; what completed before is still written down, if the service answers in time.
     */
    void interrupt() {
        if (!inPoll) {
            return;
        }
        walkedToTheEnd = false;
        try {
            commit();
        } catch (RuntimeException e) {
            notWrittenDown(e);
        } finally {
            close();
        }
    }

    private void notWrittenDown(RuntimeException cause) {
        LOG.warn("What became of the latest items of mailbox {} could not be written down before the route stopped; they"
                 + " may be delivered again. ({})",
                mailbox, cause.getMessage());
    }

    private void close() {
        source.endPoll();
        inPoll = false;
    }

    void delivered(Item item) {
        Instant since = happened.apply(item);
        if (since != null) {
            health = health.delivered(Duration.between(since, clock.instant()));
        }
    }
}
