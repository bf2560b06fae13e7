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
package io.github.cameloutlook.emulator.subscription;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/**
 * What a client sends of a subscription. Names must be spelled as the service spells them.
 *
 * @param members   of the body
 * @param operation creation or update
 */
record Payload(Map<String, Object> members, String operation) {

    /** Refuses members of other names. Null stands for a member that is not there. */
    Payload only(Set<String> names) {
        for (Map.Entry<String, Object> member : members.entrySet()) {
            if (!member.getKey().contains("@") && !names.contains(member.getKey()) && member.getValue() != null) {
                throw Refusals.payload(operation);
            }
        }
        return this;
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    /** A text, or null. */
    String text(String name) {
        Object value = members.get(name);
        if (value != null && !(value instanceof String)) {
            throw Refusals.payload(operation);
        }
        return (String) value;
    }

    /** A text that must be there. */
    String required(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw Refusals.invalid(name + " is a required property for subscription " + operation + ".");
        }
        return text;
    }

    boolean flag(String name) {
        Object value = members.get(name);
        if (value != null && !(value instanceof Boolean)) {
            throw Refusals.payload(operation);
        }
        return Boolean.TRUE.equals(value);
    }

    /** A moment that must be there, with its offset. */
    Instant moment(String name) {
        try {
            // the service counts in tenths of microseconds
            Instant moment = OffsetDateTime.parse(required(name)).toInstant();
            return moment.minusNanos(moment.getNano() % 100);
        } catch (DateTimeException e) {
            throw Refusals.payload(operation);
        }
    }
}
