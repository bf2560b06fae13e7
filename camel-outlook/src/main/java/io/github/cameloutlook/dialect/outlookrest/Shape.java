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

    /** What OData calls a type; the same in both APIs. */
    static final String TYPE = "@odata.type";

    /** Names that follow the rule are remembered, but not without end: the service chooses them. */
    private static final int MOST_REMEMBERED = 500;
    private static final Set<Edition> ALL = EnumSet.allOf(Edition.class);

    private final String name;
    private final Names names;
    private final Shape unknown;
    private final Nature nature;
    private final Reshaping reshaping;
    private final Map<String, Member> known = new HashMap<>();
    /** What is known, and what has been asked for since; read by many threads at once. */
    private final Map<String, Member> byNeutral = new ConcurrentHashMap<>();
    private final Map<String, Member> byWire = new ConcurrentHashMap<>();
    private final Map<String, String> paths = new HashMap<>();

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
        known.put(member.neutral(), member);
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

    /** The members that are more than a value whose name follows the rule. */
    Iterable<Member> members() {
        return known.values();
    }

    /** A member, or what is said about one, by its neutral name; null when it is the application's own. */
    Member neutral(String neutralName) {
        Member member = byNeutral.get(neutralName);
        return member == null ? remember(byNeutral, neutralName, foundByNeutral(neutralName)) : member;
    }

    /** A member, or what is said about one, by its name in Outlook REST; null when it is the application's own. */
    Member wire(String wireName) {
        Member member = byWire.get(wireName);
        return member == null ? remember(byWire, wireName, foundByWire(wireName)) : member;
    }

    private Member foundByNeutral(String neutralName) {
        int annotation = neutralName.indexOf('@');
        if (annotation >= 0) {
            Member about = annotation == 0 ? null : neutral(neutralName.substring(0, annotation));
            if (isApplications(annotation, about)) {
                return null;
            }
            return about(neutralName, about == null ? neutralName : about.wire() + neutralName.substring(annotation));
        }
        return nature == Nature.OPEN ? null : plain(neutralName, names.toWire(neutralName));
    }

    private Member foundByWire(String wireName) {
        int annotation = wireName.indexOf('@');
        if (annotation >= 0) {
            Member about = annotation == 0 ? null : wire(wireName.substring(0, annotation));
            if (isApplications(annotation, about)) {
                return null;
            }
            return about(about == null ? wireName : about.neutral() + wireName.substring(annotation), wireName);
        }
        // other spellings of a known property are that property
        String neutralName = names.toNeutral(wireName);
        Member spelled = nature == Nature.OPEN ? null : known.get(neutralName);
        return spelled != null || nature == Nature.OPEN ? spelled : plain(neutralName, wireName);
    }

    /** What looks like an annotation where names are the application's, such as an address that it uses as a name. */
    private boolean isApplications(int annotation, Member about) {
        return nature == Nature.OPEN && annotation > 0 && about == null;
    }

    private Member about(String neutralName, String wireName) {
        return new Member(neutralName, wireName, unknown, null, wireName.endsWith(TYPE), ALL);
    }

    private Member plain(String neutralName, String wireName) {
        return new Member(neutralName, wireName, unknown, null, ALL);
    }

    private static Member remember(Map<String, Member> remembered, String name, Member member) {
        if (member != null && remembered.size() < MOST_REMEMBERED) {
            remembered.put(name, member);
        }
        return member;
    }

    @Override
    public String toString() {
        return name;
    }
}
