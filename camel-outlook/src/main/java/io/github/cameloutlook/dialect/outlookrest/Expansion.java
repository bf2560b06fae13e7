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

/** The names of $expand, with the options that each may have: attachments($select=name;$top=5),extensions. */
record Expansion(QueryWords words, Edition edition) {

    String translate(Shape shape, String value) {
        StringBuilder result = new StringBuilder(value.length() + 8);
        int start = 0;
        while (start <= value.length()) {
            int end = Nesting.next(value, start, ',');
            result.append(one(shape, value.substring(start, end)));
            if (end < value.length()) {
                result.append(',');
            }
            start = end + 1;
        }
        return result.toString();
    }

    private String one(Shape shape, String part) {
        int open = part.indexOf('(');
        String written = open < 0 ? part : part.substring(0, open);
        String name = written.strip();
        NamePath path = NamePath.of(edition, shape, name);
        String wire = written.replace(name, path.wire());
        if (open < 0 || !part.stripTrailing().endsWith(")")) {
            return wire + part.substring(written.length());
        }
        int close = part.lastIndexOf(')');
        return wire + "(" + options(path.shape(), part.substring(open + 1, close)) + part.substring(close);
    }

    private String options(Shape shape, String options) {
        StringBuilder result = new StringBuilder(options.length() + 8);
        int start = 0;
        while (start <= options.length()) {
            int end = Nesting.next(options, start, ';');
            String option = options.substring(start, end);
            int equals = option.indexOf('=');
            result.append(equals < 0
                    ? option : option.substring(0, equals + 1)
                               + words.translate(shape, option.substring(0, equals).strip(),
                                       option.substring(equals + 1)));
            if (end < options.length()) {
                result.append(';');
            }
            start = end + 1;
        }
        return result.toString();
    }
}
