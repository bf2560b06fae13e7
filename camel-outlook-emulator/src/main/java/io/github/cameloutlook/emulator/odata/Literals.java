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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.GraphException;

/** Numbers and dates in filters. */
final class Literals {

    private Literals() {
    }

    static Operand parse(String literal, String filter) {
        Optional<BigDecimal> number = number(literal);
        if (number.isPresent()) {
            return Operand.literal(Shape.NUMBER, number.get());
        }
        Optional<Instant> moment = moment(literal);
        if (moment.isPresent()) {
            // whole seconds as the text messages have: thousands of items are then compared without parsing a date of each
            return Operand.literal(Shape.DATE, moment.get().getNano() == 0 ? moment.get().toString() : moment.get());
        }
        throw GraphException.badRequest("Unrecognized literal '" + literal + "' in '" + filter + "'.");
    }

    /** A DateTimeOffset, or a date as its first moment in UTC. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** cast(value, Edm.Int32); a value that cannot be cast is null. */
    static Operand cast(Operand operand, String edmType) {
        return switch (edmType.toLowerCase(Locale.ROOT)) {
            case "edm.int16", "edm.int32", "edm.int64", "edm.double", "edm.single", "edm.decimal" ->
                new Operand(Shape.NUMBER, converted(operand, Literals::number));
            case "edm.boolean" -> new Operand(Shape.BOOLEAN, converted(operand, text -> Optional.of(Boolean.valueOf(text))));
            case "edm.datetimeoffset" -> new Operand(Shape.DATE, converted(operand, Literals::moment));
            case "edm.string", "edm.guid" -> new Operand(Shape.STRING, converted(operand, Optional::of));
            default -> throw GraphException.badRequest("The cast type '" + edmType + "' is not supported.");
        };
    }

    private static Function<Scope, Object> converted(Operand operand, Function<String, Optional<?>> conversion) {
        return scope -> {
            Object value = operand.valueIn(scope);
            return value == null ? null : conversion.apply(value.toString()).orElse(null);
        };
    }
}
