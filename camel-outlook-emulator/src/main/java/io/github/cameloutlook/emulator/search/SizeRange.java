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
package io.github.cameloutlook.emulator.search;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * Sizes in a keyword query, in bytes: size:1..500000, size>10000.
 *
 * @param least smallest
 * @param most  largest
 */
record SizeRange(long least, long most) {

    static SizeRange of(String operator, String value) {
        int dots = value.indexOf("..");
        if (dots >= 0) {
            return new SizeRange(number(value.substring(0, dots)), number(value.substring(dots + 2)));
        }
        long size = number(value);
        return switch (operator) {
            case ">" -> new SizeRange(size + 1, Long.MAX_VALUE);
            case ">=" -> new SizeRange(size, Long.MAX_VALUE);
            case "<" -> new SizeRange(0, size - 1);
            case "<=" -> new SizeRange(0, size);
            default -> new SizeRange(size, size);
        };
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw GraphException.badRequest("'" + text + "' is no size in the search clause.");
        }
        return Long.parseLong(text);
    }

    Predicate<Searchable> on(ToLongFunction<Searchable> size) {
        return item -> size.applyAsLong(item) >= least && size.applyAsLong(item) <= most;
    }
}
