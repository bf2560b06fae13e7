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
package io.github.cameloutlook.consumer.calendar;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Consumers of events that are told of changes by notifications, and poll practically never. */
@OnBothApis
class EventPushTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedCalendar.ALICE).build();

    private final WatchedCalendar calendar = new WatchedCalendar(EMULATOR);
    private final List<String> received = new CopyOnWriteArrayList<>();
    private DefaultCamelContext context;

    @AfterEach
    void close() {
        context.stop();
        calendar.close();
    }

    private void start(String options) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        RestConfiguration rest = new RestConfiguration();
        rest.setComponent("netty-http");
        rest.setHost("127.0.0.1");
        rest.setPort(port);
        context = new DefaultCamelContext();
        context.setRestConfiguration(rest);
        context.getRegistry().bind("clock", EMULATOR.clock());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("outlook:events?mailbox=" + calendar.mailbox + "&calendar=RAW(" + calendar.name + ")&baseUrl="
                     + EMULATOR.baseUrl() + "&accessToken=token&delay=3600000&initialDelay=0&safetyDelay=3600000"
                     + "&clock=#clock&deleteOnStop=true&notificationUrl=http://127.0.0.1:" + port + "/outlook"
                     + TestedApi.options() + options)
                        .process(exchange -> received.add(
                                exchange.getMessage().getHeader(OutlookConstants.CHANGE_TYPE) + " "
                                                          + exchange.getMessage().getHeader(OutlookConstants.SUBJECT)));
            }
        });
        context.start();
        calendar.await(() -> assertThat(EMULATOR.subscriptions().all()).hasSize(1));
        calendar.await(() -> assertThat(calendar.polls()).isPositive());
    }

    @Test
    void walksWhenItIsToldOfAChange() throws Exception {
        start("");
        assertThat(EMULATOR.subscriptions().all()).singleElement().satisfies(subscription -> {
            assertThat(String.valueOf(subscription.get("resource"))).endsWith("/events").contains("/calendars/");
            assertThat(String.valueOf(subscription.get("changeType")).toLowerCase(Locale.ROOT).split(",\\s*"))
                    .contains("created", "updated", "deleted");
        });
        String id = calendar.create("meeting", calendar.inHours(5));
        calendar.await(() -> assertThat(received).containsExactly("created meeting"));
        calendar.reschedule(id, calendar.inHours(9));
        calendar.await(() -> assertThat(received).containsExactly("created meeting", "rescheduled meeting"));
    }

    @Test
    void learnsOfNewBeginningsAndKeepsTheTimeByItself() throws Exception {
        start("&mode=starting&startingBefore=60s");
        calendar.create("soon", calendar.in(Duration.ofSeconds(63)));
        calendar.await(() -> assertThat(received).containsExactly("starting soon"));
    }
}
