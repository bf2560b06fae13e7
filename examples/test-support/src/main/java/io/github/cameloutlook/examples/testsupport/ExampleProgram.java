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
package io.github.cameloutlook.examples.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** An example as a user runs it: in a JVM of its own, judged by what it prints and writes. */
public final class ExampleProgram {

    private static final Path OUTPUT = Path.of(System.getProperty("basedir", ""), "src/test/resources/output.txt");

    private final Class<?> main;
    private final Path directory;
    private final List<String> arguments;

    /**
     * @param directory where the program runs and may write
     */
    public ExampleProgram(Class<?> main, Path directory, String... arguments) {
        this.main = main;
        this.directory = directory;
        this.arguments = List.of(arguments);
    }

    /**
     * Runs the program to its end and compares what it prints with {@code src/test/resources/output.txt}, which its
     * page shows; times may differ. Output that differs is written down, so that a look at the difference and a commit
     * are all there is to do.
     */
    public void printsWhatItIsKnownToPrint() throws IOException, InterruptedException {
        String output = run();
        if (!withoutTimes(output).equals(withoutTimes(Files.readString(OUTPUT)))) {
            Files.writeString(OUTPUT, output);
            fail("The output is not that of " + OUTPUT + ", which has been rewritten: look at the difference and commit it.");
        }
    }

    private static String withoutTimes(String output) {
        return output.replaceAll("\\d+ ms", "some ms");
    }

    /** Runs the program to its end, which must be a good one; returns what it printed. */
    public String run() throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        List<String> command = new ArrayList<>(
                List.of(
                        ProcessHandle.current().info().command().orElse("java"), "-cp", System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(arguments);
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(directory.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        // a tenant in the environment of the build must not get this mail
        program.environment().keySet().removeIf(name -> name.startsWith("OUTLOOK_"));
        Process process = program.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(withoutWarningsOfJava(Files.readString(err))).as("errors").isEmpty();
        assertThat(ended).as("the program ended").isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** Newer Javas warn of what libraries such as Netty do inside; that is no concern of the program. */
    private static String withoutWarningsOfJava(String errors) {
        return errors.lines()
                .filter(line -> !line
                        .matches("WARNING: (A terminally deprecated method in sun\\.misc\\.Unsafe|sun\\.misc\\.Unsafe"
                                 + "|Please consider reporting this to the maintainers).*"))
                .collect(Collectors.joining("\n"));
    }
}
