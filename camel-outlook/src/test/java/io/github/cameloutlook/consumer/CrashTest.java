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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills a JVM in the middle of its work, again and again, and counts: every message was worked on to its end, and no
 * more were begun twice than were in flight. The system property outlook.crash.kills asks for more kills.
 */
@OnBothApis
class CrashTest {

    private static final String BOB = "bob@contoso.com";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).mailbox(BOB).build();

    private static final int KILLS = Integer.getInteger("outlook.crash.kills", 4);
    private static final int FEW_KILLS = (KILLS + 1) / 2;
    private static final int PER_KILL = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;
    private WatchedFolder folder;
    private Path log;
    private String uri;
    private Consumer<String> create;
    private int put;

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR);
        log = directory.resolve("work.log");
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void repeatsOnlyWhatWasInFlightWhenProgressIsWrittenDownAfterEveryExchange() throws Exception {
        killAndCount("startFrom=beginning&commitInterval=0&pageSize=5", 1);
    }

    @Test
    void repeatsNoMoreThanTheOpenBatchWithPostActions() throws Exception {
        String done = folder.createFolder(" done");
        killAndCount("startFrom=beginning&pageSize=5&commitInterval=0&moveTo=RAW(" + done + ")", 1);
        assertThat(folder.subjectsIn(folder.path)).isEmpty();
        assertThat(folder.subjectsIn(done)).hasSize(put).doesNotHaveDuplicates();
    }

    @Test
    void worksOffAQueueToTheEnd() throws Exception {
        String done = folder.createFolder(" done");
        killAndCount("mode=queue&pageSize=5&commitInterval=0&moveTo=RAW(" + done + ")", 1);
        assertThat(folder.subjectsIn(done)).hasSize(put).doesNotHaveDuplicates();
    }

    @Test
    void repeatsOnlyWhatWasInFlightOfContacts() throws Exception {
        uri = of("contacts", WatchedFolder.ALICE) + "&startFrom=beginning&commitInterval=0&pageSize=5";
        create = subject -> EMULATOR.mailbox(WatchedFolder.ALICE).createContact(Map.of("displayName", subject));
        killAndCount(FEW_KILLS, 1);
    }

    @Test
    void repeatsOnlyWhatWasInFlightOfChangesOfEvents() throws Exception {
        uri = of("events", WatchedFolder.ALICE) + "&startFrom=beginning&commitInterval=0&pageSize=5";
        create = subject -> event(WatchedFolder.ALICE, subject, Duration.ofHours(2));
        killAndCount(FEW_KILLS, 1);
    }

    /** Without an option: beginnings are written down one by one. */
    @Test
    void repeatsOnlyWhatWasInFlightOfBeginningsOfEvents() throws Exception {
        uri = of("events", BOB) + "&mode=starting&startingBefore=10m&pageSize=5";
        Process application = startApplication(); // what begins before the first start is not told
        awaitPolls(2);
        application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        create = subject -> event(BOB, subject, Duration.ofMinutes(5));
        killAndCount(FEW_KILLS, 1);
    }

    private static String of(String resource, String mailbox) {
        return "outlook:" + resource + "?mailbox=" + mailbox + "&baseUrl=" + EMULATOR.baseUrl()
               + "&accessToken=token&initialDelay=10&delay=50" + TestedApi.options();
    }

    private static void event(String mailbox, String subject, Duration ahead) {
        Instant start = Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
        EMULATOR.mailbox(mailbox).createEvent(Map.of("subject", subject, "start", time(start), "end",
                time(start.plusSeconds(1800))));
    }

    private static Map<String, Object> time(Instant instant) {
        return Map.of("dateTime", LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString(), "timeZone", "UTC");
    }

    private void killAndCount(String options, int inFlight) throws Exception {
        uri = folder.uri("initialDelay=10&delay=50&" + options);
        create = folder::put;
        killAndCount(KILLS, inFlight);
    }

    private void killAndCount(int kills, int inFlight) throws Exception {
        Random random = new Random(42);
        for (int kill = 0; kill < kills; kill++) {
            more();
            Process application = startApplication();
            // somewhere in the middle: after some were begun, not at a moment that suits the application
            int begun = lines("begin").size() + 1 + random.nextInt(PER_KILL - 2);
            Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1))
                    .until(() -> lines("begin").size() >= begun);
            application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        more();
        Process application = startApplication();
        try {
            Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
                    .until(() -> lines("end").stream().distinct().count() == put);
            awaitPolls(3);
        } finally {
            application.destroy();
            application.waitFor(20, TimeUnit.SECONDS);
        }
        count(kills, inFlight);
    }

    private void count(int kills, int inFlight) throws IOException {
        assertThat(lines("end").stream().distinct()).as("messages that were worked on to the end").hasSize(put);
        Map<String, Long> begun
                = lines("begin").stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long repeats = begun.values().stream().mapToLong(times -> times - 1).sum();
        assertThat(repeats).as("messages begun again after %s kills: %s", kills, begun)
                .isLessThanOrEqualTo((long) kills * inFlight);
    }

    /** Rounds that ended, of whatever is watched. */
    private static void awaitPolls(int more) {
        long before = polls();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> polls() >= before + more);
    }

    private static long polls() {
        return EMULATOR.journal().exchanges().stream()
                .filter(exchange -> exchange.method().equals("GET") && exchange.status() == 200).count();
    }

    private void more() {
        for (int number = 0; number < PER_KILL; number++) {
            create.accept("item " + put++);
        }
    }

    private List<String> lines(String kind) throws IOException {
        List<String> subjects = new ArrayList<>();
        if (Files.exists(log)) {
            for (String line : Files.readAllLines(log)) {
                if (line.startsWith(kind + " ")) {
                    subjects.add(line.substring(kind.length() + 1));
                }
            }
        }
        return subjects;
    }

    private Process startApplication() throws IOException {
        Path output = directory.resolve("output.log");
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), CrashedApplication.class.getName(),
                uri, log.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
    }
}
