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
package io.github.cameloutlook.webhook.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.github.cameloutlook.webhook.notification.Verdict;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one path of the runtime's HTTP engine, POST only, from {@link #start()} to {@link #stop()}. */
final class NotificationListener {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationListener.class);

    /** Requests are answered in milliseconds; this is for one whose content comes slowly. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CamelContext context;
    private final HttpEngine engine;
    private final String path;
    private final AsyncProcessor processor;
    private final int largestBody;
    private final OpenRequests requests = new OpenRequests();
    private Consumer consumer;

    NotificationListener(CamelContext context, HttpEngine engine, String path, AsyncProcessor processor, int largestBody) {
        this.context = context;
        this.engine = engine;
        this.path = path;
        this.processor = processor;
        this.largestBody = largestBody;
    }

    String componentName() {
        return engine.name();
    }

    /**
     * Begins to serve the path.
     *
     * @throws IllegalStateException if the path is taken, or the engine is not set up; says what to do
     */
    void start() {
        RestConfiguration serving = configuration();
        for (Route route : context.getRoutes()) {
            if (ServedPath.isServedBy(route.getEndpoint().getEndpointUri(), path, serving.getPort())) {
                throw new IllegalStateException(
                        "Cannot listen for notifications at " + path + ": route " + route.getRouteId()
                                                + " serves that path already. Give notificationUrl another path, or set"
                                                + " notificationPath.");
            }
        }
        try {
            consumer = engine.factory().createConsumer(
                    context, new Guarded(), "POST", path, null, null, null, serving, parameters());
            ServiceHelper.startService(consumer);
        } catch (Exception e) {
            close();
            throw new IllegalStateException(
                    "Cannot listen for notifications at " + path + " with the component " + engine.name() + ": "
                                            + e.getMessage() + "." + HttpEngine.HOW_TO,
                    e);
        }
        LOG.info("Listening for notifications at {} with the component {}", path, engine.name());
    }

    /** Takes no more requests, and returns when those in flight are answered. */
    void stop() {
        close();
        try {
            if (!requests.close(PATIENCE)) {
                LOG.warn("Requests to {} are still being answered after {}", path, PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("No longer listening for notifications at {}", path);
    }

    private void close() {
        if (consumer != null) {
            ServiceHelper.stopAndShutdownService(consumer);
            try {
                // it was made for this consumer alone, and would keep the path as it was
                context.removeEndpoint(consumer.getEndpoint());
            } catch (Exception e) {
                LOG.warn("Cannot remove the endpoint of {}", path, e);
            }
            consumer = null;
        }
    }

    /** Where REST services are served, but nothing that would change paths, methods or contents. */
    private RestConfiguration configuration() {
        RestConfiguration serving = new RestConfiguration();
        RestConfiguration given = context.getRestConfiguration();
        if (given.getComponent() == null || given.getComponent().equals(engine.name())) {
            serving.setHost(given.getHost());
            serving.setPort(given.getPort());
            serving.setScheme(given.getScheme());
            serving.setHostNameResolver(given.getHostNameResolver());
            serving.setEndpointProperties(given.getEndpointProperties());
            serving.setConsumerProperties(given.getConsumerProperties());
        }
        return serving;
    }

    /** netty-http refuses requests of more than one megabyte by itself. */
    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if ("netty-http".equals(engine.name())) {
            parameters.put("chunkedMaxContentLength", largestBody);
        }
        return parameters;
    }

    /** Some engines go on calling a consumer that was stopped: the service then repeats what comes. */
    private final class Guarded extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            if (!requests.enter()) {
                HttpAnswer.of(Verdict.NO_ROOM).writeTo(exchange);
                callback.done(true);
                return true;
            }
            return processor.process(exchange, doneSync -> {
                requests.leave();
                callback.done(doneSync);
            });
        }
    }
}
