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
package io.github.cameloutlook.operation.catalogue;

import java.util.function.UnaryOperator;

/**
 * Query options of the service, by the input that gives their value. Where several have the same parameter their values
 * go together.
 */
public enum QueryOption {
    SELECT("$select", Input.SELECT),
    EXPAND("$expand", Input.EXPAND),
    EXTENDED_PROPERTIES("$expand", Input.EXTENDED_PROPERTIES, Expansions::extendedProperties),
    EXTENSIONS("$expand", Input.EXTENSIONS, Expansions::extensions),
    FILTER("$filter", Input.FILTER),
    SEARCH("$search", Input.SEARCH, QueryOption::quoted),
    ORDER_BY("$orderby", Input.ORDER_BY),
    TOP("$top", Input.PAGE_SIZE),
    START("startDateTime", Input.START_DATE_TIME),
    END("endDateTime", Input.END_DATE_TIME);

    private final String parameter;
    private final Input input;
    private final UnaryOperator<String> format;

    QueryOption(String parameter, Input input) {
        this(parameter, input, UnaryOperator.identity());
    }

    QueryOption(String parameter, Input input, UnaryOperator<String> format) {
        this.parameter = parameter;
        this.input = input;
        this.format = format;
    }

    /** Name on the wire. */
    public String parameter() {
        return parameter;
    }

    /** Where the value comes from. */
    public Input input() {
        return input;
    }

    /**
     * The value as the service wants it; null stays null.
     *
     * @throws IllegalArgumentException if the value is malformed
     */
    public String format(String value) {
        return value == null ? null : format.apply(value);
    }

    /** The service takes a search only in double quotes, and people forget them. */
    private static String quoted(String search) {
        return search.startsWith("\"") ? search : '"' + search.replace("\"", "\\\"") + '"';
    }
}
