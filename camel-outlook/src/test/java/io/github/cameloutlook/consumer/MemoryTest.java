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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.emulator.EmulatedMailbox;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A backlog is read in bounded memory: a JVM of its own with 24 MB of heap. */
@OnBothApis
class MemoryTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    /** Several times the heap, once they are objects. */
    private static final int COUNT = Integer.getInteger("outlook.memory.messages", 3000);

    @TempDir
    Path directory;

    @Test
    void readsABacklogInTwentyFourMegabytes() throws Exception {
        EmulatedMailbox mailbox = EMULATOR.mailbox(WatchedFolder.ALICE);
        String text = "All work and no play makes Jack a dull boy. ".repeat(5 * 1024 / 44);
        for (int number = 0; number < COUNT; number++) {
            mailbox.createMessage("inbox", Map.of("subject", "message " + number, "isDraft", false, "body",
                    Map.of("contentType", "text", "content", text)));
        }
        EMULATOR.journal().clear();

        assertThat(read("-Xmx24m")).contains("read " + COUNT);
    }

    private String read(String heap) throws IOException, InterruptedException {
        Path output = directory.resolve("output.log");
        Process reader = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), ReadingApplication.class.getName(),
                "outlook:messages?mailbox=" + WatchedFolder.ALICE + "&baseUrl=" + EMULATOR.baseUrl() + TestedApi.options()
                                                                                                                                 + "&accessToken=token&startFrom=beginning&initialDelay=10&delay=50",
                Integer.toString(COUNT))
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).as("reader ended").isTrue();
        return Files.readString(output);
    }
}
