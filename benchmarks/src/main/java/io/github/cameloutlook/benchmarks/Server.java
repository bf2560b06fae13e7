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
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.cameloutlook.emulator.EmulatorBuilder;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.limit.LimitSettings;

/** The emulator in a JVM of its own, which both sides of a comparison talk to. */
final class Server implements AutoCloseable {

    private static final String READY = "READY ";
    private static final String HEAP = "1g";
    /** A message of 5 KB as the service writes it: the body and what surrounds it. */
    private static final int BODY_SIZE = 3600;

    private final Process process;
    private final BufferedReader output;
    private final Writer input;
    private final URI address;

    /**
     * Starts the emulator.
     *
     * @param mailboxes how many mailboxes: user0@contoso.com, user1@contoso.com ...
     * @param messages  how many messages are in each inbox
     * @param latency   delay of every answer to a batch
     */
    Server(int mailboxes, int messages, Duration latency) throws IOException {
        this(mailboxes, messages, 0, latency);
    }

    private Server(int mailboxes, int messages, int occurrences, Duration latency) throws IOException {
        List<String> command = SubjectProcess.java(HEAP, Server.class);
        command.addAll(List.of("" + mailboxes, "" + messages, latency.toString(), "" + occurrences));
        process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null || !line.startsWith(READY)) {
            throw new IllegalStateException("The emulator did not start: " + line);
        }
        address = URI.create(line.substring(READY.length()));
    }

    /** Starts the emulator with so many occurrences of events in each calendar. */
    static Server withCalendars(int mailboxes, int occurrences) throws IOException {
        return new Server(mailboxes, 0, occurrences, Duration.ZERO);
    }

    static String mailbox(int number) {
        return "user" + number + "@contoso.com";
    }

    URI address() {
        return address;
    }

    /** HTTP requests since the last call. */
    int requests() throws IOException {
        input.write("requests\n");
        input.flush();
        return Integer.parseInt(output.readLine());
    }

    @Override
    public void close() throws IOException {
        // the end of its input ends the emulator
        input.close();
        process.destroy();
    }

    /** Arguments: mailboxes, messages, latency, occurrences. */
    public static void main(String[] arguments) throws Exception {
        int mailboxes = Integer.parseInt(arguments[0]);
        EmulatorBuilder<? extends OutlookEmulatorServer> builder = OutlookEmulatorServer.builder().limits(LimitSettings.NONE);
        for (int i = 0; i < mailboxes; i++) {
            builder.mailbox(mailbox(i));
        }
        try (OutlookEmulatorServer emulator = builder.build()) {
            emulator.start();
            Duration latency = Duration.parse(arguments[2]);
            if (!latency.isZero()) {
                emulator.faults().add(Fault.on("POST", "/$batch").latency(latency));
            }
            for (int i = 0; i < mailboxes; i++) {
                fill(emulator, mailbox(i), Integer.parseInt(arguments[1]));
                Series.fill(emulator.mailbox(mailbox(i)), Integer.parseInt(arguments[3]));
            }
            System.out.println(READY + emulator.baseUrl());
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (commands.readLine() != null) {
                System.out.println(emulator.journal().exchanges().size());
                emulator.journal().clear();
            }
        }
    }

    private static void fill(OutlookEmulatorServer emulator, String mailbox, int messages) {
        String sentence = "The quick brown fox jumps over the lazy dog. ";
        String text = sentence.repeat(BODY_SIZE / sentence.length());
        for (int i = 0; i < messages; i++) {
            Map<String, Object> message = new TreeMap<>();
            message.put("subject", "Message " + i);
            message.put("body", Map.of("contentType", "text", "content", text));
            message.put("from", recipient("Sender " + i, "sender" + i + "@fabrikam.com"));
            message.put("toRecipients", List.of(recipient("User", mailbox)));
            emulator.mailbox(mailbox).createMessage("inbox", message);
        }
    }

    private static Map<String, Object> recipient(String name, String address) {
        return Map.of("emailAddress", Map.of("name", name, "address", address));
    }
}
