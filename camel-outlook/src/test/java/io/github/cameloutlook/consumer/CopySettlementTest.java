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
import java.util.Map;

import io.github.cameloutlook.consumer.message.CopySettlement;
import io.github.cameloutlook.consumer.message.CopySettlement.Verdict;
import io.github.cameloutlook.consumer.source.CopyOpenException;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Copies whose making had an unknown outcome are made once. */
class CopySettlementTest {

    private static final Instant TRIED = Instant.parse("2026-01-31T12:00:00Z");

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

    @Test
    void aCopyThatWasMadeWithoutAnAnswerIsNotMadeAgain() throws Exception {
        String copies = folder.createFolder(" copies");
        String done = folder.createFolder(" done");
        folder.put("one", "two");
        EMULATOR.faults().add(Fault.on("POST", "/copy").status(504).afterEffect().times(1));
        folder.start("startFrom=beginning&copyTo=RAW(" + copies + ")&moveTo=RAW(" + done + ")");

        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactlyInAnyOrder("one", "two"));
        assertThat(folder.subjectsIn(copies)).containsExactlyInAnyOrder("one", "two");
        assertThat(folder.subjects()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void itIsNotMadeAgainAfterARestartEither() throws Exception {
        String copies = folder.createFolder(" copies");
        String done = folder.createFolder(" done");
        folder.put("one");
        EMULATOR.faults().add(Fault.on("POST", "/copy").status(504).afterEffect().times(1));
        // nothing can be looked up before the restart
        EMULATOR.faults().add(Fault.on("GET", "internetMessageId").status(503));
        String options = "startFrom=beginning&copyTo=RAW(" + copies + ")&moveTo=RAW(" + done + ")";
        CamelContext first = folder.start(options);
        folder.await(() -> assertThat(folder.reports).anyMatch(report -> report.contains("Post-action COPY")));
        first.stop();
        EMULATOR.faults().clear();
        folder.start(options);

        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactly("one"));
        assertThat(folder.subjectsIn(copies)).containsExactly("one");
        assertThat(folder.subjects()).containsExactly("one");
    }

    @Test
    void aCopyThatIsNotThereYetIsWaitedFor() throws Exception {
        String copies = folder.createFolder(" copies");
        folder.put("one");
        EMULATOR.faults().add(Fault.on("POST", "/copy").status(504).times(1));
        folder.start("startFrom=beginning&copyTo=RAW(" + copies + ")");

        folder.await(() -> assertThat(folder.reported).anyMatch(CopyOpenException.class::isInstance));
        assertThat(folder.requests("POST", "/copy")).isEqualTo(1);
        assertThat(folder.subjectsIn(copies)).isEmpty();
    }

    @Test
    void aCopyThatDoesNotAppearCountsAsNotMade() {
        Instant patient = TRIED.plus(CopySettlement.PATIENCE);

        assertThat(CopySettlement.verdict(true, TRIED, TRIED)).isEqualTo(Verdict.MADE);
        assertThat(CopySettlement.verdict(false, TRIED, patient.minusMillis(1))).isEqualTo(Verdict.OPEN);
        assertThat(CopySettlement.verdict(false, TRIED, patient)).isEqualTo(Verdict.NOT_MADE);
        assertThat(CopySettlement.verdict(false, TRIED, TRIED.minus(Duration.ofDays(1)))).isEqualTo(Verdict.NOT_MADE);
    }

    @Test
    void anOlderCopyIsAnother() {
        String before = TRIED.minus(CopySettlement.CLOCKS_DIFFER).minusSeconds(1).toString();
        String since = TRIED.minus(CopySettlement.CLOCKS_DIFFER).toString();

        assertThat(CopySettlement.isOf(TRIED, Map.of("createdDateTime", before, "lastModifiedDateTime", before))).isFalse();
        assertThat(CopySettlement.isOf(TRIED, Map.of("createdDateTime", since))).isTrue();
        assertThat(CopySettlement.isOf(TRIED, Map.of("createdDateTime", before, "lastModifiedDateTime", since))).isTrue();
        assertThat(CopySettlement.isOf(TRIED, Map.of())).isFalse();
    }
}
