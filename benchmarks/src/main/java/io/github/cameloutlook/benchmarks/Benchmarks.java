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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs all benchmarks and writes the table of docs/benchmarks.md. Arguments: the benchmarks to run (read, upload,
 * batch, footprint, idle, push, calendar, dialect), all when there are none; only then the page is written.
 */
public final class Benchmarks {

    private static final String HEAP = "256m";
    private static final int MESSAGES = 10_000;
    private static final int OCCURRENCES = 10_000;
    private static final int WARM_UPS = 10;
    private static final int CALENDAR_WARM_UPS = 10;
    private static final int DIALECT_WARM_UPS = 20;
    private static final int LARGE = 150 * 1000 * 1000;
    /** What the component uploads at a time; the service takes less than 4 MB. */
    private static final int RANGE = 12 * 320 * 1024;
    private static final int SENDS = 1000;
    private static final int IDLE_MAILBOXES = 1000;
    private static final int TOLD = 50;
    private static final int BURST = 1000;
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    private final Report report = new Report();

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws Exception {
        List<String> chosen
                = arguments.length == 0
                        ? List.of("read", "upload", "batch", "footprint", "idle", "push", "calendar", "dialect")
                        : List.of(arguments);
        Benchmarks benchmarks = new Benchmarks();
        for (String benchmark : chosen) {
            switch (benchmark) {
                case "read" -> benchmarks.read();
                case "upload" -> benchmarks.upload();
                case "batch" -> benchmarks.batch();
                case "footprint" -> benchmarks.footprint();
                case "idle" -> benchmarks.idle();
                case "push" -> benchmarks.push();
                case "calendar" -> benchmarks.calendar();
                case "dialect" -> benchmarks.dialect();
                default -> throw new IllegalArgumentException("No benchmark is called " + benchmark);
            }
        }
        if (arguments.length == 0) {
            benchmarks.report.write(CHECKOUT.resolve("docs/benchmarks.md"));
        }
        if (benchmarks.report.isMissed()) {
            throw new IllegalStateException("A target was missed");
        }
    }

    private void read() throws Exception {
        try (Server server = new Server(3, MESSAGES, Duration.ZERO)) {
            // the first rounds of a JVM would compare compilers
            Map<String, String> parameters = Map.of("messages", "" + MESSAGES, "pageSize", "50", "mailbox", Server.mailbox(2),
                    "warmUp", String.join(",", Collections.nCopies(WARM_UPS, Server.mailbox(0) + "," + Server.mailbox(1))));
            Comparison costs = Comparison.run(RouteReader.class, BareReader.class, HEAP, server.address(), parameters);
            report.atMost("Reading 10,000 messages of 5 KB: processor time", millis(costs.component(Cost::cpuNanos)),
                    millis(costs.bare(Cost::cpuNanos)), decimals(costs.ratio(Cost::cpuNanos)), costs.ratio(Cost::cpuNanos),
                    1.25);
            report.atMost("Reading 10,000 messages of 5 KB: allocation", megabytes(costs.component(Cost::bytes)),
                    megabytes(costs.bare(Cost::bytes)), decimals(costs.ratio(Cost::bytes)), costs.ratio(Cost::bytes), 1.5);
            Cost small = SubjectProcess.run(RouteReader.class, "24m", server.address(), parameters);
            report.works("Reading 10,000 messages of 5 KB with -Xmx24m", millis(small.wallNanos()));
        }
    }

    private void upload() throws Exception {
        Path file = Files.createTempFile("outlook-benchmark", ".bin");
        try (Server server = new Server(2, 0, Duration.ZERO)) {
            writeLarge(file);
            Map<String, String> parameters = Map.of("warmUp", Server.mailbox(0), "mailbox", Server.mailbox(1), "file",
                    file.toString(), "range", "" + RANGE);
            Comparison costs = Comparison.run(RouteUploader.class, BareUploader.class, "32m", server.address(), parameters);
            double rate = 1 / costs.ratio(Cost::wallNanos);
            report.atLeast("Uploading 150 MB: rate (with -Xmx32m)", rate(costs.component(Cost::wallNanos)),
                    rate(costs.bare(Cost::wallNanos)), decimals(rate), rate, 0.9);
            Cost download = SubjectProcess.run(RouteDownloader.class, "32m", server.address(), parameters);
            report.works("Receiving 150 MB into a file with -Xmx32m", rate(download.wallNanos()));
        } finally {
            Files.delete(file);
        }
    }

