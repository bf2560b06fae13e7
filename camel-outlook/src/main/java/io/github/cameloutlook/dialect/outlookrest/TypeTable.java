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

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the table of types says of one of them: properties that are more than a value whose name follows the rule. */
final class TypeTable {

    static final Set<Edition> SINCE_V1 = EnumSet.allOf(Edition.class);
    static final Set<Edition> SINCE_V2 = EnumSet.of(Edition.V2_0, Edition.BETA);
    static final Set<Edition> IN_BETA = EnumSet.of(Edition.BETA);
    static final Set<Edition> NEVER = EnumSet.noneOf(Edition.class);

    private final String type;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> pathsInV1 = new HashMap<>();
    private Shape.Nature nature = Shape.Nature.TYPED;
    private Function<Edition, Reshaping> reshaping = edition -> Reshaping.NONE;

    private TypeTable(String type) {
        this.type = type;
    }

    /**
     * A line of the table.
     *
     * @param renamed     name in Outlook REST, null when it is by the rule
     * @param type        of the value or its elements, null when they are no objects of a known type
     * @param enumeration of the value or its elements, or null
     */
    record Property(String renamed, String type, Enumeration enumeration, Set<Edition> editions) {
    }

    /** @param type its name in Graph, without namespace */
    static TypeTable of(String type) {
        return new TypeTable(type);
    }

    /** Properties with objects of a type, or lists of such. */
    TypeTable objects(String ofType, String... names) {
        for (String name : names) {
            properties.merge(name, new Property(null, ofType, null, SINCE_V1),
                    (known, added) -> new Property(known.renamed(), ofType, null, known.editions()));
        }
        return this;
    }

    TypeTable enumeration(Enumeration enumeration, String... names) {
        for (String name : names) {
            properties.merge(name, new Property(null, null, enumeration, SINCE_V1), (known, added) -> new Property(
                    known.renamed(), known.type(), enumeration, known.editions()));
        }
        return this;
    }

    TypeTable renamed(String name, String wire) {
        properties.put(name, new Property(wire, null, null, SINCE_V1));
        return this;
    }

    /** Properties by the rule that have to be named, since the type is open or the same name means more elsewhere. */
    TypeTable plain(String... names) {
        return only(SINCE_V1, names);
    }

    /** Properties that only these versions have. */
    TypeTable only(Set<Edition> editions, String... names) {
        for (String name : names) {
            properties.merge(name, new Property(null, null, null, editions), (known, added) -> new Property(
                    known.renamed(), known.type(), known.enumeration(), editions));
        }
        return this;
    }

    /** Objects of the type hold names and values of the application's own. */
    TypeTable open() {
        nature = Shape.Nature.OPEN;
        return this;
    }

    TypeTable reshaped(Function<Edition, Reshaping> by) {
        reshaping = by;
        return this;
    }

    /** A path that queries have to write in another way. */
    TypeTable path(String neutral, String wire) {
        paths.put(neutral, wire);
        return this;
    }

    TypeTable pathInV1(String neutral, String wire) {
        pathsInV1.put(neutral, wire);
        return this;
    }

    String type() {
        return type;
    }

    Map<String, Property> properties() {
        return properties;
    }

    Shape.Nature nature() {
        return nature;
    }

    Reshaping reshaping(Edition edition) {
        return reshaping.apply(edition);
    }

    Map<String, String> paths(Edition edition) {
        if (edition != Edition.V1_0) {
            return paths;
        }
        Map<String, String> all = new HashMap<>(paths);
        all.putAll(pathsInV1);
        return all;
    }
}
