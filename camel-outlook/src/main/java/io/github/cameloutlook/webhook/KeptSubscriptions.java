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
package io.github.cameloutlook.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.subscription.AllowedLifetime;
import io.github.cameloutlook.webhook.subscription.SubscriptionKeeper;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Subscriptions that a webhook route keeps itself, one for each mailbox. */
final class KeptSubscriptions implements RoutedSubscriptions {

    /**
     * From the start of a route's handler until its address answers, in a context that runs already: the handler starts
     * before the HTTP engine serves the path, and the service asks the address while a subscription is made.
     */
    private static final Duration UNTIL_SERVED = Duration.ofMillis(300);

    /** Secrets that are not known by then cannot be read; what comes is a stranger's as far as anybody can tell. */
    private static final Duration UNTIL_INFORMED = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(KeptSubscriptions.class);

    private final PushSettings settings;
    private final PushServices services;
    private final AllowedLifetime lifetime;
    private volatile MailboxSubscriptions kept;
    private volatile long startedAt;

    KeptSubscriptions(PushSettings settings, PushServices services) {
        this.settings = settings;
        this.services = services;
        this.lifetime = new AllowedLifetime(
                settings.lifetime(), services.subscribable().longest(), settings.select() != null);
    }

    @Override
    public void start() {
        MailboxSubscriptions starting
                = new MailboxSubscriptions(
                        settings, services, lifetime, Clock.systemUTC(), KeptSubscriptions::tellOfGap);
        startedAt = System.nanoTime();
        kept = starting;
        starting.start();
        CamelContext context = services.context();
        if (context.isStarted()) {
            services.scheduler().schedule(() -> ownIfStill(starting), UNTIL_SERVED.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        try {
            context.addStartupListener(new WhenStarted(() -> ownIfStill(starting)));
        } catch (Exception e) {
            throw new IllegalStateException("The start of the Camel context cannot be waited for", e);
        }
    }

    private void ownIfStill(MailboxSubscriptions starting) {
        if (kept == starting) {
            starting.own();
        }
    }

    private static void tellOfGap(String mailbox) {
        LOG.info("Changes of mailbox {} before now may not have been told: its subscription is new, was interrupted, or the"
                 + " service missed some",
                mailbox);
    }

    @Override
    public void stop() {
        MailboxSubscriptions ending = kept;
        if (ending != null) {
            ending.stop();
            kept = null;
        }
    }

    @Override
    public boolean isInformed() {
        MailboxSubscriptions present = kept;
        return present == null || present.isInformed() || System.nanoTime() - startedAt > UNTIL_INFORMED.toNanos();
    }

    @Override
    public boolean recognises(OutlookChangeNotification notification) {
        MailboxSubscriptions present = kept;
        return present != null && present.recognises(notification);
    }

    @Override
    public String notified(ReceivedNotification received) {
        MailboxSubscriptions present = kept;
        List<String> mailboxes = present == null ? List.of() : present.notified(received);
        return mailboxes.size() == 1 ? mailboxes.get(0) : null;
    }

    @Override
    public NotifierStatus status(String mailbox) {
        return keeper(mailbox).map(SubscriptionKeeper::status).orElse(NotifierStatus.stopped());
    }

    @Override
    public void renew(String mailbox) {
        running(mailbox).renew();
    }

    @Override
    public void resubscribe(String mailbox) {
        running(mailbox).replace();
    }

    private SubscriptionKeeper running(String mailbox) {
        return keeper(mailbox).orElseThrow(() -> new IllegalStateException(
                "The route keeps no subscription of " + mailbox + " now: it is not started"));
    }

    private Optional<SubscriptionKeeper> keeper(String mailbox) {
        return Optional.ofNullable(kept).flatMap(present -> present.keeper(mailbox));
    }

    private record WhenStarted(Runnable action) implements ExtendedStartupListener {

        @Override
        public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
            if (alreadyStarted) { // between the question and the registration
                action.run();
            }
        }

        @Override
        public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
            action.run();
        }
    }
}
