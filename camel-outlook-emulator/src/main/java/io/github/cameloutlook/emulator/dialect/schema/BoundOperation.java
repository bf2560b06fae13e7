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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An action, or a function, of the entities of a type.
 *
 * @param name       as the service writes it
 * @param on         name of the type
 * @param parameters with their types, as members of types are written; empty for none
 * @param returned   type of the answer, or null
 * @param function   whether it changes nothing
 */
public record BoundOperation(String name, String on, String parameters, String returned, boolean function,
        Set<ApiVersion> versions) {

    /** Actions with the same parameters and answer. */
    static Stream<BoundOperation> actions(
            String names, String on, String parameters, String returned, Set<ApiVersion> versions) {
        return Arrays.stream(names.split(" "))
                .map(name -> new BoundOperation(name, on, parameters, returned, false, versions));
    }
}
