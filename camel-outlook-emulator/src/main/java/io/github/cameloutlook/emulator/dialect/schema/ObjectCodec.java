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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates JSON objects between the neutral spelling (Graph's) and Outlook's: names of properties and types, members
 * of enumerations, the place of a recurrence's time zone. Values, links and custom data stay as they are.
 */
public final class ObjectCodec {

    private static final String ZONE = "recurrenceTimeZone";
    private static final String TYPE = "@odata.type";

    private final Direction direction;

    private enum Direction {
        TO_OUTLOOK,
        TO_NEUTRAL
    }

    private ObjectCodec(Direction direction) {
        this.direction = direction;
    }

    public static ObjectCodec toOutlook() {
        return new ObjectCodec(Direction.TO_OUTLOOK);
    }

    public static ObjectCodec toNeutral() {
        return new ObjectCodec(Direction.TO_NEUTRAL);
    }

    public Map<String, Object> translate(Map<?, ?> object) {
        return translate("", object);
    }

    /**
     * Translates an object as the value of a property.
     *
     * @param owner neutral name of the property
     */
    public Map<String, Object> translate(String owner, Map<?, ?> object) {
        return object(owner, object);
    }

    private Map<String, Object> object(String owner, Map<?, ?> object) {
        boolean custom = owner.equals("extensions") || isExtension(object);
        Map<String, Object> result = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String name = (String) key;
            String neutral = direction == Direction.TO_OUTLOOK ? name : PropertyNames.toNeutral(owner, name);
            if (custom && !neutral.equals("id") && !neutral.equals("extensionName") && !name.startsWith("@")) {
                result.put(name, value);
            } else if ((name.equals(TYPE) || custom && neutral.equals("id")) && value instanceof String type) {
                // the id of an extension begins with its type
                boolean outlook = direction == Direction.TO_OUTLOOK;
                result.put(outlook ? PropertyNames.toOutlook(owner, name) : neutral,
                        outlook ? TypeNames.toOutlook(type) : TypeNames.toNeutral(type));
            } else {
                result.put(direction == Direction.TO_OUTLOOK ? PropertyNames.toOutlook(owner, name) : neutral,
                        value(owner, neutral, value));
            }
        });
        if (owner.equals("recurrence")) {
            moveZone(result);
        }
        return result;
    }

    private Object value(String owner, String name, Object value) {
        if (value instanceof Map<?, ?> object) {
            return object(name, object);
        }
        if (value instanceof List<?> list) {
            List<Object> result = new ArrayList<>(list.size());
            list.forEach(element -> result.add(element instanceof Map<?, ?> object
                    ? object(name, object) : value(owner, name, element)));
            return result;
        }
        Enumeration enumeration = Enumeration.of(owner, name);
        if (enumeration == null) {
            return value;
        }
        return direction == Direction.TO_OUTLOOK ? enumeration.toOutlook(value) : enumeration.toNeutral(value);
    }

    /** What applications keep in an open extension has the names they gave it. */
    private static boolean isExtension(Map<?, ?> object) {
        return object.get(TYPE) instanceof String type && type.regionMatches(
                true, type.length() - "openTypeExtension".length(), "openTypeExtension", 0, "openTypeExtension".length());
    }

    /** The zone lies beside the range in Outlook, and inside of it in Graph. */
    @SuppressWarnings("unchecked")
    private void moveZone(Map<String, Object> recurrence) {
        if (direction == Direction.TO_OUTLOOK) {
            String zone = PropertyNames.raised(ZONE);
            if (recurrence.get("Range") instanceof Map<?, ?> range && range.containsKey(zone)
                    && !recurrence.containsKey(zone)) {
                recurrence.put(zone, ((Map<String, Object>) range).remove(zone));
            }
        } else if (recurrence.get("range") instanceof Map<?, ?> range && recurrence.containsKey(ZONE)
                && !range.containsKey(ZONE)) {
            ((Map<String, Object>) range).put(ZONE, recurrence.remove(ZONE));
        }
    }
}
