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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.OutlookMailboxNotEnabledException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** A mailbox that is not enabled for the API: it is asked now and then, and consumed once it is. */
@OnBothApis
class NotEnabledMailboxTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String BOB = "bob@contoso.com";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).mailbox(BOB).build();

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() {
        context.stop();
        EMULATOR.mailbox(ALICE).enable(true);
    }

    private void start(String mailboxes, String options) throws Exception {
        EMULATOR.mailbox(ALICE).enable(false);
        EMULATOR.journal().clear();
        context.getShutdownStrategy().setTimeout(10);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("outlook:messages?mailbox=" + mailboxes + "&baseUrl=" + EMULATOR.baseUrl()
                     + "&accessToken=token&initialDelay=10&delay=50&maximumRetries=1&retryDelay=10" + options
                     + TestedApi.options()).routeId("watch")
                        .process(exchange -> received
                                .add(exchange.getMessage().getHeader(OutlookConstants.MAILBOX, String.class)
                                     + " " + exchange.getMessage().getHeader(OutlookConstants.SUBJECT)));
            }
        });
        context.start();
    }

    private static void put(String mailbox, String subject) {
        EMULATOR.mailbox(mailbox).createMessage("inbox", Map.of("subject", subject, "isDraft", false));
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(30, SECONDS).untilAsserted(assertion);
    }

    private HealthCheck.Result health() {
        return ((OutlookConsumer) context.getRoute("watch").getConsumer()).getHealthCheck()
                .call(Map.of(HealthCheck.CHECK_KIND, HealthCheck.Kind.READINESS));
    }

    private static List<Integer> statuses(String mailbox) {
        return EMULATOR.journal().exchanges().stream().filter(exchange -> exchange.url().contains(mailbox))
                .map(exchange -> exchange.status()).toList();
    }

    @Test
    void itIsConsumedOnceItIsEnabled() throws Exception {
        start(ALICE, "&notEnabledDelay=1000");
        await(() -> assertThat(health().getDetails()).containsEntry("mailbox." + ALICE + ".error-code",
                "MailboxNotEnabledForRESTAPI"));
        assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN);
        put(ALICE, "came meanwhile");

        EMULATOR.mailbox(ALICE).enable(true);

        await(() -> assertThat(received).containsExactly(ALICE + " came meanwhile"));
        await(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.UP));
    }

    @Test
    void itIsLeftAloneWhileOthersAreConsumed() throws Exception {
        start(ALICE + "," + BOB, "&notEnabledDelay=600000");
        await(() -> assertThat(health().getDetails()).containsKey("mailbox." + ALICE + ".next-attempt"));
        int asked = statuses(ALICE).size();
        int others = statuses(BOB).size();

        put(BOB, "still works");

        await(() -> assertThat(received).containsExactly(BOB + " still works"));
        await(() -> assertThat(statuses(BOB)).hasSizeGreaterThan(others + 10));
        assertThat(statuses(ALICE)).hasSize(asked).containsOnly(404);
        HealthCheck.Result health = health();
        assertThat(health.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health.getDetails().get("mailbox." + ALICE + ".error").toString())
                .contains(ALICE).contains("MailboxNotEnabledForRESTAPI");
    }

    @Test
    void itIsAskedAtOnceByWhoeverWantsTo() throws Exception {
        start(ALICE, "&notEnabledDelay=600000");
        await(() -> assertThat(health().getDetails()).containsKey("mailbox." + ALICE + ".next-attempt"));
        put(ALICE, "came meanwhile");
        EMULATOR.mailbox(ALICE).enable(true);

        ((OutlookConsumer) context.getRoute("watch").getConsumer()).walkNow(ALICE);

        await(() -> assertThat(received).containsExactly(ALICE + " came meanwhile"));
    }

    @Test
    void itIsLeftAloneWhenItIsDisabledLater() throws Exception {
        start(ALICE + "," + BOB, "&notEnabledDelay=600000");
        EMULATOR.mailbox(ALICE).enable(true);
        ((OutlookConsumer) context.getRoute("watch").getConsumer()).walkNow(ALICE);
        await(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.UP));

        EMULATOR.mailbox(ALICE).enable(false);

        await(() -> assertThat(health().getDetails()).containsKey("mailbox." + ALICE + ".next-attempt"));
        put(BOB, "still works");
        await(() -> assertThat(received).containsExactly(BOB + " still works"));
    }

    @Test
    void onlyAMailboxThatIsNotEnabledIsLeftAlone() {
        MailboxRest rest = new MailboxRest(Duration.ofMinutes(5));
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        ErrorDetails details = new ErrorDetails(ALICE, "messages/delta", 404, "MailboxNotEnabledForRESTAPI", null, null, null);
        Instant until = rest.until(
                new RuntimeCamelException("no position", new OutlookMailboxNotEnabledException(details, null)), now);

        assertThat(until).isEqualTo(now.plusSeconds(300));
        assertThat(rest.until(new OutlookNotFoundException(details, null), now)).isNull();
        assertThat(rest.lasts(until, now.plusSeconds(299))).isTrue();
        assertThat(rest.lasts(until, now.plusSeconds(300))).isFalse();
        assertThat(rest.lasts(null, now)).isFalse();
        // the clock was set back by an hour
        assertThat(rest.lasts(until, now.minusSeconds(3600))).isFalse();
    }
}
