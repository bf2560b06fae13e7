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

import java.util.function.Function;

/** A part of a filter that has a value. */
record Operand(Shape shape, Function<Scope, Object> value) {

    static Operand literal(Shape shape, Object constant) {
        return new Operand(shape, scope -> constant);
    }

    Object valueIn(Scope scope) {
        return value.apply(scope);
    }
}
