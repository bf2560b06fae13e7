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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/** Counts the HTTP requests of a poll of many mailboxes in which nothing happens. */
final class IdlePoll extends DefaultPollingConsumerPollStrategy {

    /** The first polls find their positions. */
    private static final int POLLS = 4;

    private final Server server;
    private final List<Integer> requests = new ArrayList<>();
    private final CountDownLatch polls = new CountDownLatch(POLLS);

    private IdlePoll(Server server) {
        this.server = server;
    }

    static int requests(int mailboxes) throws Exception {
        try (Server server = new Server(mailboxes, 1, java.time.Duration.ZERO);
             CamelContext camel = new DefaultCamelContext()) {
            IdlePoll polls = new IdlePoll(server);
            camel.getRegistry().bind("polls", polls);
            String all = IntStream.range(0, mailboxes).mapToObj(Server::mailbox).collect(Collectors.joining(","));
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    fromF("outlook:messages?mailbox=%s&initialDelay=0&delay=100&pollStrategy=#polls&baseUrl=%s&accessToken=any",
                            all, server.address())
                            .log("${header.CamelOutlookMailbox}");
                }
            });
            camel.start();
            if (!polls.polls.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The mailboxes were not polled in time");
            }
            return polls.last();
        }
    }

    private synchronized int last() {
        return requests.get(POLLS - 1);
    }

    /** Between two polls, on the thread that polls. */
    @Override
    public synchronized void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        try {
            requests.add(server.requests());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        polls.countDown();
    }
}
