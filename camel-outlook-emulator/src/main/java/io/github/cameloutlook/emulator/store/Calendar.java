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
package io.github.cameloutlook.emulator.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A calendar: an identity that lasts, and what is known of it now. Change it through its {@link CalendarStore} only.
 */
public final class Calendar {

    /** What a mailbox's own calendars are for. */
    public enum Role {
        /** Where events go that name no calendar. */
        DEFAULT,
        /** Filled by the service itself. */
        READ_ONLY,
        /** Made by the user. */
        ORDINARY
    }

    private final long number;
    private final String id;
    private final Role role;
    volatile String groupId;
    volatile String changeKey;
    volatile boolean removed;
    volatile Map<String, Object> properties = Map.of();
    volatile Map<String, Object> extendedProperties = Map.of();
    volatile Map<String, Map<String, Object>> permissions = Map.of();

    Calendar(long number, String id, Role role) {
        this.number = number;
        this.id = id;
        this.role = role;
    }

    long number() {
        return number;
    }

    public String id() {
        return id;
    }

    public Role role() {
        return role;
    }

    public String groupId() {
        return groupId;
    }

    public String changeKey() {
        return changeKey;
    }

    public String name() {
        return (String) properties.get("name");
    }

    /** Graph properties that can be written: name, color, hexColor and so on. */
    public Map<String, Object> properties() {
        return properties;
    }

    /** Extended properties by id. */
    public Map<String, Object> extendedProperties() {
        return extendedProperties;
    }

    /** Who may see it, as Graph JSON by id. */
    public Map<String, Map<String, Object>> permissions() {
        return permissions;
    }

    boolean isRemoved() {
        return removed;
    }

    static <T> Map<String, T> with(Map<String, T> old, Map<String, T> changes) {
        Map<String, T> merged = new LinkedHashMap<>(old);
        merged.putAll(changes);
        return Collections.unmodifiableMap(merged);
    }
}
