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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.cameloutlook.NeedsCapability;
import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.emulator.EmulatorBuilder;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** One consumer, many mailboxes. */
@OnBothApis
class ManyMailboxesTest {

    private static final int COUNT = 100;
    private static final List<String> NAMES
            = IntStream.range(0, COUNT).mapToObj(number -> "user" + number + "@contoso.com").toList();

    @RegisterExtension
    static final OutlookEmulator EMULATOR = emulator();

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile String held;

    private static OutlookEmulator emulator() {
        EmulatorBuilder<OutlookEmulator> builder = OutlookEmulator.builder();
        NAMES.forEach(builder::mailbox);
        return builder.build();
    }

    @AfterEach
    void close() {
        gate.countDown();
        EMULATOR.faults().clear();
        context.stop();
    }

    private void start(List<String> mailboxes, String options) throws Exception {
        EMULATOR.journal().clear();
        context.getShutdownStrategy().setTimeout(10);
        context.getRegistry().bind("reporter", new ExceptionHandler() {
            @Override
            public void handleException(Throwable exception) {
                reports.add(exception.getMessage());
            }

            @Override
            public void handleException(String message, Throwable exception) {
                reports.add(message + " " + exception.getMessage());
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable cause) {
                handleException(message, cause);
            }
        });
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("outlook:messages?mailbox=" + String.join(",", mailboxes) + "&baseUrl=" + EMULATOR.baseUrl()
                     + "&accessToken=token&initialDelay=10&delay=100&maximumRetries=1&retryDelay=10&exceptionHandler=#reporter"
                     + TestedApi.options() + options).routeId("watch").process(exchange -> {
                         String mailbox = exchange.getMessage().getHeader(OutlookConstants.MAILBOX, String.class);
                         received.add(mailbox + " " + exchange.getMessage().getHeader(OutlookConstants.SUBJECT));
                         if (mailbox.equals(held)) {
                             gate.await(20, TimeUnit.SECONDS);
                         }
                     });
            }
        });
        context.start();
    }

    private static void put(String mailbox, String subject) {
        EMULATOR.mailbox(mailbox).createMessage("inbox", Map.of("subject", subject, "isDraft", false));
    }

    private void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(30, SECONDS).untilAsserted(assertion);
    }

    private long exchanges(String part) {
        return EMULATOR.journal().exchanges().stream().filter(exchange -> exchange.url().contains(part)).count();
    }

    @Test
    @NeedsCapability(Capability.BATCH_ACROSS_MAILBOXES)
    void asksIdleMailboxesTogether() throws Exception {
        start(NAMES, "");
        await(() -> assertThat(exchanges("$batch")).isGreaterThanOrEqualTo(5));
        EMULATOR.journal().clear();
        await(() -> assertThat(exchanges("$batch")).isGreaterThanOrEqualTo(10));

        assertThat(EMULATOR.journal().exchanges()).allMatch(exchange -> exchange.url().contains("$batch"));
        put(NAMES.get(7), "for seven");
        await(() -> assertThat(received).containsExactly(NAMES.get(7) + " for seven"));
    }

    @Test
    void keepsABrokenMailboxApartAndShowsIt() throws Exception {
        List<String> three = new ArrayList<>(NAMES.subList(10, 13));
        three.add("nobody@contoso.com");
        start(three, "");
        await(() -> assertThat(reports).anySatisfy(report -> assertThat(report).contains("nobody@contoso.com")));
        put(three.get(0), "still works");
        await(() -> assertThat(received).containsExactly(three.get(0) + " still works"));

        HealthCheck.Result health = health();
        assertThat(health.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health.getDetails()).containsKey("mailbox.nobody@contoso.com.error");
        assertThat(health.getDetails().get("mailbox." + three.get(0) + ".position")).isEqualTo("mailbox");
    }

    private HealthCheck.Result health() {
        return ((OutlookConsumer) context.getRoute("watch").getConsumer()).getHealthCheck()
                .call(Map.of(HealthCheck.CHECK_KIND, HealthCheck.Kind.READINESS));
    }

    @Test
    void comesBackWhenAMailboxRecovers() throws Exception {
        List<String> two = NAMES.subList(20, 22);
        EMULATOR.faults().add(Fault.on("GET", "/users/" + two.get(0)).status(403));
        start(two, "&startFrom=beginning");
        put(two.get(0), "waits");
        await(() -> assertThat(reports).isNotEmpty());
        EMULATOR.faults().clear();
        await(() -> assertThat(received).containsExactly(two.get(0) + " waits"));
        await(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.UP));
    }

    @Test
    void failsThePollWhenAllMailboxesFail() throws Exception {
        List<String> two = NAMES.subList(30, 32);
        start(two, "");
        await(() -> assertThat(exchanges("delta")).isPositive());
        EMULATOR.faults().add(Fault.on("*", "/").status(500));
        await(() -> assertThat(reports).anySatisfy(report -> assertThat(report).contains("All 2 mailboxes failed")));
        assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN);
    }

    @Test
    void doesNotLetOneMailboxHoldUpTheOthers() throws Exception {
        List<String> two = NAMES.subList(40, 42);
        put(two.get(0), "holds");
        put(two.get(1), "passes");
        held = two.get(0);
        gate = new CountDownLatch(1);
        start(two, "&startFrom=beginning");

        await(() -> assertThat(received).containsExactlyInAnyOrder(two.get(0) + " holds", two.get(1) + " passes"));
    }

    @Test
    void sharesTheLimitOfAPollFairly() throws Exception {
        List<String> three = NAMES.subList(50, 53);
        for (String mailbox : three) {
            for (int number = 0; number < 6; number++) {
                put(mailbox, "m" + number);
            }
        }
        start(three, "&startFrom=beginning&maxMessagesPerPoll=2&pollConcurrency=1");
        await(() -> assertThat(received).hasSize(18).doesNotHaveDuplicates());
        assertThat(received.subList(0, 6).stream().map(one -> one.split(" ")[0]).distinct()).hasSize(3);
    }

    @Test
    void doesNotWaitForAThrottledMailboxAndShowsIt() throws Exception {
        List<String> two = NAMES.subList(60, 62);
        start(two, "");
        await(() -> assertThat(health().getDetails()).containsKey("mailbox." + two.get(0) + ".last-success")
                .containsKey("mailbox." + two.get(1) + ".last-success"));
        EMULATOR.faults().add(Fault.on("GET", "/users/" + two.get(0)).status(429).retryAfter(600));
        String waiting = "mailbox." + two.get(0) + ".waiting-since";
        await(() -> assertThat(health().getDetails()).containsKey(waiting));

        put(two.get(1), "passes");
        await(() -> assertThat(received).containsExactly(two.get(1) + " passes"));
        put(two.get(1), "passes too");
        await(() -> assertThat(received).contains(two.get(1) + " passes too"));

        assertThat(health().getDetails()).containsKey(waiting)
                .doesNotContainKey("mailbox." + two.get(1) + ".error");
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(reports).isEmpty();
    }

    @Test
    void takesTheAnswerOfAMailboxThatWasThrottledInALaterPoll() throws Exception {
        List<String> two = NAMES.subList(70, 72);
        start(two, "");
        await(() -> assertThat(health().getDetails()).containsKey("mailbox." + two.get(0) + ".last-success")
                .containsKey("mailbox." + two.get(1) + ".last-success"));
        EMULATOR.faults().add(Fault.on("GET", "/users/" + two.get(0)).status(429).retryAfter(7).times(1));
        String waiting = "mailbox." + two.get(0) + ".waiting-since";
        await(() -> assertThat(health().getDetails()).containsKey(waiting));

        put(two.get(0), "late");
        put(two.get(1), "in time");
        await(() -> assertThat(received).containsExactly(two.get(1) + " in time", two.get(0) + " late"));
        await(() -> assertThat(health().getDetails()).doesNotContainKey(waiting));
    }
}
