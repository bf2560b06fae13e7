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
package io.github.cameloutlook.emulator.fault;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** Reads the values that faults of every kind have in JSON. */
public final class FaultValues {

    private FaultValues() {
    }

    /**
     * A whole number.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    public static long number(Map<?, ?> json, String name, long otherwise) {
        Object value = json.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException(name + " is a whole number, not " + value);
    }

    /**
     * Text.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    public static String text(Map<?, ?> json, String name, String otherwise) {
        Object value = json.get(name);
        if (value == null || value instanceof String) {
            return value == null ? otherwise : (String) value;
        }
        throw new IllegalArgumentException(name + " is text, not " + value);
    }

    /**
     * Yes or no; no when it is not said.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    public static boolean flag(Map<?, ?> json, String name) {
        Object value = json.get(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw new IllegalArgumentException(name + " is true or false, not " + value);
    }

    /**
     * A probability; null when it is not given.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    public static Double chance(Map<?, ?> json) {
        Object value = json.get("chance");
        if (value == null) {
            return null;
        }
        if (value instanceof Number chance && chance.doubleValue() >= 0 && chance.doubleValue() <= 1) {
            return chance.doubleValue();
        }
        throw new IllegalArgumentException("chance is a number from 0 to 1, not " + value);
    }

    /**
     * A time in milliseconds or in ISO form.
     *
     * @param  example                  of the ISO form, for the sentence that refuses another
     * @throws IllegalArgumentException that says what is wrong
     */
    public static Duration duration(Map<?, ?> json, String name, String example) {
        Object value = json.get(name);
        if (value instanceof Number milliseconds) {
            return Duration.ofMillis(milliseconds.longValue());
        }
        try {
            return Duration.parse(String.valueOf(value));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + " is a number of milliseconds or a duration like " + example + ", not " + value, e);
        }
    }
}
