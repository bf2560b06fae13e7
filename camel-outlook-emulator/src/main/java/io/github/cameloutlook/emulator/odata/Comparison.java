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
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Compares values as Exchange does: text without regard to case, dates as moments. */
final class Comparison {

    private Comparison() {
    }

    /** Whether a comparison holds; comparisons with null hold only as eq null and ne. */
    static boolean holds(String operator, Object left, Object right, Shape.Kind kind) {
        boolean equal = left == null || right == null ? left == right : equal(left, right, kind);
        switch (operator) {
            case "eq":
                return equal;
            case "ne":
                return !equal;
            default:
                break;
        }
        if (left == null || right == null) {
            return false;
        }
        int order = compare(left, right);
        return switch (operator) {
            case "gt" -> order > 0;
            case "ge" -> order >= 0;
            case "lt" -> order < 0;
            default -> order <= 0;
        };
    }

    private static boolean equal(Object left, Object right, Shape.Kind kind) {
        return switch (kind) {
            case ID -> left.equals(right);
            case EXTENDED_PROPERTY_ID -> ExtendedPropertyId.same(left.toString(), right.toString());
            default -> compare(left, right) == 0;
        };
    }

    /** Order of two values; null first. */
    static int compare(Object left, Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return a.compareTo(b);
        }
        if (left instanceof Number || right instanceof Number) {
            Optional<BigDecimal> a = number(left);
            Optional<BigDecimal> b = number(right);
            return a.isPresent() && b.isPresent() ? a.get().compareTo(b.get()) : text(left, right);
        }
        if (left instanceof Instant || right instanceof Instant) {
            Instant a = moment(left);
            Instant b = moment(right);
            return a != null && b != null ? a.compareTo(b) : text(left, right);
        }
        return text(left, right);
    }

    private static int text(Object left, Object right) {
        return left.toString().compareToIgnoreCase(right.toString());
    }

    private static Optional<BigDecimal> number(Object value) {
        try {
            return Optional.of(new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            // not a number after all, it is compared as text
            return Optional.empty();
        }
    }

    private static Instant moment(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        }
        try {
            return OffsetDateTime.parse(value.toString()).toInstant();
        } catch (DateTimeParseException e) {
            // not a date after all, it is compared as text
            return null;
        }
    }
}
