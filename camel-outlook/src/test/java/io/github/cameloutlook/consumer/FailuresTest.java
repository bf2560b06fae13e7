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

import java.util.List;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Exchanges that fail, and post-actions that fail. */
@OnBothApis
class FailuresTest {

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

    private long offered(String subject) {
        return folder.subjects().stream().filter(subject::equals).count();
    }

    @Test
    void offersAFailedMessageAgainAndOnlyThatOne() throws Exception {
        folder.failing.add("bad");
        folder.put("good", "bad", "better");
        folder.start("startFrom=beginning&maximumRedeliveries=-1");
        folder.await(() -> assertThat(offered("bad")).isGreaterThan(2));
        folder.failing.clear();
        long before = offered("bad");
        folder.await(() -> assertThat(offered("bad")).isGreaterThan(before));
        folder.awaitPolls(2);

        assertThat(offered("good")).isEqualTo(1);
        assertThat(offered("better")).isEqualTo(1);
        assertThat(folder.last("bad").headers()).containsEntry(OutlookConstants.REDELIVERED, true);
        assertThat((int) folder.last("bad").headers().get(OutlookConstants.REDELIVERY_COUNTER)).isGreaterThan(1);
        long settled = offered("bad");
        folder.awaitPolls(2);
        assertThat(offered("bad")).isEqualTo(settled);
    }

    @Test
    void remembersFailedMessagesOverARestart() throws Exception {
        folder.failing.add("bad");
        folder.put("good", "bad");
        CamelContext first = folder.start("startFrom=beginning&maximumRedeliveries=-1");
        folder.await(() -> assertThat(offered("bad")).isPositive());
        folder.awaitPolls(1);
        first.stop();
        folder.failing.clear();
        long before = offered("bad");
        folder.start("startFrom=beginning");

        folder.await(() -> assertThat(offered("bad")).isEqualTo(before + 1));
        assertThat(offered("good")).isEqualTo(1);
    }

    @Test
    void passesOverWhatFailsTooOftenAndSaysSo() throws Exception {
        folder.failing.add("bad");
        folder.put("bad");
        folder.start("startFrom=beginning&maximumRedeliveries=2");
        folder.put("good");

        folder.await(() -> assertThat(offered("bad")).isEqualTo(3));
        folder.await(() -> assertThat(folder.reports).anySatisfy(report -> assertThat(report).contains("passed over")));
        folder.awaitPolls(3);
        assertThat(offered("bad")).isEqualTo(3);
        assertThat(folder.subjectsIn(folder.path)).contains("bad");
    }

    @Test
    void quarantinesWhatFailsTooOften() throws Exception {
        String quarantine = folder.createFolder(" quarantine");
        folder.failing.add("bad");
        folder.put("bad", "good");
        folder.start("startFrom=beginning&maximumRedeliveries=1&moveToOnFailure=RAW(" + quarantine + ")");

        folder.await(() -> assertThat(folder.subjectsIn(quarantine)).containsExactly("bad"));
        folder.awaitPolls(2);
        assertThat(offered("bad")).isEqualTo(2);
        assertThat(folder.subjectsIn(folder.path)).containsExactly("good");
    }

    @Test
    void carriesOutPostActionsInBatches() throws Exception {
        String done = folder.createFolder(" done");
        String copies = folder.createFolder(" copies");
        folder.put("1", "2", "3");
        folder.start(
                "startFrom=beginning&markAsRead=true&categorize=Blue,Red&copyTo=RAW(" + copies + ")&moveTo=RAW(" + done + ")");

        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactlyInAnyOrder("1", "2", "3"));
        assertThat(folder.subjectsIn(copies)).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(folder.subjectsIn(folder.path)).isEmpty();
        assertThat(folder.emulated().messages(done)).allSatisfy(message -> assertThat(message)
                .containsEntry("isRead", true).containsEntry("categories", List.of("Blue", "Red")));
        assertThat(folder.requests("POST", "/$batch")).isEqualTo(3);
    }

    @Test
    void deletesToDeletedItems() throws Exception {
        folder.put("to be deleted " + folder.name);
        folder.start("startFrom=beginning&delete=true");
        folder.await(() -> assertThat(folder.subjectsIn("deleteditems")).contains("to be deleted " + folder.name));
    }

    @Test
    void doesNotTakeItsOwnUpdateForNews() throws Exception {
        folder.start("changeType=created,updated&markAsRead=true&categorize=Done");
        folder.awaitPolls(4);
        folder.put("one");
        folder.awaitSubjects("one");
        folder.await(() -> assertThat(folder.emulated().messages(folder.path).get(0)).containsEntry("isRead", true));
        folder.awaitPolls(6);
        assertThat(folder.subjects()).containsExactly("one");
    }

    @Test
    void triesAFailedPostActionAgainWithoutOfferingTheMessage() throws Exception {
        String done = folder.createFolder(" done");
        folder.put("one");
        EMULATOR.faults().add(Fault.on("POST", "/move").status(500).times(6));
        folder.start("startFrom=beginning&maximumRedeliveries=-1&moveTo=RAW(" + done + ")");

        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactly("one"));
        assertThat(folder.subjects()).containsExactly("one");
        assertThat(folder.reports)
                .anySatisfy(report -> assertThat(report).contains("Post-action MOVE").contains("tried again"));
    }

    @Test
    void remembersOwedPostActionsOverARestart() throws Exception {
        String done = folder.createFolder(" done");
        folder.put("one");
        EMULATOR.faults().add(Fault.on("POST", "/move").status(500));
        CamelContext first = folder.start("startFrom=beginning&maximumRedeliveries=-1&moveTo=RAW(" + done + ")");
        folder.await(() -> assertThat(folder.reports).isNotEmpty());
        folder.awaitPolls(1);
        first.stop();
        EMULATOR.faults().clear();
        folder.start("startFrom=beginning&moveTo=RAW(" + done + ")");

        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactly("one"));
        assertThat(folder.subjects()).containsExactly("one");
    }

    @Test
    void saysWhenAMessageThatFailedIsGone() throws Exception {
        folder.failing.add("bad");
        String id = folder.put("bad");
        folder.start("startFrom=beginning&maximumRedeliveries=-1");
        folder.await(() -> assertThat(offered("bad")).isPositive());
        folder.permanentlyDelete(id);
        folder.await(() -> assertThat(folder.reports).anySatisfy(report -> assertThat(report).contains("is gone")));
    }
}
