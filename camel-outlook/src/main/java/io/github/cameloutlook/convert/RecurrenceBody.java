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
package io.github.cameloutlook.convert;

import java.time.temporal.Temporal;
import java.util.Map;

import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.model.PatternedRecurrence;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;

/** The recurrence of an event or a task as a user gives it. */
final class RecurrenceBody {

    private static final String PROPERTY = "recurrence";

    private RecurrenceBody() {
    }

    /**
     * Writes a rule of iCalendar as the service has recurrences.
     *
     * @param  start                 begin of the series; null when it is not known
     * @throws OutlookInputException if it is no rule, or one that the service cannot express
     */
    static void translate(Map<String, Object> item, Temporal start, Exchange exchange) {
        if (!(item.get(PROPERTY) instanceof CharSequence rule)) {
            return;
        }
        if (start == null) {
            throw new OutlookInputException(
                    "The recurrence is a rule of iCalendar (" + rule + "), which has a meaning only together with the begin of"
                                            + " the series: give start, too.");
        }
        try {
            item.put(PROPERTY, exchange.getContext().getTypeConverter().mandatoryConvertTo(PatternedRecurrence.class, exchange,
                    new RecurrenceRule(rule.toString(), start)).properties());
        } catch (TypeConversionException | NoTypeConversionAvailableException e) {
            throw new OutlookInputException(e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
    }

    /**
     * Checks that a recurrence, if there is one, has what its types need.
     *
     * @throws OutlookInputException if something is missing or out of bounds
     */
    static void check(Map<String, Object> item) {
        Object given = item.get(PROPERTY);
        if (given == null) {
            return;
        }
        try {
            new PatternedRecurrence(properties(given)).validate();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new OutlookInputException(e.getMessage() + ". Nothing was sent.", e);
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> properties(Object given) {
        if (given instanceof OutlookObject object) {
            return object.properties();
        }
        if (given instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException(
                "The recurrence is a " + given.getClass().getName() + ", not an object with pattern and range");
    }
}
