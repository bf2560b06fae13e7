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
package io.github.cameloutlook.emulator.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A directory named by the system property {@code outlook.emulator.journal.directory}, where every emulator of the JVM
 * leaves its journal: so the traffic of a whole test suite can be judged afterwards.
 */
public final class JournalDirectory {

    public static final String PROPERTY = "outlook.emulator.journal.directory";

    private static final AtomicInteger EMULATORS = new AtomicInteger();

    private JournalDirectory() {
    }

    /** A new file in the directory; nothing when the property is not set. */
    public static Optional<JournalFile> newFile() throws IOException {
        String directory = System.getProperty(PROPERTY);
        if (directory == null || directory.isBlank()) {
            return Optional.empty();
        }
        String name = "emulator-" + ProcessHandle.current().pid() + "-" + EMULATORS.incrementAndGet() + ".jsonl";
        return Optional.of(new JournalFile(Path.of(directory, name)));
    }
}
