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
package io.github.cameloutlook.operation.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What brings along with an item that is not shown by itself: extended properties by their ids, open extensions by
 * their names. The service lists neither, so each must be named.
 */
final class Expansions {

    private static final String GUID = "\\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}?";
    private static final Pattern PROPERTY_ID = Pattern.compile(
            "[A-Za-z]+ +(0[xX][0-9A-Fa-f]+|" + GUID + " +(Name .+|Id +0[xX][0-9A-Fa-f]+))");
    /** Names of properties may hold commas: what separates two ids is one before a type and what follows types. */
    private static final Pattern BETWEEN_IDS = Pattern.compile("\\s*,\\s*(?=[A-Za-z]+ +(?:0[xX]|" + GUID + "))");
    private static final Pattern MULTI_VALUE = Pattern.compile("[A-Za-z]+Array .*");

    private Expansions() {
    }

    /**
     * Extended properties.
     *
     * @param  ids                      comma-separated ids, of properties with one or with many values
     * @throws IllegalArgumentException if one is no id of an extended property
     */
    static String extendedProperties(String ids) {
        List<String> single = new ArrayList<>();
        List<String> multi = new ArrayList<>();
        for (String id : BETWEEN_IDS.split(ids.strip())) {
            if (!PROPERTY_ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "'" + id + "' is no id of an extended property, such as"
                                                   + " String {00020329-0000-0000-c000-000000000046} Name Color,"
                                                   + " Integer {00062008-0000-0000-c000-000000000046} Id 0x8510, or String 0x007D");
            }
            (MULTI_VALUE.matcher(id).matches() ? multi : single).add(id);
        }
        List<String> clauses = new ArrayList<>();
        add(clauses, "singleValueExtendedProperties", single);
        add(clauses, "multiValueExtendedProperties", multi);
        return String.join(",", clauses);
    }

    /** Open extensions by comma-separated names. */
    static String extensions(String names) {
        List<String> clauses = new ArrayList<>();
        add(clauses, "extensions",
                Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList());
        return String.join(",", clauses);
    }

    private static void add(List<String> clauses, String navigation, List<String> ids) {
        if (!ids.isEmpty()) {
            clauses.add(navigation + "($filter=" + ids.stream().map(id -> "id eq '" + id.replace("'", "''") + "'")
                    .collect(Collectors.joining(" or ")) + ")");
        }
    }
}
