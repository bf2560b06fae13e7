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

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.consumer.position.Position;
import io.github.cameloutlook.consumer.source.ActionBacklog;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Trouble that lasts: outages, folders that somebody deletes, permissions that are missing. */
@OnBothApis
class LastingTroubleTest {

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

    private long reports(String part) {
        return folder.reports.stream().filter(report -> report.contains(part)).count();
    }

    @Test
    void anOutageDoesNotUseUpTheTriesOfAPostAction() throws Exception {
        String done = folder.createFolder(" done");
        folder.put("one");
        EMULATOR.faults().add(Fault.on("POST", "/move").status(503));
        folder.start("startFrom=beginning&maximumRedeliveries=1&moveTo=RAW(" + done + ")");
        folder.await(() -> assertThat(reports("Post-action MOVE")).isGreaterThan(3));
        EMULATOR.faults().clear();

        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactly("one"));
        assertThat(folder.subjects()).containsExactly("one");
    }

    @Test
    void aPostActionThatIsRefusedTooOftenIsGivenUpLoudly() throws Exception {
        String done = folder.createFolder(" done");
        folder.put("one");
        EMULATOR.faults().add(Fault.on("POST", "/move").status(400).error("ErrorInvalidRequest", "No."));
        folder.start("startFrom=beginning&maximumRedeliveries=1&moveTo=RAW(" + done + ")");

        folder.await(() -> assertThat(reports("given up")).isEqualTo(1));
        folder.awaitPolls(3);
        assertThat(reports("Post-action MOVE")).isEqualTo(2);
        assertThat(folder.subjects()).containsExactly("one");
    }

    @Test
    void aDestinationThatIsDeletedIsNotTakenForAMessageThatIsGone() throws Exception {
        String done = folder.createFolder(" done");
        folder.start("mode=queue&maximumRedeliveries=-1&moveTo=RAW(" + done + ")");
        folder.put("first");
        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactly("first"));
        folder.deleteFolder(done);
        folder.put("second");
        folder.await(() -> assertThat(reports("Post-action MOVE")).isPositive());
        folder.awaitPolls(3);
        assertThat(folder.subjects()).containsExactly("first", "second");

        folder.createFolder(" done");
        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactly("second"));
        assertThat(folder.subjects()).containsExactly("first", "second");
    }

    @Test
    void aMessageThatIsGoneNeedsNoPostAction() throws Exception {
        String done = folder.createFolder(" done");
        folder.work = () -> folder.permanentlyDelete(folder.received.get(0).id());
        folder.put("one");
        folder.start("startFrom=beginning&moveTo=RAW(" + done + ")");

        folder.awaitSubjects("one");
        folder.awaitPolls(2);
        assertThat(folder.reports).isEmpty();
    }

    @Test
    void anUpdateDuringAnOutageIsDeliveredAfterALostToken() throws Exception {
        String id = folder.put("one");
        folder.start("changeType=updated");
        folder.awaitPolls(2);
        folder.update(id, Map.of("importance", "high"));
        folder.awaitSubjects("one");
        folder.awaitPolls(2);
        EMULATOR.faults().add(Fault.on("GET", TestedApi.walks()).status(503).retryAfter(0));
        folder.await(() -> assertThat(folder.reports).isNotEmpty());
        folder.update(id, Map.of("importance", "low"));
        EMULATOR.expireDeltaTokens();
        EMULATOR.faults().clear();

        folder.awaitSubjects("one", "one");
        folder.awaitPolls(3);
        assertThat(folder.subjects()).hasSize(2);
    }

    @Test
    void aPositionInMemoryOutlivesARestartOfTheRoute() throws Exception {
        EMULATOR.faults().add(Fault.on("PATCH", "*ailFolders/*").status(403).error("ErrorAccessDenied", "Access is denied."));
        CamelContext context = folder.start("");
        folder.put("before");
        folder.awaitSubjects("before");
        folder.awaitPolls(2);
        context.getRouteController().stopRoute("watch");
        folder.put("meanwhile");
        context.getRouteController().startRoute("watch");

        folder.awaitSubjects("before", "meanwhile");
    }

    @Test
    void postActionsThatFailDoNotPileUpWithoutBound() throws Exception {
        String done = folder.createFolder(" done");
        for (int number = 0; number < 3 * Position.MOST_FAILED; number++) {
            folder.put("m" + number);
        }
        EMULATOR.faults().add(Fault.on("POST", "/move").status(503));
        folder.start("startFrom=beginning&maximumRedeliveries=-1&moveTo=RAW(" + done + ")");
        folder.await(() -> assertThat(folder.reported)
                .anySatisfy(failure -> assertThat(failure).hasMessageContaining("Nothing is consumed until")));
        assertThat(folder.subjects()).hasSizeLessThanOrEqualTo(Position.MOST_FAILED + ActionBacklog.FULL);
        EMULATOR.faults().clear();

        folder.await(() -> assertThat(folder.subjectsIn(done)).hasSize(3 * Position.MOST_FAILED));
        assertThat(List.copyOf(folder.subjects())).doesNotHaveDuplicates();
    }
}
