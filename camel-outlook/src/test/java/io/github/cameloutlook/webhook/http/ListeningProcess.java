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
package io.github.cameloutlook.webhook.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A {@link ListeningApplication} in a JVM of its own, with 64 MB of heap. */
final class ListeningProcess implements AutoCloseable {

    final int port;
    /** Everything that the application prints, its log included. */
    final List<String> output = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(100);
    private final Process process;
    private final Thread reader;

    ListeningProcess(String engine, long room) throws Exception {
        process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxDirectMemorySize=64m",
                // the engine cites what it refuses by itself
                "-Doutlook.log.vertx=off", "-cp",
                System.getProperty("java.class.path"), ListeningApplication.class.getName(), engine,
                Integer.toString(freePort()), Long.toString(room)).redirectErrorStream(true).start();
        reader = new Thread(this::readOutput, "output of listener");
        reader.setDaemon(true);
        reader.start();
        port = Integer.parseInt(answer("listening ").substring("listening ".length()));
    }

    /** What the application has seen so far. */
    String seen() throws Exception {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return answer("seen ");
    }

    private String answer(String prefix) throws InterruptedException {
        String answer = answers.poll(60, TimeUnit.SECONDS);
        if (answer == null || !answer.startsWith(prefix)) {
            throw new IllegalStateException("Expected " + prefix + " but was " + answer + " after " + output);
        }
        return answer;
    }

    private void readOutput() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.startsWith("listening ") || line.startsWith("seen ")) {
                    answers.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Ends the application as its operator would; fails if it does not end. */
    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The listener did not end: " + output);
        }
        reader.join(5000);
    }
}
