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
package io.github.cameloutlook.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Line ends of texts that go into formats made of lines. The libraries that write these know LF, and CR before LF; a CR
 * alone would end the line of whoever reads them, and what a stranger wrote behind it would be a line of its own.
 */
public final class LineEnds {

    private LineEnds() {
    }

    /** A copy whose texts, at any depth, have LF as their only line end. */
    public static Map<String, Object> plain(Map<String, Object> properties) {
        Map<String, Object> plain = new LinkedHashMap<>();
        properties.forEach((name, value) -> plain.put(name, value(value)));
        return plain;
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Object value(Object value) {
        if (value instanceof String text) {
            return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        }
        if (value instanceof Map<?, ?> map) {
            return plain((Map<String, Object>) map);
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>(list.size());
            list.forEach(item -> plain.add(value(item)));
            return plain;
        }
        return value;
    }
}
