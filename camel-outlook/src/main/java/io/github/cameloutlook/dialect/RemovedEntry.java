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
package io.github.cameloutlook.dialect;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a page of changes that tells of an item which is gone. The form of those of messages was seen, with a
 * reference in place of an id: {"@odata.context":"..#../$deletedEntity","id":"Messages('x')","reason":"deleted"}. The
 * others are supposed to be like it, so all that an entry of OData 4.0 can look like is understood.
 */
final class RemovedEntry {

    private static final String ID = "id";
    private static final String REMOVED = "@removed";
    private static final String REASON = "reason";
    private static final String CONTEXT = "@odata.context";
    private static final Pattern KEY = Pattern.compile("[^/(]*\\((?:\\w+=)?'(.*)'\\)/?", Pattern.DOTALL);

    private RemovedEntry() {
    }

    static boolean isOne(Map<?, ?> entry) {
        if (entry.containsKey(REMOVED)) {
            return true;
        }
        if (entry.get(CONTEXT) instanceof String context
                && context.toLowerCase(Locale.ROOT).endsWith("$deletedentity")) {
            return true;
        }
        // no kind of item has a reason
        return entry.get(REASON) instanceof String && entry.keySet().stream().map(String::valueOf)
                .allMatch(name -> name.startsWith("@") || name.equals(ID) || name.equals(REASON));
    }

    /** The entry as Graph has it. */
    static Map<String, Object> told(Map<?, ?> entry) {
        Map<String, Object> told = new LinkedHashMap<>();
        Object id = entry.containsKey(ID) ? entry.get(ID) : entry.get("@odata.id");
        told.put(ID, id instanceof String reference ? key(reference) : id);
        Object reason = entry.get(REMOVED) instanceof Map<?, ?> removed ? removed.get(REASON) : entry.get(REASON);
        told.put(REMOVED, Map.of(REASON, reason instanceof String text ? text.toLowerCase(Locale.ROOT) : "deleted"));
        return told;
    }

    /** The id in a reference: Messages('x'), a whole address, Messages/x; or the id itself. */
    static String key(String reference) {
        String end = reference;
        boolean encoded = false;
        // ids have no slash, but a quoted one might
        int parenthesis = reference.endsWith("')") || reference.endsWith("')/") ? opening(reference) : -1;
        int slash = reference.lastIndexOf('/', parenthesis < 0 ? reference.length() : parenthesis);
        if (slash >= 0) {
            end = reference.substring(slash + 1);
            encoded = true;
        }
        Matcher key = KEY.matcher(end);
        if (key.matches()) {
            end = key.group(1).replace("''", "'");
        }
        return encoded ? UriEncoding.decodedSegment(end) : end;
    }

    private static int opening(String reference) {
        return reference.lastIndexOf("('");
    }
}
