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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * A parsed $orderby.
 *
 * @param comparator puts items in order
 * @param properties it looks at, lower case, in order
 * @param descending whether the first one is descending
 * @param <T>        what it sorts
 */
public record OrderBy<T>(Comparator<T> comparator, List<String> properties, boolean descending) {

    public static <T> OrderBy<T> parse(EntityType<T> type, String text) {
        Comparator<T> comparator = null;
        List<String> properties = new ArrayList<>();
        boolean firstDescending = false;
        for (String key : text.split(",", -1)) {
            String[] words = key.strip().split("\\s+");
            if (words[0].isEmpty() || words.length > 2) {
                throw GraphException.badRequest("Syntax error in the orderby clause '" + text + "'.");
            }
            boolean descending = words.length == 2 && direction(words[1], text);
            firstDescending = properties.isEmpty() ? descending : firstDescending;
            properties.add(words[0].toLowerCase(Locale.ROOT));
            Comparator<T> one = comparator(type, words[0]);
            one = descending ? one.reversed() : one;
            comparator = comparator == null ? one : comparator.thenComparing(one);
        }
        return new OrderBy<>(comparator, properties, firstDescending);
    }

    private static boolean direction(String word, String text) {
        if (word.equalsIgnoreCase("desc")) {
            return true;
        }
        if (word.equalsIgnoreCase("asc")) {
            return false;
        }
        throw GraphException.badRequest("Syntax error in the orderby clause '" + text + "'.");
    }

    private static <T> Comparator<T> comparator(EntityType<T> type, String path) {
        String[] steps = path.split("/");
        Property<T> property = type.property(steps[0]);
        Shape shape = PropertyPath.shape(property.shape(), steps, path, type);
        if (shape.kind() == Shape.Kind.COLLECTION || shape.kind() == Shape.Kind.COMPLEX) {
            throw GraphException.badRequest("The $orderby expression must evaluate to a single value of primitive type.");
        }
        return (one, other) -> Comparison.compare(PropertyPath.follow(property.value().apply(one), steps),
                PropertyPath.follow(property.value().apply(other), steps));
    }

    /**
     * The service's rule for $filter with $orderby: every property sorted by must be filtered by, in the same order,
     * before any other; else 400 InefficientFilter.
     */
    public void requireEfficient(Filter<T> filter) {
        List<String> filtered = filter.properties();
        if (filtered.size() < properties.size() || !filtered.subList(0, properties.size()).equals(properties)) {
            throw new GraphException(
                    400, "InefficientFilter",
                    "The restriction or sort order is too complex for this operation.");
        }
    }
}
