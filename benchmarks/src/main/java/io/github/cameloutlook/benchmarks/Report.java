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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures as a table, on the screen and in docs/benchmarks.md. */
final class Report {

    private static final String START = "<!-- figures: START -->\n";
    private static final String END = "<!-- figures: END -->";

    private final List<String> rows = new ArrayList<>();
    private boolean missed;

    Report() {
        rows.add("| What | Component | Bare loop | Figure | Target | |");
        rows.add("|---|---|---|---|---|---|");
    }

    /** A figure that must not be above its target. */
    void atMost(String what, String component, String bare, String figure, double value, double target) {
        row(what, component, bare, figure, "at most " + plain(target), value <= target);
    }

    /** A figure that must not be below its target. */
    void atLeast(String what, String component, String bare, String figure, double value, double target) {
        row(what, component, bare, figure, "at least " + plain(target), value >= target);
    }

    /** Something that must work. */
    void works(String what, String component) {
        row(what, component, "", "works", "works", true);
    }

    private void row(String what, String component, String bare, String figure, String target, boolean met) {
        String row = "| " + String.join(" | ", what, component, bare, figure, target, met ? "met" : "**missed**") + " |";
        missed |= !met;
        rows.add(row);
        System.out.println(row);
    }

    private static String plain(double target) {
        return target == Math.rint(target) ? "%.0f".formatted(target) : String.format(Locale.ROOT, "%s", target);
    }

    boolean isMissed() {
        return missed;
    }

    void write(Path page) throws IOException {
        String text = Files.readString(page);
        int start = text.indexOf(START) + START.length();
        Files.writeString(page, text.substring(0, start) + "\n" + String.join("\n", rows) + "\n\n"
                                + "Java " + Runtime.version().feature() + ", " + Runtime.getRuntime().availableProcessors()
                                + " processors, " + System.getProperty("os.name") + ".\n\n"
                                + text.substring(text.indexOf(END)));
    }
}
