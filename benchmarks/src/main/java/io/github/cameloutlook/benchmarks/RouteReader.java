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
package io.github.cameloutlook.benchmarks;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Reads a folder with a consumer, the position kept in the mailbox as is the default. */
final class RouteReader implements Subject {

    private final CamelContext camel = new DefaultCamelContext();
    private URI server;
    private Map<String, String> parameters;

    @Override
    public void prepare(URI server, Map<String, String> parameters) throws Exception {
        this.server = server;
        this.parameters = parameters;
        camel.start();
        for (String mailbox : parameters.get("warmUp").split(",")) {
            read(mailbox);
            camel.getRouteController().stopRoute(mailbox);
        }
    }

    @Override
    public void run() throws Exception {
        read(parameters.get("mailbox"));
    }

    private void read(String mailbox) throws Exception {
        CountDownLatch messages = new CountDownLatch(Integer.parseInt(parameters.get("messages")));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                fromF("outlook:messages?mailbox=%s&startFrom=beginning&pageSize=%s&initialDelay=0&baseUrl=%s&accessToken=any"
                      + "&requestsPerWindow=0&consumerId=%s",
                        // a name of its own for each run: the position of the last one is still in the mailbox
                        mailbox, parameters.get("pageSize"), server, UUID.randomUUID())
                        .routeId(mailbox)
                        .process(exchange -> {
                            exchange.getMessage().getBody(OutlookMessage.class);
                            messages.countDown();
                        });
            }
        });
        if (!messages.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException(messages.getCount() + " messages were not read");
        }
        // not stopped: what a thread allocated is known only while it lives
        camel.getRouteController().suspendRoute(mailbox);
    }

    @Override
    public void close() {
        camel.stop();
    }
}
