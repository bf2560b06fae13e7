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

import java.util.Map;

/** Follows paths like from/emailAddress/address through complex values. */
final class PropertyPath {

    private PropertyPath() {
    }

    /** Shape at the end of a path whose first step has the shape given. */
    static Shape shape(Shape first, String[] steps, String path, EntityType<?> type) {
        Shape shape = first;
        for (int i = 1; i < steps.length; i++) {
            shape = shape.member(steps[i]);
            if (shape == null) {
                throw type.noProperty(path);
            }
        }
        return shape;
    }

    /** Value at the end of a path whose first step has the value given. */
    static Object follow(Object first, String[] steps) {
        Object value = first;
        for (int i = 1; i < steps.length && value != null; i++) {
            value = value instanceof Map<?, ?> map ? member(map, steps[i]) : null;
        }
        return value;
    }

    private static Object member(Map<?, ?> map, String name) {
        if (map.containsKey(name)) {
            return map.get(name);
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (name.equalsIgnoreCase(String.valueOf(entry.getKey()))) {
                return entry.getValue();
            }
        }
        return null;
    }
}
