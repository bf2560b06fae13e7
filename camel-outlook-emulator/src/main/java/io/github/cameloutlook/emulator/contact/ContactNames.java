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
package io.github.cameloutlook.emulator.contact;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that the service makes of the parts of a name: the one displayed, and the one to file under. */
final class ContactNames {

    private static final Set<String> PARTS = Set.of("givenName", "middleName", "surname", "generation", "companyName");

    private ContactNames() {
    }

    /**
     * Makes the names that were not given themselves. As the service documents it, changing a part of the name replaces
     * a displayName given earlier.
     *
     * @param properties what the contact is now
     * @param before     what it was, null when it is new
     * @param given      names of the properties that were sent
     */
    static void settle(Map<String, Object> properties, Map<String, Object> before, Set<String> given) {
        boolean changed = before == null || PARTS.stream()
                .anyMatch(part -> !Objects.equals(before.get(part), properties.get(part)));
        if (!changed) {
            return;
        }
        if (isOpen("displayName", properties, given)) {
            properties.put("displayName", displayName(properties));
        }
        boolean own = before != null && !Objects.equals(before.get("fileAs"), fileAs(before));
        if (!own && isOpen("fileAs", properties, given)) {
            properties.put("fileAs", fileAs(properties));
        }
    }

    private static boolean isOpen(String name, Map<String, Object> properties, Set<String> given) {
        return !given.contains(name) || part(properties, name).isEmpty();
    }

    private static String displayName(Map<String, Object> properties) {
        String name = join(" ", part(properties, "givenName"), part(properties, "middleName"), part(properties, "surname"),
                part(properties, "generation"));
        return name.isEmpty() ? part(properties, "companyName") : name;
    }

    private static String fileAs(Map<String, Object> properties) {
        String given = join(" ", part(properties, "givenName"), part(properties, "middleName"));
        String name = join(", ", part(properties, "surname"), given);
        return name.isEmpty() ? part(properties, "companyName") : name;
    }

    private static String join(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    private static String part(Map<String, Object> properties, String name) {
        return Objects.toString(properties.get(name), "");
    }
}
