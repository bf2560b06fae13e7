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

/** Outlook REST says of a task list whether it is the default one, To Do what it is well known as. */
final class WellKnownList implements Reshaping {

    static final String NEUTRAL = "wellknownListName";
    static final String ON_WIRE = "IsDefaultFolder";
    private static final String DEFAULT = "defaultList";

    @Override
    public void encoded(Map<String, Object> neutral, Map<String, Object> wire) {
        wire.computeIfPresent(ON_WIRE, (key, name) -> DEFAULT.equals(name));
    }

    @Override
    public void decoded(Map<String, Object> neutral) {
        neutral.computeIfPresent(NEUTRAL, (key, value) -> value instanceof Boolean is ? is ? DEFAULT : "none" : value);
    }
}
