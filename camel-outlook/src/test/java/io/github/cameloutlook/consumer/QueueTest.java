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
import java.util.Map;
import java.util.stream.IntStream;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A folder as a queue. */
@OnBothApis
class QueueTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    private WatchedFolder folder;
    private String done;

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR);
        done = folder.createFolder(" done");
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void worksOffTheFolderAndMovesWhatIsDone() throws Exception {
        String[] subjects = IntStream.range(0, 30).mapToObj(number -> "message " + number).toArray(String[]::new);
        folder.put(subjects);
        folder.start("mode=queue&pageSize=7&moveTo=RAW(" + done + ")");

        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactlyInAnyOrder(subjects));
        folder.put("late");
        folder.await(() -> assertThat(folder.subjectsIn(done)).contains("late"));
        assertThat(folder.subjects()).hasSize(31).doesNotHaveDuplicates();
        assertThat(folder.subjectsIn(folder.path)).isEmpty();
    }

    @Test
    void takesUnreadMailOnlyAndMarksItAsRead() throws Exception {
        String read = folder.put("already read");
        folder.update(read, Map.of("isRead", true));
        folder.update(folder.put("unread"), Map.of("isRead", false));
        folder.start("mode=queue&filter=isRead eq false&markAsRead=true");

        folder.awaitSubjects("unread");
        folder.awaitPolls(3);
        assertThat(folder.subjects()).containsExactly("unread");
        assertThat(folder.emulated().messages(folder.path))
                .allSatisfy(message -> assertThat(message).containsEntry("isRead", true));
    }

    @Test
    void isNotHeldUpByMessagesThatFail() throws Exception {
        String[] bad = IntStream.range(0, 8).mapToObj(number -> "bad " + number).toArray(String[]::new);
        folder.failing.addAll(List.of(bad));
        folder.put(bad);
        folder.put("good");
        folder.start("mode=queue&pageSize=3&maximumRedeliveries=-1&moveTo=RAW(" + done + ")");

        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactly("good"));
        folder.failing.clear();
        folder.await(() -> assertThat(folder.subjectsIn(done)).hasSize(9));
        assertThat(folder.last("bad 0").headers()).containsEntry(OutlookConstants.REDELIVERED, true);
    }

    @Test
    void offersAMessageOncePerPollAndQuarantinesItInTheEnd() throws Exception {
        String quarantine = folder.createFolder(" quarantine");
        folder.failing.add("bad");
        folder.put("bad");
        folder.start("mode=queue&maximumRedeliveries=1&moveTo=RAW(" + done + ")&moveToOnFailure=RAW(" + quarantine + ")");

        folder.await(() -> assertThat(folder.subjectsIn(quarantine)).containsExactly("bad"));
        folder.awaitPolls(2);
        assertThat(folder.subjects()).containsExactly("bad", "bad");
    }

    @Test
    void passesOverWhatFailsTooOftenWithoutQuarantine() throws Exception {
        folder.failing.add("bad");
        folder.put("bad");
        folder.start("mode=queue&maximumRedeliveries=1&moveTo=RAW(" + done + ")");

        folder.await(() -> assertThat(folder.reports).anySatisfy(report -> assertThat(report).contains("passed over")));
        folder.awaitPolls(3);
        assertThat(folder.subjects()).containsExactly("bad", "bad");
    }

    @Test
    void triesThePostActionAgainInsteadOfOfferingTheMessage() throws Exception {
        folder.put("one");
        EMULATOR.faults().add(Fault.on("POST", "/move").status(500).times(6));
        folder.start("mode=queue&maximumRedeliveries=-1&moveTo=RAW(" + done + ")");

        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactly("one"));
        assertThat(folder.subjects()).containsExactly("one");
    }

    @Test
    void deliversNoMoreThanAskedForPerPoll() throws Exception {
        folder.put("1", "2", "3", "4", "5");
        folder.start("mode=queue&maxMessagesPerPoll=2&moveTo=RAW(" + done + ")");
        folder.awaitSubjects("1", "2", "3", "4", "5");
        folder.await(() -> assertThat(folder.subjectsIn(done)).hasSize(5));
        assertThat(folder.subjects()).hasSize(5);
    }

    @Test
    void deletesWhatIsDone() throws Exception {
        folder.put("gone " + folder.name);
        folder.start("mode=queue&delete=true");
        folder.await(() -> assertThat(folder.subjectsIn("deleteditems")).contains("gone " + folder.name));
    }
}
