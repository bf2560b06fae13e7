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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of properties in both spellings. The rule is a capital first letter; what does not follow it is listed here,
 * and nothing else differs by Microsoft's metadata of both services.
 */
public final class PropertyNames {

    /** Exceptions wherever they occur, neutral name first. */
    private static final Map<String, String> EVERYWHERE = Map.of("iCalUId", "iCalUId", "mobilePhone", "MobilePhone1");

    /** Exceptions inside of a member. */
    private static final Map<String, Map<String, String>> INSIDE = Map.of(
            "singleValueExtendedProperties", Map.of("id", "PropertyId"),
            "multiValueExtendedProperties", Map.of("id", "PropertyId"));

    private static final Map<String, String> EVERYWHERE_BACK = inverse(EVERYWHERE);
    private static final Map<String, Map<String, String>> INSIDE_BACK = INSIDE.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> inverse(entry.getValue())));

    /** Numbers that are no words, and look like names. */
    private static final Set<String> NUMBERS = Set.of("NaN", "INF");

    private PropertyNames() {
    }

    /** Outlook's name of a property that is a member of another one, owner, by its neutral name. */
    public static String toOutlook(String owner, String name) {
        int annotation = name.indexOf('@');
        if (annotation >= 0) {
            return annotation == 0 ? name : toOutlook(owner, name.substring(0, annotation)) + name.substring(annotation);
        }
        String exception = INSIDE.getOrDefault(owner, Map.of()).getOrDefault(name, EVERYWHERE.get(name));
        if (exception != null) {
            return exception;
        }
        String raised = raised(name);
        // a name whose capital form means something else stays as it is, so that no two become one
        return isException(owner, raised) ? name : raised;
    }

    /** Neutral name of a property that is a member of another one, owner, by its neutral name. */
    public static String toNeutral(String owner, String name) {
        int annotation = name.indexOf('@');
        if (annotation >= 0) {
            return annotation == 0 ? name : toNeutral(owner, name.substring(0, annotation)) + name.substring(annotation);
        }
        String exception = INSIDE_BACK.getOrDefault(owner, Map.of()).getOrDefault(name, EVERYWHERE_BACK.get(name));
        if (exception != null) {
            return exception;
        }
        return NUMBERS.contains(name) ? name : lowered(name);
    }

    public static String raised(String name) {
        return !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z'
                ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
    }

    public static String lowered(String name) {
        return !name.isEmpty() && name.charAt(0) >= 'A' && name.charAt(0) <= 'Z'
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    private static boolean isException(String owner, String outlookName) {
        return EVERYWHERE_BACK.containsKey(outlookName) || INSIDE_BACK.getOrDefault(owner, Map.of()).containsKey(outlookName);
    }

    private static Map<String, String> inverse(Map<String, String> names) {
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
