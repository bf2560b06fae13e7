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
package io.github.cameloutlook.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fenced code blocks of a page. The line above each says where its text comes from:
 * <ul>
 * <li>{@code snippet: path/of/source#tag}: the region between {@code tag::tag[]} and {@code end::tag[]} of a source
 * that the build runs, or the whole source without {@code #tag};</li>
 * <li>{@code not run: reason}: text that the build cannot run.</li>
 * </ul>
 * Markdown has this line as a comment {@code <!-- -->}, AsciiDoc after {@code //}.
 */
final class Snippets {

    private static final Pattern ORIGIN
            = Pattern.compile("^(?:<!--|//) *(snippet|not run): *(.*?) *(?:-->)?$");
    private static final Pattern EXECUTED = Pattern.compile("(?:examples|docs|camel-[a-z-]+|benchmarks)/.*|\\.ci/run");

    private final String page;
    private final List<String> lines;
    private final List<String> problems = new ArrayList<>();

    Snippets(String page, String text) {
        this.page = page;
        // -1 keeps the line end at the end of the file
        this.lines = List.of(text.split("\n", -1));
    }

    /** What is wrong with the page other than out-of-date text; filled by {@link #refreshed}. */
    List<String> problems() {
        return problems;
    }

    /** The page with every snippet replaced by its source. */
    String refreshed() throws IOException {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            out.add(line);
            String fence = fence(line);
            if (fence == null) {
                continue;
            }
            int end = closing(i + 1, fence);
            out.addAll(body(i, end));
            out.add(lines.get(end));
            i = end;
        }
        return String.join("\n", out);
    }

    private List<String> body(int fence, int end) throws IOException {
        List<String> present = lines.subList(fence + 1, end);
        Matcher origin = ORIGIN.matcher(originLine(fence));
        if (!origin.matches()) {
            problems.add(page + ":" + (fence + 1) + " does not say which source its code comes from");
            return present;
        }
        if ("not run".equals(origin.group(1))) {
            return present;
        }
        return region(origin.group(2), fence);
    }

    /** The line above the fence; in AsciiDoc the block's attributes stand between. */
    private String originLine(int fence) {
        int line = fence - 1;
        while (line >= 0 && lines.get(line).startsWith("[")) {
            line--;
        }
        return line < 0 ? "" : lines.get(line).strip();
    }

    private List<String> region(String origin, int fence) throws IOException {
        String[] parts = origin.split("#", 2);
        Path source = Repository.ROOT.resolve(parts[0]);
        if (!EXECUTED.matcher(parts[0]).matches() || !Files.isRegularFile(source)) {
            problems.add(page + ":" + (fence + 1) + " names " + parts[0] + ", which is no source that the build runs");
            return List.of();
        }
        List<String> text = Files.readAllLines(source);
        if (parts.length == 1) {
            return text;
        }
        int begin = find(text, "tag::" + parts[1] + "[]");
        int end = find(text, "end::" + parts[1] + "[]");
        if (begin < 0 || end < begin) {
            problems.add(page + ":" + (fence + 1) + " names the region " + parts[1] + ", which " + parts[0] + " has not");
            return List.of();
        }
        return dedent(text.subList(begin + 1, end).stream().filter(line -> !line.matches(".*(tag|end)::\\w.*\\[].*")).toList());
    }

    private static int find(List<String> text, String marker) {
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).contains(marker)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> dedent(List<String> text) {
        int indent
                = text.stream().filter(line -> !line.isBlank()).mapToInt(line -> line.length() - line.stripLeading().length())
                        .min().orElse(0);
        return text.stream().map(line -> line.isBlank() ? "" : line.substring(indent)).toList();
    }

    private static String fence(String line) {
        if (line.startsWith("```")) {
            return "```";
        }
        return line.equals("----") ? "----" : null;
    }

    private int closing(int from, String fence) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).equals(fence)) {
                return i;
            }
        }
        throw new AssertionError(page + ": the code block above line " + from + " is not closed");
    }
}
