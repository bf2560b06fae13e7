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

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The types of some areas, put together. */
public final class TypeTables {

    private final Map<String, StructuredType> types = new LinkedHashMap<>();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    TypeTables(List<Area> areas) {
        areas.forEach(
                area -> area.types().forEach(type -> types.merge(type.name(), type, StructuredType::and)));
    }

    public Collection<StructuredType> all() {
        return types.values();
    }

    /**
     * Whether a version of a type, or of one derived from it, has a property; empty when there is no such type, or it
     * is open.
     */
    Optional<Boolean> has(String type, String neutralName, ApiVersion version) {
        if (!types.containsKey(type) || types.get(type).open()) {
            return Optional.empty();
        }
        return Optional.of(known.computeIfAbsent(type + " " + version, key -> names(type, version)).contains(neutralName));
    }

    private Set<String> names(String type, ApiVersion version) {
        Set<String> names = new HashSet<>();
        for (StructuredType one : types.values()) {
            if (isA(one.name(), type) || isA(type, one.name())) {
                one.members().stream().filter(member -> member.versions().contains(version))
                        .map(StructuredType.Member::neutral).forEach(names::add);
            }
        }
        return names;
    }

    private boolean isA(String type, String base) {
        for (String at = type; at != null; at = types.get(at).base()) {
            if (at.equals(base)) {
                return true;
            }
        }
        return false;
    }
}
