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
import java.util.stream.IntStream;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lost tokens and bad answers: the position stays, nothing is lost, nothing is repeated. */
@OnBothApis
class ResyncTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    private WatchedFolder folder;

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private static String[] subjects(int count) {
        return IntStream.range(0, count).mapToObj(number -> "message " + number).toArray(String[]::new);
    }

    @Test
    void repeatsNothingAfterTheTokenWasLostBetweenPolls() throws Exception {
        String[] all = subjects(30);
        folder.put(all);
        folder.start("startFrom=beginning&pageSize=7");
        folder.awaitSubjects(all);
        EMULATOR.expireDeltaTokens();
        folder.put("after");
        folder.await(() -> assertThat(folder.subjects()).contains("after"));
        folder.awaitPolls(3);
        assertThat(folder.subjects()).hasSize(31).doesNotHaveDuplicates();
    }

    @Test
    void repeatsNothingWhenTheTokenWasLostWhileTheConsumerWasDown() throws Exception {
        String[] all = subjects(10);
        folder.put(all);
        CamelContext first = folder.start("startFrom=beginning");
        folder.awaitSubjects(all);
        first.stop();
        EMULATOR.expireDeltaTokens();
        String old = folder.putInto("inbox", "moved in late");
        folder.put("meanwhile");
        folder.moveHere(old);
        folder.start("startFrom=beginning");

        folder.await(() -> assertThat(folder.subjects()).contains("meanwhile", "moved in late"));
        folder.awaitPolls(2);
        assertThat(folder.subjects()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void doesNotTakeWhatWasThereBeforeNowForNewAfterALostToken() throws Exception {
        folder.put(subjects(9));
        EMULATOR.clock().advance(Duration.ofSeconds(2)); // so that not all of them are of the newest second
        folder.put("message 9");
        folder.start("");
        folder.awaitPolls(2);
        EMULATOR.expireDeltaTokens();
        folder.put("new");
        folder.await(() -> assertThat(folder.subjects()).contains("new"));
        folder.awaitPolls(3);
        assertThat(folder.subjects()).containsExactly("new");
    }

    @Test
    void goesOnWhereItWasWhenTheTokenIsLostInTheMiddleOfAWalk() throws Exception {
        String[] all = subjects(40);
        folder.put(all);
        EMULATOR.faults().add(Fault.on("GET", TestedApi.walks()).expiredDeltaToken().after(4).times(1));
        folder.start("startFrom=beginning&pageSize=5");

        folder.awaitSubjects(all);
        folder.awaitPolls(3);
        assertThat(folder.subjects()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void remembersTheMiddleOfAWalkOverARestart() throws Exception {
        String[] all = subjects(20);
        folder.put(all);
        CamelContext first = folder.startRoute(
                folder.uri("startFrom=beginning&pageSize=5&maxMessagesPerPoll=7&initialDelay=10&delay=100000"));
        folder.await(() -> assertThat(folder.received).hasSize(7));
        first.stop();
        folder.start("startFrom=beginning&pageSize=5");

        folder.awaitSubjects(all);
        folder.awaitPolls(2);
        assertThat(folder.subjects()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = { "malformed", "truncated", "html", "repeated", "foreign", "error" })
    void keepsThePositionWhenAnAnswerIsBadAndGoesOnAfterwards(String kind) throws Exception {
        Fault page = Fault.on("GET", TestedApi.walks()).after(2);
        Fault bad = switch (kind) {
            case "malformed" -> page.malformed();
            case "truncated" -> page.truncate();
            case "html" -> page.html();
            case "repeated" -> page.repeatPage();
            case "foreign" -> page.foreignNextLink();
            default -> page.status(500);
        };
        String[] all = subjects(20);
        folder.put(all);
        EMULATOR.faults().add(bad);
        CamelContext context = folder.start("startFrom=beginning&pageSize=4");
        folder.await(() -> assertThat(folder.reported).isNotEmpty());
        assertThat(folder.health(context).getState()).isEqualTo(HealthCheck.State.DOWN);
        EMULATOR.faults().clear();

        folder.awaitSubjects(all);
        folder.awaitPolls(2);
        assertThat(folder.subjects()).hasSize(20).doesNotHaveDuplicates();
        folder.await(() -> assertThat(folder.health(context).getState()).isEqualTo(HealthCheck.State.UP));
        assertThat(folder.reported).allSatisfy(error -> assertThat(error.getMessage()).contains(WatchedFolder.ALICE));
    }

    @Test
    void failsThePollWhenTheServiceIsDown() throws Exception {
        folder.put("one");
        CamelContext context = folder.start("startFrom=beginning");
        folder.awaitSubjects("one");
        EMULATOR.faults().add(Fault.on("GET", TestedApi.walks()).status(503).retryAfter(0));
        folder.await(() -> assertThat(folder.health(context).getState()).isEqualTo(HealthCheck.State.DOWN));

        HealthCheck.Result health = folder.health(context);
        assertThat(health.getError().orElseThrow()).isInstanceOf(OutlookException.class);
        assertThat(health.getDetails()).containsKeys("mailbox.alice@contoso.com.error", "mailbox.alice@contoso.com.request-id",
                "mailbox.alice@contoso.com.last-success");
        assertThat(health.getDetails()).containsEntry("mailbox.alice@contoso.com.position", "mailbox");
    }
}
