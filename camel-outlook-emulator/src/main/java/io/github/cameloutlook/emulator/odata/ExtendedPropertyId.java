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
package io.github.cameloutlook.emulator.odata;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.graph.GraphException;

/** Ids of extended properties: type and GUID in any case, a name in its own. */
public final class ExtendedPropertyId {

    private static final Pattern NAMED = Pattern.compile("(\\w+)\\s+\\{?([0-9a-fA-F-]{36})}?\\s+(?i:Name)\\s+(.+)");
    private static final Pattern NUMBERED
            = Pattern.compile("(\\w+)\\s+\\{?([0-9a-fA-F-]{36})}?\\s+(?i:Id)\\s+(?:0[xX])?([0-9a-fA-F]+)");
    private static final Pattern TAGGED = Pattern.compile("(\\w+)\\s+0[xX]([0-9a-fA-F]+)");
    private static final Map<String, String> TYPES = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        for (String type : Set.of("ApplicationTime", "Binary", "Boolean", "CLSID", "Currency", "Double", "Float", "Guid",
                "Integer",
                "Long", "Object", "Short", "String", "SystemTime")) {
            TYPES.put(type, type);
            TYPES.put(type + "Array", type + "Array");
        }
    }

    private ExtendedPropertyId() {
    }

    /** The one spelling of an id; 400 when it is none. */
    public static String canonical(String id) {
        String canonical = canonicalOrNull(id);
        if (canonical == null) {
            throw new GraphException(400, "ErrorInvalidExtendedProperty", "The extended property id '" + id + "' is invalid.");
        }
        return canonical;
    }

    static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String canonical = canonicalOrNull(one);
        return canonical != null && canonical.equals(canonicalOrNull(other));
    }

    private static String canonicalOrNull(String id) {
        String text = id.strip();
        Matcher named = NAMED.matcher(text);
        if (named.matches() && TYPES.containsKey(named.group(1))) {
            return TYPES.get(named.group(1)) + " {" + named.group(2).toLowerCase(Locale.ROOT) + "} Name " + named.group(3);
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches() && TYPES.containsKey(numbered.group(1))) {
            return TYPES.get(numbered.group(1)) + " {" + numbered.group(2).toLowerCase(Locale.ROOT) + "} Id 0x"
                   + shortNumber(numbered.group(3));
        }
        Matcher tagged = TAGGED.matcher(text);
        if (tagged.matches() && TYPES.containsKey(tagged.group(1))) {
            return TYPES.get(tagged.group(1)) + " 0x" + shortNumber(tagged.group(2));
        }
        return null;
    }

    private static String shortNumber(String hex) {
        String stripped = hex.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
        return stripped;
    }
}
