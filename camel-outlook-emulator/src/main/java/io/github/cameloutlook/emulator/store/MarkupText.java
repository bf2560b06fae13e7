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
package io.github.cameloutlook.emulator.store;

import java.util.Locale;
import java.util.Set;

import org.jsoup.parser.Parser;

/**
 * Text of HTML by leaving the tags out: for previews and searches, where parsing thousands of documents would take
 * seconds and their fine structure does not matter.
 */
public final class MarkupText {

    private static final Set<String> INLINE
            = Set.of("a", "b", "i", "u", "em", "strong", "span", "font", "small", "sub", "sup", "code",
                    "img", "mark", "s");
    private static final Set<String> UNSEEN = Set.of("style", "script", "head", "title");

    private final String html;
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private MarkupText(String html, int limit) {
        this.html = html;
        this.limit = limit;
    }

    /** The text, up to about so many characters; blocks start new lines. */
    public static String of(String html, int limit) {
        MarkupText markup = new MarkupText(html, limit);
        markup.run();
        return markup.text.toString();
    }

    private void run() {
        while (at < html.length() && text.length() < limit) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            append(html.substring(at, end));
            at = end;
            if (tag >= 0) {
                tag();
            }
        }
    }

    private void append(String run) {
        String plain = run.indexOf('&') < 0 ? run : Parser.unescapeEntities(run, false);
        boolean lineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        // line ends of the source are blanks to the reader
        String words = plain.indexOf('\n') < 0 ? plain : plain.replaceAll("\\s*\\n\\s*", " ");
        text.append(lineStart ? words.stripLeading() : words);
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            skipPast("-->");
            return;
        }
        int nameStart = html.startsWith("</", at) ? at + 2 : at + 1;
        int nameEnd = nameStart;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        if (nameStart == at + 1 && UNSEEN.contains(name)) {
            skipElement(name);
            return;
        }
        if (!INLINE.contains(name) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        skipPast(">");
    }

    private void skipElement(String name) {
        int close = at;
        String end = "</" + name;
        while (close < html.length() && !html.regionMatches(true, close, end, 0, end.length())) {
            close = html.indexOf('<', close + 1);
            if (close < 0) {
                close = html.length();
            }
        }
        at = close;
        skipPast(">");
    }

    private void skipPast(String end) {
        int found = html.indexOf(end, at);
        at = found < 0 ? html.length() : found + end.length();
    }
}
