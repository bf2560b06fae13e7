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
package io.github.cameloutlook.streaming;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

import io.github.cameloutlook.consumer.ChangeNotifier;
import io.github.cameloutlook.consumer.MailboxWaker;
import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.NotifierStatus.State;

/**
 * Has a consumer told of changes on connections that it holds open, one for each mailbox: of use where nobody can reach
 * the application from outside.
 */
public final class StreamNotifier implements ChangeNotifier {

    /** What clients of the service used to ask for. */
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private final StreamingSettings settings;
    private final StreamingServices services;
    private final StreamTerms terms;
    private final Map<String, StreamKeeper> keepers = new LinkedHashMap<>();
    private ExecutorService readers;

    public StreamNotifier(StreamingSettings settings, StreamingServices services) {
        this(settings, services, new StreamTerms(TIMEOUT, settings.keepAlive()));
    }

    StreamNotifier(StreamingSettings settings, StreamingServices services, StreamTerms terms) {
        this.settings = settings;
        this.services = services;
        this.terms = terms;
    }

    @Override
    public synchronized void start(MailboxWaker waker) {
        // as many as there are connections, and for a moment one more where a connection follows another
        readers = services.context().getExecutorServiceManager().newCachedThreadPool(this, "OutlookStreaming");
        for (String mailbox : settings.mailboxes()) {
            HttpNotificationSource source = new HttpNotificationSource(
                    services.client(), mailbox, () -> services.subscribable().resource().apply(mailbox, null),
                    settings.changeType(), terms, readers);
            keepers.put(mailbox, new StreamKeeper(
                    mailbox, source, terms, Clock.systemUTC(), services.scheduler(), services.executor(),
                    () -> waker.wake(mailbox)));
        }
    }

    @Override
    public synchronized void own() {
        keepers.values().forEach(StreamKeeper::begin);
    }

    @Override
    public synchronized void disown() {
        keepers.values().forEach(keeper -> keeper.end(State.ELSEWHERE));
    }

    @Override
    public synchronized void stop() {
        keepers.values().forEach(keeper -> keeper.end(State.STOPPED));
        keepers.clear();
        if (readers != null) {
            services.context().getExecutorServiceManager().shutdownNow(readers);
            readers = null;
        }
    }

    @Override
    public boolean isTelling(String mailbox) {
        StreamKeeper keeper = keeper(mailbox);
        return keeper != null && keeper.isTelling();
    }

    @Override
    public NotifierStatus status(String mailbox) {
        StreamKeeper keeper = keeper(mailbox);
        return keeper == null ? NotifierStatus.stopped() : keeper.status();
    }

    @Override
    public void renew(String mailbox) {
        known(mailbox).reconnect(false);
    }

    @Override
    public void resubscribe(String mailbox) {
        known(mailbox).reconnect(true);
    }

    private synchronized StreamKeeper keeper(String mailbox) {
        return keepers.get(mailbox);
    }

    private StreamKeeper known(String mailbox) {
        StreamKeeper keeper = keeper(mailbox);
        if (keeper == null) {
            throw new IllegalArgumentException(
                    "There is no mailbox " + mailbox + " here, or the consumer is not started");
        }
        return keeper;
    }
}
