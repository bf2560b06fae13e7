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
package io.github.cameloutlook.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page for people where an answer of the API should be: of a proxy, of a sign-in service, of the web server itself.
 */
final class ErrorPage {

    /** Its title stands at its beginning. */
    private static final int BEGINNING = 16 << 10;
    private static final int LONGEST_TITLE = 100;
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)", Pattern.CASE_INSENSITIVE);

    private ErrorPage() {
    }

    static boolean isOne(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }

    /** What the page is, as an error in the form that the APIs have. */
    static Map<String, Object> asError(InputStream content) {
        return Map.of("error", Map.of("message", "a page came" + title(content) + " in place of an answer of the API"));
    }

    /** The title of what may be a page, in parentheses; empty when it has none. */
    static String title(String contentType, InputStream content) {
        return isOne(contentType) ? title(content) : "";
    }

    private static String title(InputStream content) {
        String title = text(content);
        return title.isEmpty() ? "" : " (\"" + title + "\")";
    }

    private static String text(InputStream content) {
        String beginning;
        try {
            // whatever its charset is: what is no ASCII in a title is of no help
            beginning = new String(content.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // that it is a page is what counts
        }
        Matcher matcher = TITLE.matcher(beginning);
        if (!matcher.find()) {
            return "";
        }
        String title = matcher.group(1).replaceAll("[^\\x20-\\x7e]+", " ").strip();
        return Redaction.of(title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "..." : title);
    }
}
