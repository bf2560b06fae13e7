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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.Locale;
import java.util.Set;

/** The words of query options. Literals, search texts and options that hold no names stay as they are. */
final class QueryWords {

    private static final Set<String> OPTIONS = Set.of("$select", "$filter", "$orderby", "$expand");

    /** What can be searched: messages and, since they can be listed, people. */
    private static final Set<String> SEARCHED = Set.of("message", "eventMessage", "person", Shapes.ANY);

    private final Edition edition;

    QueryWords(Edition edition) {
        this.edition = edition;
    }

    static boolean isTranslated(String option) {
        return OPTIONS.contains(option.toLowerCase(Locale.ROOT));
    }

    /**
     * The value of an option in the words of Outlook REST.
     *
     * @param  shape                    of what is queried
     * @param  option                   name of the option: $select
     * @throws IllegalArgumentException if it names a property that the API does not have, or searches what it does not
     */
    String translate(Shape shape, String option, String value) {
        return switch (option.toLowerCase(Locale.ROOT)) {
            case "$select" -> new Selection(edition).translate(shape, value);
            case "$filter", "$orderby" -> new Expression(edition, shape, value).translate();
            case "$expand" -> new Expansion(this, edition).translate(shape, value);
            case "$search" -> searched(shape, value);
            default -> value;
        };
    }

    private String searched(Shape shape, String value) {
        if (!SEARCHED.contains(shape.name())) {
            throw new IllegalArgumentException(
                    edition + " searches messages only: a search of type " + shape.name()
                                               + " exists in Microsoft Graph. Use a filter, or an API that has it.");
        }
        return value;
    }
}
