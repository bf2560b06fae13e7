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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

import io.github.cameloutlook.webhook.http.HttpAnswer;
import io.github.cameloutlook.webhook.http.HttpEngine;
import io.github.cameloutlook.webhook.http.NotificationProcessor;
import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import io.github.cameloutlook.webhook.notification.Verdict;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataReader;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.AsyncProcessorSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests that a webhook route's address gets, and makes exchanges of the notifications in them. Starts
 * and stops with the route, however often.
 */
public final class WebhookHandler extends AsyncProcessorSupport {

    /**
     * How notifications are taken.
     *
     * @param maxSize bytes of a request that are read at most
     * @param places  notifications that may wait or be routed at a time
     * @param threads notifications that are routed at a time
     */
    public record Limits(int maxSize, int places, int threads) {
    }

    /**
     * The part of a route that follows its handler.
     *
     * @param endpoint endpoint that exchanges come from
     * @param observed what operators see of the route
     * @param next     where exchanges go
     * @param failures told of exceptions that the route did not handle
     * @param checked  whether there is a health check of it
     */
    public record Following(Endpoint endpoint, OutlookWebhookRoute observed, Processor next, ExceptionHandler failures,
            boolean checked) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);
    private static final String THREADS = "OutlookWebhook";

    private final CamelContext context;
    private final NotificationDispatcher dispatcher;
    private final NotificationProcessor requests;
    private final RoutedSubscriptions subscriptions;
    private final ResourceDataReader reader;
    private final NotificationRoute.Target target;
    private final ScheduledExecutorService scheduler;
    private final Limits limits;
    /** Outlives restarts of the route: what was taken before is not taken again. */
    private final RecentNotifications recent = new RecentNotifications(Clock.systemUTC());
    private final OutlookWebhookRoute observed;
    private final OutlookWebhookRoute.Behind behind;
    private final WebhookObservation observation;
    private volatile Running running;

    private record Running(NotificationRoute route, ExecutorService routing) {
    }

    /**
     * Makes a handler that does nothing until it is started.
     *
     * @param keeps whether the route keeps subscriptions; otherwise somebody else does, with the secret of the settings
     */
    public WebhookHandler(Following route, PushSettings settings, PushServices services, Limits limits, boolean keeps) {
        this.context = services.context();
        this.dispatcher = services.listeners().dispatcher();
        this.requests = new NotificationProcessor(dispatcher, limits::maxSize);
        this.subscriptions = keeps
                ? new KeptSubscriptions(settings, services)
                : new SubscriptionsElsewhere(settings.clientState(), settings.mailboxes());
        this.reader = services.resourceData() == null ? null : services.resourceData().reader();
        this.target = new NotificationRoute.Target(
                new NotificationExchanges(route.endpoint(), route.observed()::getRouteId, settings.resource()),
                AsyncProcessorConverterHelper.convert(route.next()), route.failures());
        this.scheduler = services.scheduler();
        this.limits = limits;
        this.observed = route.observed();
        this.behind = new OutlookWebhookRoute.Behind(subscriptions, this::pending);
        this.observation = new WebhookObservation(context, observed, route.checked());
        observed.show(behind);
    }

    private int pending() {
        Running present = running;
        return present == null ? 0 : present.route.pending();
    }

    /**
     * The component that serves webhooks when none is named.
     *
     * @throws IllegalStateException if there is none, or no telling which; says what to add or to set
     */
    public static String componentName(CamelContext context) {
        return HttpEngine.find(context, "webhookComponentName", null).name();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        if (running == null) { // some engines go on calling after a stop: the service is to repeat it
            HttpAnswer.of(Verdict.NO_ROOM).writeTo(exchange);
            callback.done(true);
            return true;
        }
        return requests.process(exchange, callback);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ExecutorService routing
                = context.getExecutorServiceManager().newFixedThreadPool(this, THREADS, limits.threads());
        NotificationRoute route = new NotificationRoute(
                subscriptions, reader, recent, dispatcher.counts(), target,
                new NotificationRoute.Threads(routing, scheduler, limits.places()));
        running = new Running(route, routing);
        dispatcher.register(route);
        subscriptions.start();
        observation.start();
    }

    @Override
    protected void doStop() throws Exception {
        observation.stop();
        Running ending = running;
        running = null;
        if (ending != null) {
            try {
                subscriptions.stop();
            } finally {
                end(ending);
            }
        }
        super.doStop();
    }

    private void end(Running ending) {
        dispatcher.unregister(ending.route);
        // what was accepted is not repeated by the service, so it is routed before the route ends
        context.getExecutorServiceManager().shutdownGraceful(ending.routing);
        int pending = ending.route.pending();
        if (pending > 0) {
            LOG.warn("The route stops with {} accepted notifications that are not routed to the end; the service does not"
                     + " repeat them",
                    pending);
        }
    }

    @Override
    protected void doShutdown() throws Exception {
        observed.hide(behind);
        super.doShutdown();
    }

    @Override
    public String toString() {
        return "WebhookHandler";
    }
}
