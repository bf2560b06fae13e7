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

import java.util.List;
import java.util.function.Predicate;

/**
 * A parsed $filter.
 *
 * @param condition  what items must fulfil
 * @param properties properties it looks at, lower case, in order of their first appearance
 * @param <T>        what it filters
 */
public record Filter<T>(Predicate<T> condition, List<String> properties) implements Predicate<T> {

    @Override
    public boolean test(T item) {
        return condition.test(item);
    }
}
