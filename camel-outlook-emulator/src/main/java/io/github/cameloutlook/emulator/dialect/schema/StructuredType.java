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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A type as the service describes it, or the part of one that an area knows of.
 *
 * @param name    without namespace, as it is called since v2.0
 * @param base    name of the type it is derived from, or null
 * @param entity  whether its instances have keys
 * @param open    whether its instances have properties that nobody knows of
 * @param members in the order in which they are described
 */
public record StructuredType(String name, String base, boolean entity, boolean open, List<Member> members) {

    /** Where entities of all kinds begin; it has the key. */
    public static final String ENTITY = "Entity";
    /** What mailboxes are of. */
    public static final String USER = "User";

    /**
     * A property.
     *
     * @param type       name without namespace; with an asterisk for a collection
     * @param navigation whether it leads to other entities
     */
    public record Member(String name, String type, Set<ApiVersion> versions, boolean navigation) {

        /** Its name in Graph, if it is there. */
        public String neutral() {
            return PropertyNames.toNeutral(name.equals("PropertyId") ? "singleValueExtendedProperties" : "", name);
        }

        /** Its name in a version. */
        public String nameIn(ApiVersion version) {
            return version == ApiVersion.V1 ? FirstNames.property(name) : name;
        }
    }

    /** A type of entities. */
    public static StructuredType entity(String name, String base) {
        return new StructuredType(name, base, true, false, List.of());
    }

    /** A type of values. */
    public static StructuredType complex(String name, String base) {
        return new StructuredType(name, base, false, false, List.of());
    }

    /** With properties of applications' own beside those that are described. */
    public StructuredType opened() {
        return new StructuredType(name, base, entity, true, members);
    }

    /**
     * With properties of all versions: {@code "Subject Body:ItemBody ToRecipients:Recipient*"}; without type, texts.
     */
    public StructuredType with(String properties) {
        return plus(properties, ApiVersion.ALL, false);
    }

    /** With properties that only some versions have. */
    public StructuredType with(Set<ApiVersion> versions, String properties) {
        return plus(properties, versions, false);
    }

    /** With ways to other entities. */
    public StructuredType leadingTo(Set<ApiVersion> versions, String navigations) {
        return plus(navigations, versions, true);
    }

    private StructuredType plus(String text, Set<ApiVersion> versions, boolean navigation) {
        List<Member> all = new ArrayList<>(members);
        Arrays.stream(text.split(" ")).map(word -> word.split(":", 2))
                .map(word -> new Member(word[0], word.length == 1 ? "String" : word[1], versions, navigation))
                .forEach(all::add);
        return new StructuredType(name, base, entity, open, List.copyOf(all));
    }

    /** This part of a type and another one. */
    StructuredType and(StructuredType other) {
        List<Member> all = new ArrayList<>(members);
        all.addAll(other.members);
        return new StructuredType(name, base == null ? other.base : base, entity, open, List.copyOf(all));
    }
}
