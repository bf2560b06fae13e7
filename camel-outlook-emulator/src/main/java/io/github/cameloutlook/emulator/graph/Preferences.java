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
package io.github.cameloutlook.emulator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the client asks for in Prefer headers, and which of it was done. */
public final class Preferences {

    private static final String ID_TYPE = "idtype";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> applied = new LinkedHashMap<>();

    Preferences(String header) {
        if (header == null) {
            return;
        }
        for (String part : split(header)) {
            int equals = part.indexOf('=');
            String name = (equals < 0 ? part : part.substring(0, equals)).strip();
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
                value = value.substring(1, value.length() - 1);
            }
            if (!name.isEmpty()) {
                values.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            }
        }
    }

    private static Iterable<String> split(String header) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : header.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && (c == ',' || c == ';')) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** Value of a preference, or null. */
    public String get(String name) {
        return values.get(name.toLowerCase(Locale.ROOT));
    }

    public boolean immutableIds() {
        if (!"ImmutableId".equalsIgnoreCase(values.get(ID_TYPE))) {
            return false;
        }
        applied("IdType", "\"ImmutableId\"");
        return true;
    }

    /** Wanted format of bodies: text or html, null when nothing is said. */
    public String bodyContentType() {
        String type = values.get("outlook.body-content-type");
        if ("text".equalsIgnoreCase(type) || "html".equalsIgnoreCase(type)) {
            applied("outlook.body-content-type", "\"" + type.toLowerCase(Locale.ROOT) + "\"");
            return type.toLowerCase(Locale.ROOT);
        }
        return null;
    }

    public boolean allowUnsafeHtml() {
        if (!values.containsKey("outlook.allow-unsafe-html")) {
            return false;
        }
        applied("outlook.allow-unsafe-html", null);
        return true;
    }

    public boolean returnMinimal() {
        if (!"minimal".equalsIgnoreCase(values.get("return"))) {
            return false;
        }
        applied("return", "minimal");
        return true;
    }

    /** Wanted page size, or 0. */
    public int maxPageSize() {
        String size = values.get("odata.maxpagesize");
        if (size == null || !size.matches("[1-9]\\d{0,5}")) {
            return 0;
        }
        applied("odata.maxpagesize", size);
        return Integer.parseInt(size);
    }

    /** Wanted time zone, UTC when nothing is said. */
    public String timeZone() {
        String zone = values.get("outlook.timezone");
        if (zone == null) {
            return "UTC";
        }
        applied("outlook.timezone", "\"" + zone + "\"");
        return zone;
    }

    private void applied(String name, String value) {
        applied.put(name, value);
    }

    /** Value for the header Preference-Applied, or null. */
    String appliedHeader() {
        if (applied.isEmpty()) {
            return null;
        }
        StringBuilder header = new StringBuilder();
        applied.forEach((name, value) -> header.append(header.isEmpty() ? "" : ", ").append(name)
                .append(value == null ? "" : "=" + value));
        return header.toString();
    }
}
