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

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.consumer.position.StateKey;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where positions are kept, and what is refused or told at the start. */
@OnBothApis
class PositionStoreTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    @TempDir
    Path directory;
    private WatchedFolder folder;

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private void consumeAndRestart(String options) throws Exception {
        folder.put("one");
        CamelContext first = folder.start("startFrom=beginning&" + options);
        folder.awaitSubjects("one");
        first.stop();
        folder.put("two");
        folder.start("startFrom=beginning&" + options);
        folder.awaitSubjects("one", "two");
        folder.awaitPolls(2);
        assertThat(folder.subjects()).containsExactly("one", "two");
    }

    @Test
    void keepsPositionsInAFile() throws Exception {
        File file = directory.resolve("positions.dat").toFile();
        folder.bind("states", FileStateRepository.fileStateRepository(file));
        consumeAndRestart("stateRepository=#states");

        assertThat(Files.readString(file.toPath())).contains("outlook|alice@contoso.com|");
        assertThat(folder.writes()).isZero();
    }

    @Test
    void leavesARepositoryRunningThatItDidNotStart() throws Exception {
        MemoryStateRepository states = new MemoryStateRepository();
        states.start();
        folder.bind("states", states);
        consumeAndRestart("stateRepository=#states");
        assertThat(states.isStarted()).isTrue();
    }

    @Test
    void usesOnePropertyOfTheFolderWhateverHappens() throws Exception {
        consumeAndRestart("pageSize=1");
        assertThat(EMULATOR.journal().exchanges().stream()
                .filter(exchange -> exchange.method().equals("PATCH") && exchange.url().contains("ailFolders/"))
                .map(exchange -> exchange.requestBody().replaceAll(".*\"(?:id|PropertyId)\":\"([^\"]*)\".*", "$1")).distinct())
                .containsExactly(StateKey.position("messages", WatchedFolder.ALICE, "inbox", "default").property());
    }

    @Test
    void keepsThePositionInMemoryWithoutPermissionToWriteAndSaysSo() throws Exception {
        EMULATOR.faults().add(Fault.on("PATCH", "*ailFolders/*").status(403).error("ErrorAccessDenied", "Access is denied."));
        folder.put("one", "two");
        CamelContext context = folder.start("startFrom=beginning");
        folder.awaitSubjects("one", "two");
        folder.awaitPolls(3);

        assertThat(folder.subjects()).hasSize(2);
        HealthCheck.Result health = folder.health(context);
        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat((String) health.getDetails().get("mailbox.alice@contoso.com.position")).contains("memory");
        assertThat(folder.writes()).isEqualTo(1);
    }

    @Test
    void losesNothingWhenThePositionCannotBeStoredForAWhile() throws Exception {
        EMULATOR.faults().add(Fault.on("PATCH", "*ailFolders/*").status(503).retryAfter(0).times(9));
        folder.put("one");
        folder.start("startFrom=beginning");
        folder.awaitSubjects("one");
        folder.await(() -> assertThat(folder.reported).isNotEmpty());
        folder.put("two");
        folder.awaitSubjects("one", "two");
    }

    @Test
    void refusesToStartWithAFolderThatDoesNotExist() {
        assertThatThrownBy(() -> folder.startRoute(folder.uri("").replace(folder.path, "inbox/No such folder")))
                .hasMessageContaining("option folder").hasMessageContaining("No such folder")
                .hasMessageContaining(WatchedFolder.ALICE);
        assertThatThrownBy(() -> folder.startRoute(folder.uri("moveTo=inbox/Nowhere")))
                .hasMessageContaining("option moveTo").hasMessageContaining("Nowhere");
        assertThatThrownBy(() -> folder.startRoute(folder.uri("copyTo=" + folder.folderId)))
                .hasMessageContaining("folder and copyTo").hasMessageContaining("same folder");
    }

    @Test
    void refusesToBeginAnewOverAPositionThatItCannotRead() throws Exception {
        MemoryStateRepository states = new MemoryStateRepository();
        folder.bind("states", states);
        states.start();
        String key = StateKey.position("messages", WatchedFolder.ALICE, folder.path, "default").toString();
        states.setState(key, "{\"version\":99}");
        assertThatThrownBy(() -> folder.start("stateRepository=#states")).hasMessageContaining("version 99");
    }

    @Test
    void startsWhileTheServiceIsDownAndLosesNothing() throws Exception {
        EMULATOR.faults().add(Fault.on("*", "/users/").status(503).retryAfter(0));
        CamelContext context = folder.start("");
        folder.await(() -> assertThat(folder.health(context).getState()).isEqualTo(HealthCheck.State.DOWN));
        folder.put("while it was down");
        EMULATOR.faults().clear();
        folder.awaitSubjects("while it was down");
    }
}
