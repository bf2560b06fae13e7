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
package io.github.cameloutlook.operation.call;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.convert.PointInTime;
import io.github.cameloutlook.operation.catalogue.Input;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;

/** What an exchange and its endpoint give an operation, by one rule: header, then option, then default. */
public final class Inputs {

    private final Exchange exchange;
    private final Message message;
    private final Map<Input, Object> options;

    /**
     * Inputs of an exchange.
     *
     * @param exchange exchange whose message has the headers
     * @param options  values of the endpoint's options, their defaults included
     */
    public Inputs(Exchange exchange, Map<Input, Object> options) {
        this.exchange = exchange;
        this.message = exchange.getMessage();
        this.options = options;
    }

    /** The value as text; null when there is none. Blank counts as none, so that a header can be blanked by a route. */
    public String text(Input input) {
        return value(input, String.class);
    }

    /** Whether an option of the endpoint says it, be it that a header beats the option. */
    public boolean isOption(Input input) {
        return isGiven(options.get(input));
    }

    /** A number; the fallback when there is none. */
    public int number(Input input, int fallback) {
        Integer value = value(input, Integer.class);
        return value == null ? fallback : value;
    }

    /** A switch; off when there is none. */
    public boolean isOn(Input input) {
        return Boolean.TRUE.equals(value(input, Boolean.class));
    }

    /**
     * A point in time; null when there is none.
     *
     * @throws OutlookInputException if it is no time, or of no known zone
     */
    PointInTime time(Input input) {
        Object given = given(input);
        return given == null ? null : PointInTime.of(given, zone(), "The value of " + input.describe());
    }

    /** Name of the zone that times without one are meant in. */
    String zone() {
        String zone = text(Input.TIME_ZONE);
        return zone == null ? "UTC" : zone;
    }

    /** The value as it is written into a path or query; null when there is none. */
    String written(Input input) {
        if (!input.isTime()) {
            return text(input);
        }
        PointInTime time = time(input);
        // an instant means the same in every zone, and has no plus that would have to be encoded
        return time == null ? null : time.instant().toString();
    }

    /** The options without the headers, for what belongs to the endpoint but not to this exchange. */
    public Map<Input, Object> options() {
        return options;
    }

    /** The mailbox to work on. */
    public String mailbox() {
        return require(Input.MAILBOX, "a mailbox");
    }

    /**
     * A value that the operation cannot do without.
     *
     * @param  purpose               what it is, such as "the id of a message"
     * @throws OutlookInputException if there is none; says which option and header give it
     */
    public String require(Input input, String purpose) {
        String value = text(input);
        if (value == null) {
            throw new OutlookInputException("Needs " + purpose + ": set " + input.describe() + ".");
        }
        return value;
    }

    private <T> T value(Input input, Class<T> type) {
        Object header = header(input);
        if (header != null) {
            return convert(input.header(), header, type);
        }
        Object option = options.get(input);
        return isGiven(option) ? convert(input.option(), option, type) : null;
    }

    /** The value as it was given; null when there is none. */
    private Object given(Input input) {
        Object header = header(input);
        Object option = options.get(input);
        return header != null ? header : isGiven(option) ? option : null;
    }

    private Object header(Input input) {
        Object header = input.header() == null ? null : message.getHeader(input.header());
        return isGiven(header) ? header : null;
    }

    private static boolean isGiven(Object value) {
        return value != null && !(value instanceof CharSequence text && text.toString().isBlank());
    }

    private <T> T convert(String name, Object value, Class<T> type) {
        if (value instanceof Collection<?> values && type == String.class) {
            return type.cast(values.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        try {
            return exchange.getContext().getTypeConverter().mandatoryConvertTo(type, exchange, value);
        } catch (NoTypeConversionAvailableException | TypeConversionException e) {
            throw new OutlookInputException(
                    "The value of " + name + " is a " + value.getClass().getSimpleName() + " that is no "
                                            + type.getSimpleName() + ".",
                    e);
        }
    }
}
