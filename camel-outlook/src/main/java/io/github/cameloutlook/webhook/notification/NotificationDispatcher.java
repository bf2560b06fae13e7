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
package io.github.cameloutlook.webhook.notification;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

import io.github.cameloutlook.dialect.NotificationForm;
import io.github.cameloutlook.model.OutlookChangeNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands notifications to those that they are for. There is one per component, whatever way the notifications come.
 * <p>
 * What comes is hostile until a receiver recognises it: what is not recognised is counted, and said in the log once in
 * a while, without anything of its content. Nothing here waits.
 */
public final class NotificationDispatcher {

    /** Bytes of a payload that are read when nothing else is said. */
    public static final int DEFAULT_MAX_SIZE = 4 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(NotificationDispatcher.class);

    private final Collection<NotificationReceiver> receivers = new CopyOnWriteArrayList<>();
    private final OccasionalLog occasionally;
    private final Clock clock;
    private final AtomicLongArray payloads = new AtomicLongArray(Verdict.values().length);
    private final LongAdder handshakes = new LongAdder();
    private final NotificationCounts counts = new NotificationCounts();

    public NotificationDispatcher() {
        this(Clock.systemUTC(), new OccasionalLog(LOG));
    }

    public NotificationDispatcher(Clock clock, OccasionalLog occasionally) {
        this.clock = clock;
        this.occasionally = occasionally;
    }

    /** From now on the receiver is asked about every notification. */
    public void register(NotificationReceiver receiver) {
        receivers.add(receiver);
    }

    /** The receiver is not asked any more; one that is not registered is fine. */
    public void unregister(NotificationReceiver receiver) {
        receivers.remove(receiver);
    }

    /** Like {@link #deliver}, with the default size. */
    public Verdict dispatch(InputStream payload, ReceivedNotification.Channel channel) {
        return deliver(payload, DEFAULT_MAX_SIZE, channel, null).verdict();
    }

    /**
     * Reads a payload and hands its notifications to the receivers that recognise them. Nothing is handed over before
     * the whole payload was read and found well-formed. Never throws because of what the payload is.
     *
     * @param payload     closed by the caller
     * @param maxSize     bytes to read at most
     * @param channel     the way it came
     * @param clientState secret that came beside it, as some services send it; null when there was none
     */
    public DispatchOutcome deliver(
            InputStream payload, int maxSize, ReceivedNotification.Channel channel, String clientState) {
        DispatchOutcome outcome;
        try {
            outcome = deliver(NotificationPayload.read(payload, maxSize, clientState), channel);
        } catch (UnreadablePayloadException e) {
            occasionally.warn("A payload with notifications was refused: " + e.getMessage() + ".");
            outcome = DispatchOutcome.unread(e.verdict(), e.getMessage());
        }
        payloads.incrementAndGet(outcome.verdict().ordinal());
        counts.add(outcome);
        return outcome;
    }

    private DispatchOutcome deliver(NotificationPayload payload, ReceivedNotification.Channel channel) {
        Tally tally = new Tally();
        Instant now = clock.instant();
        payload.forEach(notification -> {
            if (channel == ReceivedNotification.Channel.EVENT_HUB && isTest(notification)) {
                handshakes.increment();
                tally.tests++;
            } else {
                hand(new ReceivedNotification(notification, payload.validationTokens(), channel, now), tally);
            }
        });
        return new DispatchOutcome(
                verdict(tally), payload.size(), tally.accepted, tally.unrecognised,
                tally.withoutRoom + tally.early);
    }

    private void hand(ReceivedNotification received, Tally tally) {
        List<NotificationReceiver> recognising
                = receivers.stream().filter(receiver -> recognises(receiver, received.notification())).toList();
        if (recognising.isEmpty() && receivers.stream().allMatch(NotificationReceiver::isInformed)) {
            tally.unrecognised++;
            return;
        }
        if (recognising.isEmpty()) {
            tally.early++;
            return;
        }
        NotificationForm.openItem(received.notification().properties());
        if (acceptedByAll(recognising, received)) {
            tally.accepted++;
        } else {
            tally.withoutRoom++;
        }
    }

    private Verdict verdict(Tally tally) {
        if (tally.unrecognised > 0) {
            occasionally.warn("Notifications were refused: their clientState is that of no subscription here. A subscription"
                              + " of an earlier configuration may still be sending until it expires, or somebody pretends to"
                              + " be the service.");
        }
        if (tally.withoutRoom > 0) {
            occasionally.warn("There was no room for notifications; the service was asked to repeat them. The route is"
                              + " slower than they come.");
            return Verdict.NO_ROOM;
        }
        if (tally.early > 0) {
            occasionally.warn("Notifications came before the secrets of all subscriptions were read after a start; the"
                              + " service was asked to repeat them.");
            return Verdict.NO_ROOM;
        }
        return tally.accepted + tally.tests > 0 ? Verdict.ACCEPTED : Verdict.REFUSED;
    }

    /** All receivers are asked, whatever the others answer, so that the time taken does not tell whose secret it is. */
    private boolean recognises(NotificationReceiver receiver, OutlookChangeNotification notification) {
        try {
            return receiver.recognises(notification);
        } catch (RuntimeException e) {
            failed(e);
            return false;
        }
    }

    private boolean acceptedByAll(List<NotificationReceiver> recognising, ReceivedNotification received) {
        boolean all = true;
        for (NotificationReceiver receiver : recognising) {
            all &= accept(receiver, received);
        }
        return all;
    }

    private boolean accept(NotificationReceiver receiver, ReceivedNotification received) {
        try {
            return receiver.accept(received);
        } catch (RuntimeException e) {
            failed(e);
            return false;
        }
    }

    /** The message of an exception may cite the notification: it is for those only who ask for details. */
    private void failed(RuntimeException e) {
        occasionally.warn("A receiver of notifications failed with " + e.getClass().getName() + "; details at level DEBUG.");
        LOG.debug("A receiver of notifications failed", e);
    }

    /** The test message of a hub: its change type says what it is, everything else is "NA". */
    private static boolean isTest(OutlookChangeNotification notification) {
        return notification.getChangeType() != null && notification.getChangeType().startsWith("Validation:")
                && "NA".equals(notification.getSubscriptionId());
    }

    /** The service asked whether the address is ours, and was answered. */
    public void countHandshake() {
        handshakes.increment();
    }

    /**
     * A request was refused before its payload was looked at.
     *
     * @param why a sentence of the program, without anything of the request
     */
    public void countRefusal(Verdict verdict, String why) {
        payloads.incrementAndGet(verdict.ordinal());
        occasionally.warn(why);
    }

    /** Counts what receivers find out about single notifications. */
    public NotificationCounts counts() {
        return counts;
    }

    /** What came so far. */
    public DispatcherStatistics statistics() {
        return new DispatcherStatistics(
                count(Verdict.ACCEPTED), count(Verdict.REFUSED), count(Verdict.MALFORMED), count(Verdict.TOO_LARGE),
                count(Verdict.NO_ROOM), handshakes.sum(), counts.accepted.sum(), counts.unrecognised.sum(),
                counts.withoutRoom.sum(), counts.repeated(), counts.refusedItems());
    }

    private long count(Verdict verdict) {
        return payloads.get(verdict.ordinal());
    }

    /** Counts what becomes of the notifications of one payload. */
    private static final class Tally {
        private int accepted;
        private int unrecognised;
        private int withoutRoom;
        private int early;
        private int tests;
    }
}
