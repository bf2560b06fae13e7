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

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What kind of value a property has, to judge query options by.
 *
 * @param kind    kind of value
 * @param members of a complex value, by lower-case name
 * @param element of a collection
 */
public record Shape(Kind kind, Map<String, Shape> members, Shape element) {

    /** Kinds of values as comparisons tell them apart. */
    public enum Kind {
        STRING("Edm.String"),
        ID("Edm.String"),
        BOOLEAN("Edm.Boolean"),
        NUMBER("Edm.Int32"),
        DATE("Edm.DateTimeOffset"),
        EXTENDED_PROPERTY_ID("Edm.String"),
        COMPLEX("complex"),
        COLLECTION("collection"),
        OPEN("untyped"),
        NULL("null");

        private final String edmName;

        Kind(String edmName) {
            this.edmName = edmName;
        }

        String edmName() {
            return edmName;
        }
    }

    /** Text, compared without regard to case as Exchange does. */
    public static final Shape STRING = new Shape(Kind.STRING);
    /** An id, compared exactly. */
    public static final Shape ID = new Shape(Kind.ID);
    /** Id of an extended property: its spelling may vary in type and GUID. */
    public static final Shape EXTENDED_PROPERTY_ID = new Shape(Kind.EXTENDED_PROPERTY_ID);
    public static final Shape BOOLEAN = new Shape(Kind.BOOLEAN);
    public static final Shape NUMBER = new Shape(Kind.NUMBER);
    public static final Shape DATE = new Shape(Kind.DATE);
    /** Anything, members included. */
    public static final Shape OPEN = new Shape(Kind.OPEN);

    private Shape(Kind kind) {
        this(kind, Map.of(), null);
    }

    /** A complex value: {@code complex("name", STRING, "address", STRING)}. */
    public static Shape complex(Object... namesAndShapes) {
        Map<String, Shape> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndShapes.length; i += 2) {
            members.put(((String) namesAndShapes[i]).toLowerCase(Locale.ROOT), (Shape) namesAndShapes[i + 1]);
        }
        return new Shape(Kind.COMPLEX, members, null);
    }

    public static Shape collection(Shape element) {
        return new Shape(Kind.COLLECTION, Map.of(), element);
    }

    /** Shape of a member; null when there is none. */
    Shape member(String name) {
        return kind == Kind.OPEN ? OPEN : members.get(name.toLowerCase(Locale.ROOT));
    }

    boolean comparesWith(Shape other) {
        return kind == other.kind || kind == Kind.OPEN || other.kind == Kind.OPEN || kind == Kind.NULL
                || other.kind == Kind.NULL
                || kind.edmName.equals(other.kind.edmName);
    }
}
