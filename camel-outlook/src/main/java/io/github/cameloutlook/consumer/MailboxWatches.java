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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.client.BatchSender;
import io.github.cameloutlook.client.OutlookMailboxNotEnabledException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.consumer.position.PositionFormat;
import io.github.cameloutlook.consumer.position.PositionRepository;
import io.github.cameloutlook.consumer.position.StateKey;
import io.github.cameloutlook.consumer.position.WaitingStates;
import io.github.cameloutlook.consumer.source.Blame;
import io.github.cameloutlook.consumer.source.ConsumedResource;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.FailureReporter;
import io.github.cameloutlook.consumer.source.ItemCache;
import io.github.cameloutlook.consumer.source.ItemSource;
import io.github.cameloutlook.consumer.source.Redeliveries;
import io.github.cameloutlook.consumer.source.SourceFactory;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import io.github.cameloutlook.consumer.waiting.Waiting;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.StatefulService;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mailboxes of one consumer and what they share. Made anew at each start, so that positions are read again. */
final class MailboxWatches {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatches.class);

    /** Seen items that all mailboxes together remember in memory, some 100 bytes each. */
    private static final int REMEMBERED = 10_000;

    /** Items that came along with hints and wait for their walk, of all mailboxes together. */
    private static final int MOST_ITEMS = 1000;
    private static final long MOST_ITEM_BYTES = 8 * 1024 * 1024;

    private final ConsumerSettings settings;
    private final ConsumedResource resource;
    private final ConsumerParts parts;
    private final BatchSender sender;
    private final StoppableWaits waits = new StoppableWaits();
    private final StateRepository<String, String> states;
    private final PositionRepository positions;
    private final List<MailboxWatch> all = new ArrayList<>();
    private boolean startedStates;

    MailboxWatches(ConsumerSettings settings, StateRepository<String, String> states, FailureReporter reporter, Clock clock) {
        this.settings = settings;
        this.resource = ConsumedResources.of(settings);
        this.sender = new BatchSender(settings.client());
        this.parts = new ConsumerParts(
                settings.client(), new PageReader(settings.client()),
                new Redeliveries(settings.maximumRedeliveries(), settings.actions().quarantine() != null), reporter, clock,
                waits, new Blame(settings.client(), waits), sender,
                settings.push().resourceData() ? new ItemCache(MOST_ITEMS, MOST_ITEM_BYTES) : null);
        this.states = states;
        int remembered = Math.max(resource.storedItems(), REMEMBERED / settings.mailboxes().size());
        this.positions = new PositionRepository(
                new WaitingStates(states, waits), resource.name(), settings.consumerId(),
                new PositionFormat(remembered, resource.storedItems()));
        SourceFactory factory = resource.sources(parts, positions, remembered);
        MailboxRest rest = new MailboxRest(settings.notEnabledDelay());
        settings.mailboxes()
                .forEach(mailbox -> all.add(new MailboxWatch(
                        mailbox, factory, resource::happened, waits, resource.commitInterval(settings.commitInterval()),
                        rest, clock)));
    }

    /** Starts the state repository, unless somebody else has: only what was started here is stopped here. */
    void start(CamelContext context) {
        CamelContextAware.trySetCamelContext(states, context);
        startedStates = !(states instanceof StatefulService service) || !service.isStarted();
        if (startedStates) {
            ServiceHelper.startService(states);
        }
    }

    void stop() {
        if (startedStates) {
            ServiceHelper.stopService(states);
            startedStates = false;
        }
    }

    /**
     * Opens the mailboxes right at the start: then "now" is exact, and a folder that does not exist is found at once.
     * What the service does not answer in time is left to the polls.
     *
     * @throws RuntimeException if no mailbox can ever be opened as configured
     */
    void open(Executor executor, long timeoutMillis) {
        List<CompletableFuture<ItemSource>> openings = all.stream().map(watch -> watch.openAtStart(executor)).toList();
        CompletableFuture<Void> whole = CompletableFuture.allOf(openings.toArray(CompletableFuture[]::new))
                .handle((done, failure) -> (Void) null)
                .completeOnTimeout(null, timeoutMillis, TimeUnit.MILLISECONDS);
        Waiting.on(whole);
        List<RuntimeException> hopeless = new ArrayList<>();
        for (CompletableFuture<ItemSource> opening : openings) {
            if (opening.isCompletedExceptionally()) {
                note(opening, hopeless);
            }
        }
        if (hopeless.size() == openings.size()) {
            throw hopeless.get(0);
        }
    }

    private static void note(CompletableFuture<ItemSource> opening, List<RuntimeException> hopeless) {
        try {
            Waiting.on(opening);
        } catch (OutlookMailboxNotEnabledException e) {
            LOG.debug("A mailbox is not enabled at the start; it is asked again until it is", e);
        } catch (OutlookNotFoundException | IllegalArgumentException e) {
            hopeless.add(e);
        } catch (RuntimeException e) {
            LOG.debug("A mailbox could not be opened at the start; that is tried again by the first poll", e);
        }
    }

    /** Forgets how far the mailboxes are: they are opened anew when they are walked next. */
    void reopen() {
        all.forEach(MailboxWatch::reopen);
    }

    /** The mark by which the nodes of a cluster tell each other of changes. */
    WakeMark mark() {
        StateKey key = new StateKey(
                resource.name(), settings.mailboxes().get(0), settings.query().container(), settings.consumerId(),
                StateKey.Kind.WAKE);
        return new WakeMark(new WaitingStates(states, waits), key.toString());
    }

    List<MailboxWatch> all() {
        return all;
    }

    FailureReporter reporter() {
        return parts.reporter();
    }

    /** Items that came along with hints; null when none do. */
    ItemCache items() {
        return parts.items();
    }

    StoppableWaits waits() {
        return waits;
    }

    BatchSender sender() {
        return sender;
    }

    Delivery delivery() {
        return new Delivery(resource.delivery(parts));
    }

    /** Where the position of a mailbox is kept, in words; null when there is none. */
    String whereabouts(String mailbox) {
        return !resource.hasPosition() ? null : positions.whereabouts(mailbox, settings.query().container());
    }
}
