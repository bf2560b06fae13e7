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
package io.github.cameloutlook.webhook.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.OutlookAccessDeniedException;
import io.github.cameloutlook.client.OutlookBadRequestException;
import io.github.cameloutlook.client.OutlookServiceUnavailableException;
import io.github.cameloutlook.consumer.NotifierStatus.State;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a keeper says in the log: once when its subscription begins to fail, and once when it works again. */
class SubscriptionTroubleTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String RESOURCE = "users/alice@contoso.com/mailFolders('inbox')/messages";
    private static final String URL = "https://host.example/graph";
    private static final String LIFECYCLE_URL = "https://host.example/lifecycle";

    private final VirtualTime time = new VirtualTime();
    private final StandInService service = new StandInService(time.clock());
    private final KeptLog log = new KeptLog(SubscriptionKeeper.class);

    @AfterEach
    void close() {
        log.close();
    }

    private SubscriptionKeeper owning() {
        SubscriptionWork work = new SubscriptionWork(
                service, new CreationPace(2, time), new HeldSubscriptions(),
                new AllowedLifetime(Duration.ZERO, Duration.ofDays(7), false),
                () -> CompletableFuture.completedFuture(null), time.clock());
        SubscriptionTerms terms = new SubscriptionTerms(
                ALICE, RESOURCE, "created", URL, LIFECYCLE_URL, "hush-hush", true, Duration.ZERO, false);
        SubscriptionKeeper keeper = new SubscriptionKeeper(
                ALICE, () -> CompletableFuture.completedFuture(terms),
                new SubscriptionStore(new MemoryStateRepository(), "key", time),
                new KeeperParts(work, "hush-hush", time.clock(), time, time, Duration.ofDays(365)), () -> {
                });
        keeper.start();
        keeper.own();
        return keeper;
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            service.failing.add(details -> new OutlookServiceUnavailableException(details, null));
        }
    }

    private String onlyWarning() {
        List<String> lines = log.take();
        assertThat(lines).singleElement().asString().startsWith("WARN ");
        return lines.get(0);
    }

    @Test
    void warnsOncePerStreakAndSaysWhenItIsOver() {
        fail(5);
        SubscriptionKeeper keeper = owning();
        assertThat(onlyWarning()).contains(ALICE, "A consumer polls", "a webhook route gets nothing", "Bad", "request-1",
                "next in");
        time.pass(Duration.ofSeconds(20));
        assertThat(keeper.status().failures()).isGreaterThan(2);
        assertThat(log.take()).isEmpty();
        time.pass(Duration.ofMinutes(10));
        assertThat(keeper.status().state()).isEqualTo(State.ACTIVE);
        assertThat(log.take()).singleElement().asString().startsWith("INFO ")
                .contains(ALICE, "again, after 5 failures", service.only());

        fail(3);
        keeper.renew();
        assertThat(onlyWarning()).contains(ALICE, "request-1");
        time.pass(Duration.ofMinutes(10));
        assertThat(log.take()).singleElement().asString().startsWith("INFO ").contains("again, after 3 failures");
        time.pass(Duration.ofDays(30));
        assertThat(log.take()).as("renewals that work are no news").isEmpty();
    }

    @Test
    void saysAgainAboutOnceAnHourThatItGoesOnFailing() {
        fail(1000);
        owning();
        assertThat(onlyWarning()).doesNotContain("times");
        time.pass(Duration.ofHours(10));
        assertThat(log.take()).hasSizeBetween(7, 15)
                .allSatisfy(line -> assertThat(line).startsWith("WARN ").contains(ALICE, "request-1", "times"));
    }

    @Test
    void saysOnceThatItWorksFromTheStart() {
        owning();
        assertThat(log.take()).singleElement().asString().startsWith("INFO ")
                .contains(ALICE, "are told by notifications: subscription " + service.only());
        time.pass(Duration.ofDays(30));
        assertThat(log.take()).isEmpty();
    }

    @Test
    void namesTheAddressThatDidNotAnswerAndWhatHasToAnswerThere() {
        service.failing.add(details -> new OutlookBadRequestException(
                new ErrorDetails(
                        ALICE, "subscriptions/create", 400, "ValidationError",
                        "Subscription validation request timed out.", "request-7", null),
                null));
        owning();
        assertThat(onlyWarning()).contains(ALICE, "ValidationError", "request-7", URL + " or " + LIFECYCLE_URL,
                "served by this consumer", "by https", "POST", "within 5 seconds", "notificationUrl").doesNotContain("hush");
    }

    @Test
    void namesTheOneWhoWatchesTheSameFolder() {
        service.add(Map.of("resource", RESOURCE, "changeType", "created", "notificationUrl", "https://another.example/"));
        owning();
        assertThat(onlyWarning())
                .contains(ALICE, "Conflict", "request-1", "Somebody else with the same application registration",
                        "another changeType")
                .doesNotContain("hush");
    }

    @Test
    void namesThePermission() {
        service.failing.add(details -> new OutlookAccessDeniedException(details, null));
        owning();
        assertThat(onlyWarning()).contains(ALICE, "request-1", "Mail.Read", "own mailbox");
    }
}
