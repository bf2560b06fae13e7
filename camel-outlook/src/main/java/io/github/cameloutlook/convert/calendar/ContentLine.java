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
package io.github.cameloutlook.convert.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.convert.MalformedContentException;

/**
 * A property of iCalendar as the text has it.
 *
 * @param name       in upper case
 * @param parameters by their names in upper case, without quotes
 * @param value      as it is written, with its escapes
 * @param line       where it begins, from 1 on
 */
record ContentLine(String name, Map<String, String> parameters, String value, int line) {

    /** The value of a parameter; null when there is none. */
    String parameter(String parameter) {
        return parameters.get(parameter);
    }

    boolean has(String parameter, String expected) {
        return expected.equalsIgnoreCase(parameters.get(parameter));
    }

    /** The value as text, without escapes. */
    String text() {
        return unescape(value);
    }

    /** The value as a list of texts: commas separate, except escaped ones. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i < value.length() && value.charAt(i) == '\\') {
                i++;
            } else if (i == value.length() || value.charAt(i) == ',') {
                texts.add(unescape(value.substring(from, i)).strip());
                from = i + 1;
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** In one pass: what follows an escaped backslash is no escape. */
    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                text.append(c);
                continue;
            }
            char escaped = value.charAt(++i);
            switch (escaped) {
                case 'n', 'N' -> text.append('\n');
                case '\\', ';', ',', '"', ':' -> text.append(escaped);
                default -> text.append(c).append(escaped);
            }
        }
        return text.toString();
    }

    MalformedContentException malformed(String reason) {
        return malformed(reason, null);
    }

    MalformedContentException malformed(String reason, Throwable cause) {
        return new MalformedContentException(line, name + ": " + reason, cause);
    }
}
