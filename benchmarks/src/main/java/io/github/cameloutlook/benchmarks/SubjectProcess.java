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
package io.github.cameloutlook.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a subject in a JVM of its own and brings its cost back. */
final class SubjectProcess {

    private SubjectProcess() {
    }

    /**
     * Runs a subject.
     *
     * @throws IllegalStateException if it fails, out of memory for one
     */
    static Cost run(Class<? extends Subject> subject, String heap, URI server, Map<String, String> parameters)
            throws IOException, InterruptedException {
        List<String> command = java(heap, SubjectProcess.class);
        command.add(subject.getName());
        command.add(server.toString());
        parameters.forEach((name, value) -> command.add(name + "=" + value));
        Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        Cost cost = null;
        try (BufferedReader output
                = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                cost = Cost.isPrinted(line) ? Cost.parse(line) : cost;
            }
        }
        int status = process.waitFor();
        if (status != 0 || cost == null) {
            throw new IllegalStateException(subject.getSimpleName() + " failed with -Xmx" + heap + ", status " + status);
        }
        return cost;
    }

    /** Command that runs a main class with this JVM's class path. */
    static List<String> java(String heap, Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx" + heap);
        // one collector for all: the default depends on the machine
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-cp");
        command.add(ClassPath.current());
        command.add(main.getName());
        return command;
    }

    /** Arguments: subject class, server, then parameters as name=value. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : List.of(arguments).subList(2, arguments.length)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], parts[1]);
        }
        Subject subject = (Subject) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        try (subject) {
            subject.prepare(URI.create(arguments[1]), parameters);
            System.out.println(Cost.of(subject::run).print());
        }
        // the JDK's HTTP client has threads that it ends in its own time
        System.exit(0);
    }
}
