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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of the objects of a type: their properties that are more than a value whose name follows the rule. Any
 * other property is translated by the rule, and what it holds as if its type was unknown.
 */
final class Shape {

    /** Names that follow the rule are remembered, but not without end: the service chooses them. */
    private static final int MOST_REMEMBERED = 500;
    private static final Set<Edition> ALL = EnumSet.allOf(Edition.class);

    private final String name;
    private final Names names;
    private final Shape unknown;
    private final Nature nature;
    private final Reshaping reshaping;
    private final Map<String, Member> byNeutral = new HashMap<>();
    private final Map<String, Member> byWire = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Member> rememberedByNeutral = new ConcurrentHashMap<>();
    private final Map<String, Member> rememberedByWire = new ConcurrentHashMap<>();

    /** How much of an object is of the API. */
    enum Nature {
        /** All its names are the API's. */
        TYPED,
        /** As typed, but the type is told by each object itself, if at all. */
        ANY,
        /** Besides what is known, names and values are the application's own. */
        OPEN
    }

    /**
     * @param unknown shape of objects of unknown type; null for that shape itself
     */
    Shape(String name, Names names, Shape unknown, Nature nature, Reshaping reshaping) {
        this.name = name;
        this.names = names;
        this.unknown = unknown == null ? this : unknown;
        this.nature = nature;
        this.reshaping = reshaping;
    }

    void add(Member member) {
        byNeutral.put(member.neutral(), member);
        byWire.put(member.wire(), member);
    }

    /** Another path to what has a path of its own in Outlook REST, both beginning at this shape. */
    void addPath(String neutral, String wire) {
        paths.put(neutral, wire);
    }

    /** Name of the type in Graph. */
    String name() {
        return name;
    }

    boolean isAny() {
        return nature == Nature.ANY;
    }

    Reshaping reshaping() {
        return reshaping;
    }

    /** The path in Outlook REST, null when it is that of its names. */
    String path(String neutral) {
        return paths.isEmpty() ? null : paths.get(neutral);
    }

    /** Members that are more than a value whose name follows the rule. */
    Iterable<Member> members() {
        return byNeutral.values();
    }

    /** A member by its neutral name; null when it is the application's own. */
    Member neutral(String neutralName) {
        Member member = byNeutral.get(neutralName);
        if (member != null || nature == Nature.OPEN) {
            return member;
        }
        Member remembered = rememberedByNeutral.get(neutralName);
        return remembered == null
                ? remember(rememberedByNeutral, neutralName, plain(neutralName, names.toWire(neutralName))) : remembered;
    }

    /** A member by its name in Outlook REST; null when it is the application's own. */
    Member wire(String wireName) {
        Member member = byWire.get(wireName);
        if (member != null || nature == Nature.OPEN) {
            return member;
        }
        Member remembered = rememberedByWire.get(wireName);
        return remembered == null ? remember(rememberedByWire, wireName, found(wireName)) : remembered;
    }

    /** Other spellings of a known property are that property. */
    private Member found(String wireName) {
        String neutralName = names.toNeutral(wireName);
        Member known = byNeutral.get(neutralName);
        return known == null ? plain(neutralName, wireName) : known;
    }

    private Member plain(String neutralName, String wireName) {
        return new Member(neutralName, wireName, unknown, null, ALL);
    }

    private static Member remember(Map<String, Member> remembered, String name, Member member) {
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(name, member);
        }
        return member;
    }

    @Override
    public String toString() {
        return name;
    }
}
