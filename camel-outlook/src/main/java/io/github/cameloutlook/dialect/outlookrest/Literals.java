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

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Literals that are compared with a property whose values are other ones in Outlook REST. Those of any other property
 * stay as they are.
 */
final class Literals {

    /** Names of the shapes of such values. */
    static final String EXTENSION_ID = "id of an extension";
    static final String WELL_KNOWN_LIST = "wellknownListName";

    private static final Map<String, UnaryOperator<String>> BY_SHAPE = Map.of(
            EXTENSION_ID, literal -> "'" + ExtensionId.onWire(literal.substring(1, literal.length() - 1)) + "'",
            WELL_KNOWN_LIST, Literals::isDefault);

    private Literals() {
    }

    /** What is done to the literals that something of a shape is compared with; null for nothing. */
    static UnaryOperator<String> comparedWith(Shape shape) {
        return BY_SHAPE.get(shape.name());
    }

    private static String isDefault(String literal) {
        return switch (literal) {
            case "'defaultList'" -> "true";
            case "'none'" -> "false";
            default -> throw new IllegalArgumentException(
                    "In Outlook REST the wellknownListName of a task list is 'defaultList' or 'none', never " + literal + ".");
        };
    }
}
