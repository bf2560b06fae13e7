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
package io.github.cameloutlook.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A JSON object of the service as a typed view over its properties.
 * <p>
 * The properties stay as they came: unknown ones are kept, an absent one differs from one that is null, the order is
 * the order of arrival, so that an object that is read and written again is unchanged. Values are what JSON has:
 * String, Boolean, Number, null, {@code Map<String, Object>} and {@code List<Object>}. Nested objects are views over
 * the nested maps. Not safe for use by several threads at once.
 */
public abstract class OutlookObject {

    private final Map<String, Object> properties;

    protected OutlookObject() {
        this(new LinkedHashMap<>());
    }

    /** A view over these properties; changes go through to them. */
    protected OutlookObject(Map<String, Object> properties) {
        this.properties = Objects.requireNonNull(properties, "properties");
    }

    /** The live properties, in order of arrival. */
    @JsonValue
    public Map<String, Object> properties() {
        return properties;
    }

    /** Whether the property is there at all, even as null. */
    public boolean has(String name) {
        return properties.containsKey(name);
    }

    /** The raw value of a property; null when it is absent or null. */
    public Object get(String name) {
        return properties.get(name);
    }

    /** Sets a property by name; a null value is kept as JSON null. */
    public void set(String name, Object value) {
        properties.put(name, plain(value));
    }

    /** Makes a property absent. */
    public void remove(String name) {
        properties.remove(name);
    }

    protected String string(String name) {
        Object value = properties.get(name);
        return value == null ? null : value.toString();
    }

    protected Boolean bool(String name) {
        return typed(name, Boolean.class);
    }

    protected Integer integer(String name) {
        Number number = typed(name, Number.class);
        return number == null ? null : number.intValue();
    }

    protected Long longNumber(String name) {
        Number number = typed(name, Number.class);
        return number == null ? null : number.longValue();
    }

    protected Double decimal(String name) {
        Number number = typed(name, Number.class);
        return number == null ? null : number.doubleValue();
    }

    /**
     * An instant as the service writes it.
     *
     * @throws IllegalStateException if the value is not an ISO-8601 instant
     */
    protected Instant instant(String name) {
        return parsed(name, "an instant", Instant::parse);
    }

    /** The date of a value that means one; see {@link DateTimeTimeZone#toLocalDate()}. */
    static LocalDate date(DateTimeTimeZone value) {
        return value == null ? null : value.toLocalDate();
    }

    /** How a date is written where the service wants a time: as midnight in UTC, which it shows unchanged. */
    static DateTimeTimeZone midnight(LocalDate date) {
        return date == null ? null : DateTimeTimeZone.of(date, ZoneOffset.UTC);
    }

    /** A nested object as a view; null when absent or null. */
    protected <T> T object(String name, Function<Map<String, Object>, T> view) {
        Map<String, Object> nested = asMap(name, properties.get(name));
        return nested == null ? null : view.apply(nested);
    }

    /** A collection of nested objects as views; empty when absent or null. */
    protected <T> List<T> objects(String name, Function<Map<String, Object>, T> view) {
        List<T> views = new ArrayList<>();
        for (Object item : list(name)) {
            Map<String, Object> nested = asMap(name, item);
            views.add(nested == null ? null : view.apply(nested));
        }
        return views;
    }

    /** A collection of texts; empty when absent or null. */
    protected List<String> strings(String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(name)) {
            texts.add(String.valueOf(item));
        }
        return texts;
    }

    /**
     * A date.
     *
     * @throws IllegalStateException if the value is not an ISO-8601 date
     */
    protected LocalDate localDate(String name) {
        return parsed(name, "a date", LocalDate::parse);
    }

    /**
     * A time of day.
     *
     * @throws IllegalStateException if the value is not an ISO-8601 time of day
     */
    protected LocalTime localTime(String name) {
        return parsed(name, "a time of day", LocalTime::parse);
    }

    private <T> T parsed(String name, String kind, Function<String, T> parser) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("Property " + name + " is not " + kind + ": " + text, e);
        }
    }

    /** Puts an item at the end of a collection, which is made when it is absent or null. */
    protected void append(String name, Object item) {
        List<Object> items = new ArrayList<>(list(name));
        items.add(item);
        set(name, items);
    }

    private List<?> list(String name) {
        List<?> list = typed(name, List.class);
        return list == null ? List.of() : list;
    }

    private <T> T typed(String name, Class<T> type) {
        Object value = properties.get(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalStateException(
                "Property " + name + " is a " + value.getClass().getSimpleName() + ", not a " + type.getSimpleName());
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> asMap(String name, Object value) {
        if (value == null || value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new IllegalStateException("Property " + name + " is not an object");
    }

    /** The JSON form of a value: views give their properties, enums their name, dates and times their ISO text. */
    private static Object plain(Object value) {
        if (value instanceof OutlookObject view) {
            return view.properties();
        }
        if (value instanceof Collection<?> items) {
            List<Object> plain = new ArrayList<>(items.size());
            items.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        if (value instanceof LocalTime time) {
            // its own text leaves out seconds that are zero
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        if (value instanceof Enum<?> || value instanceof Temporal || value instanceof TemporalAmount) {
            return value.toString();
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other != null && getClass() == other.getClass() && properties.equals(((OutlookObject) other).properties);
    }

    @Override
    public int hashCode() {
        return properties.hashCode();
    }

    /** Type and id only: items hold mail content, which must not reach logs. */
    @Override
    public String toString() {
        Object id = properties.get("id");
        return getClass().getSimpleName() + (id == null ? "" : "[id=" + id + "]");
    }
}
