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

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The shapes of one version of the API, by the names of types in Graph. */
final class Shapes {

    /** Name of the shape of objects of unknown type. */
    static final String ANY = "an object";
    /** Name of the shape of objects that are left alone. */
    static final String OPAQUE = "data";

    private static final Map<Edition, Shapes> COMPILED = new EnumMap<>(Edition.class);

    static {
        for (Edition edition : Edition.values()) {
            COMPILED.put(edition, new Shapes(edition));
        }
    }

    private final Edition edition;
    private final Names names;
    private final Shape any;
    private final Map<String, Shape> byName = new HashMap<>();

    private Shapes(Edition edition) {
        this.edition = edition;
        this.names = new Names(edition);
        this.any = new Shape(ANY, names, null, Shape.Nature.ANY, Reshaping.NONE);
        byName.put(ANY, any);
        byName.put(OPAQUE, new Shape(OPAQUE, names, any, Shape.Nature.OPEN, Reshaping.NONE));
        Map<String, TypeTable> tables = new LinkedHashMap<>();
        Schema.types().forEach(table -> tables.put(table.type(), table));
        tables.values().forEach(table -> byName.put(
                table.type(), new Shape(table.type(), names, any, table.nature(), table.reshaping(edition))));
        tables.values().forEach(this::fill);
        fillUnknown();
    }

    static Shapes of(Edition edition) {
        return COMPILED.get(edition);
    }

    /** Shape of a type by its name in Graph, without namespace; that of unknown ones when it has none of its own. */
    Shape shape(String type) {
        return type == null ? any : byName.getOrDefault(type, any);
    }

    Shape any() {
        return any;
    }

    private void fill(TypeTable table) {
        Shape shape = byName.get(table.type());
        table.properties().forEach((neutral, property) -> {
            String wire = property.renamed() == null ? names.toWire(neutral) : property.renamed();
            // every property of a shape that is open is named: it has plain ones, too
            Shape value = property.type() == null ? any : byName.get(property.type());
            if (value == null) {
                throw new IllegalStateException(table.type() + "." + neutral + " is of an unknown type " + property.type());
            }
            shape.add(new Member(neutral, wire, value, property.enumeration(), property.editions()));
        });
        table.paths(edition).forEach(shape::addPath);
    }

    /** Properties that mean the same in whatever type has them mean that in objects of unknown type, too. */
    private void fillUnknown() {
        Map<String, Member> common = new HashMap<>();
        Set<String> different = new HashSet<>(Schema.AMBIGUOUS);
        for (Shape shape : byName.values()) {
            for (Member member : shape.members()) {
                Member other = common.putIfAbsent(member.neutral(), member);
                if (other != null && !meansTheSame(other, member)) {
                    different.add(member.neutral());
                }
            }
        }
        common.values().stream().filter(member -> !different.contains(member.neutral()))
                .forEach(member -> any.add(new Member(
                        member.neutral(), member.wire(), member.shape(), member.enumeration(), Set.of(Edition.values()))));
    }

    private static boolean meansTheSame(Member one, Member other) {
        return one.wire().equals(other.wire()) && one.shape() == other.shape() && one.enumeration() == other.enumeration();
    }
}
