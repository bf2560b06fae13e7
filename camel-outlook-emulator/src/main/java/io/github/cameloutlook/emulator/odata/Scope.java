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

/**
 * What names in a filter stand for while it is tried on one item.
 *
 * @param item     the item tried
 * @param variable name of the innermost lambda variable, or null
 * @param bound    what that stands for
 * @param outer    scope around the lambda, or null
 */
record Scope(Object item, String variable, Object bound, Scope outer) {

    static Scope of(Object item) {
        return new Scope(item, null, null, null);
    }

    Scope bind(String name, Object value) {
        return new Scope(item, name, value, this);
    }

    Object lookup(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (name.equals(scope.variable)) {
                return scope.bound;
            }
        }
        throw new IllegalStateException("unbound variable " + name);
    }
}