    private static void writeLarge(Path file) throws Exception {
        byte[] block = new byte[1000 * 1000];
        new java.util.Random(1).nextBytes(block);
        try (var out = Files.newOutputStream(file)) {
            for (int written = 0; written < LARGE; written += block.length) {
                out.write(block);
            }
        }
    }

    private void batch() throws Exception {
        try (Server server = new Server(1, 0, Duration.ofMillis(50))) {
            // a batch of 20 for one mailbox takes all four places that the service has for it, so one is under way at a time
            Map<String, String> parameters = Map.of("mailbox", Server.mailbox(0), "messages", "" + SENDS, "concurrency", "1");
            Comparison costs
                    = Comparison.run(RouteBatchSender.class, BareBatchSender.class, HEAP, server.address(), parameters);
            report.atMost("1,000 sends in batches at 50 ms latency: time", millis(costs.component(Cost::wallNanos)),
                    millis(costs.bare(Cost::wallNanos)), decimals(costs.ratio(Cost::wallNanos)), costs.ratio(Cost::wallNanos),
                    1.2);
        }
    }

    private void footprint() throws Exception {
        Map<String, Long> added = Footprint.added(CHECKOUT);
        double mebibytes = added.values().stream().mapToLong(Long::longValue).sum() / 1024.0 / 1024.0;
        added.forEach((jar, size) -> System.out.println("  " + jar + " " + size));
        report.atMost("Added to the class path of camel-core-engine", "%d jars".formatted(added.size()), "",
                decimals(mebibytes) + " MiB", mebibytes, 5);
    }

    private void idle() throws Exception {
        int requests = IdlePoll.requests(IDLE_MAILBOXES);
        report.atMost("Poll of 1,000 idle mailboxes: HTTP requests", "" + requests, "", "" + requests, requests, 50);
    }

    private void push() throws Exception {
        try (Push push = new Push()) {
            push.delays(TOLD);
            List<Duration> delays = push.delays(TOLD).stream().sorted().toList();
            double median = delays.get(TOLD / 2).toNanos();
            report.atMost("Push, from the notification to the exchange: median in ms", millis(median), "",
                    decimals(median / 1e6), median / 1e6, 50);
            int walks = push.walksOfBurst(BURST);
            report.atMost("1,000 notifications at once for one mailbox: walks", "" + walks, "", "" + walks, walks, 20);
        }
    }

    private void calendar() throws Exception {
        try (Server server = Server.withCalendars(1, OCCURRENCES)) {
            Map<String, String> parameters
                    = Map.of("mailbox", Server.mailbox(0), "occurrences", "" + OCCURRENCES, "pageSize", "50",
                            "start", Series.START + "T00:00:00Z", "end", Series.end(OCCURRENCES) + "T00:00:00Z", "warmUps",
                            "" + CALENDAR_WARM_UPS);
            Comparison costs = Comparison.run(RouteCalendar.class, BareCalendar.class, HEAP, server.address(), parameters);
            report.atMost("Expanding a calendar view of 10,000 occurrences: processor time",
                    millis(costs.component(Cost::cpuNanos)),
                    millis(costs.bare(Cost::cpuNanos)), decimals(costs.ratio(Cost::cpuNanos)), costs.ratio(Cost::cpuNanos),
                    1.5);
        }
    }

    /** Here the other side is the component itself, over the API whose names need no translation. */
    private void dialect() throws Exception {
        try (MessagePages server = new MessagePages(MESSAGES, 50)) {
            Map<String, String> parameters
                    = Map.of("messages", "" + MESSAGES, "pageSize", "50", "warmUps", "" + DIALECT_WARM_UPS);
            Comparison costs = Comparison.run(RouteLister.OverOutlookRest.class, RouteLister.OverGraph.class, HEAP,
                    server.address(), parameters);
            report.atMost("Listing 10,000 messages over Outlook REST, next to Graph: processor time",
                    millis(costs.component(Cost::cpuNanos)), millis(costs.bare(Cost::cpuNanos)),
                    decimals(costs.ratio(Cost::cpuNanos)), costs.ratio(Cost::cpuNanos), 1.1);
        }
    }

    private static String millis(double nanos) {
        return "%,.0f ms".formatted(nanos / 1e6);
    }

    private static String megabytes(double bytes) {
        return "%,.0f MB".formatted(bytes / 1e6);
    }

    private static String rate(double nanos) {
        return "%,.0f MB/s".formatted(LARGE / 1e6 / (nanos / 1e9));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
