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
package io.github.cameloutlook.dialect.outlookrest;

/** Finds separators that are neither within quotes nor within parentheses. */
final class Nesting {

    private Nesting() {
    }

    /** Index of the next separator, or the length of the text. */
    static int next(String text, int start, char separator) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = closing(text, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == separator && depth <= 0) {
                return i;
            }
        }
        return text.length();
    }

    /**
     * Index of the quote that closes the one at an index, or of the last character. A doubled quote reads as the end of
     * a literal and the start of another, which comes to the same.
     */
    static int closing(String text, int quote) {
        int end = text.indexOf(text.charAt(quote), quote + 1);
        return end < 0 ? text.length() - 1 : end;
    }
}
