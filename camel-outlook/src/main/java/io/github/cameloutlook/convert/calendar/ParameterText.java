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

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of parameters as they are written. */
final class ParameterText {

    private static final Pattern PARAMETER = Pattern.compile(";([^=;:\"]+)=(\"[^\"]*\"|[^;:\"]*)");
    private static final String SCHEME = "mailto:";

    private ParameterText() {
    }

    /** Without quotes and the escapes of RFC 6868. */
    static String decode(String written) {
        String text = written.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        if (text.indexOf('^') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (text.charAt(i) != '^' || next != 'n' && next != '^' && next != '\'') {
                decoded.append(text.charAt(i));
                continue;
            }
            decoded.append(next == 'n' ? '\n' : next == '\'' ? '"' : '^');
            i++;
        }
        return decoded.toString();
    }

    /**
     * The parser of ical4j takes a parameter with several values (MEMBER="a","b"), or with a comma that is not quoted,
     * for the end of the parameters: what follows arrives as part of the address.
     *
     * @return the address alone
     */
    static String takeFromAddress(String value, Map<String, String> parameters) {
        int scheme = value.toLowerCase(Locale.ROOT).lastIndexOf(SCHEME);
        if (scheme <= 0 || value.charAt(scheme - 1) != ':') {
            return value;
        }
        Matcher parameter = PARAMETER.matcher(value.substring(0, scheme - 1));
        while (parameter.find()) {
            parameters.putIfAbsent(parameter.group(1).strip().toUpperCase(Locale.ROOT), decode(parameter.group(2)));
        }
        return value.substring(scheme);
    }
}
