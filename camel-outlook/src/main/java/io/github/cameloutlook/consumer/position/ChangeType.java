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
package io.github.cameloutlook.consumer.position;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Kinds of change that a folder reports. Each one asked for is walked with a position of its own. */
public enum ChangeType {
    /** The message came into the folder: delivered, moved in, restored or drafted there. */
    created,
    /** A property of a message in the folder changed. */
    updated,
    /** The message left the folder: deleted or moved out. */
    deleted;

    /**
     * Reads the option changeType.
     *
     * @throws IllegalArgumentException if it names no kind or an unknown one
     */
    public static Set<ChangeType> parse(String option) {
        Set<ChangeType> kinds = EnumSet.noneOf(ChangeType.class);
        for (String name : option == null ? new String[0] : option.split(",")) {
            kinds.add(byName(name.trim(), option));
        }
        if (kinds.isEmpty()) {
            throw unknown(option);
        }
        return kinds;
    }

    private static ChangeType byName(String name, String option) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(option));
    }

    private static IllegalArgumentException unknown(String option) {
        return new IllegalArgumentException(
                "Option changeType is '" + option + "': it takes a comma-separated list of created, updated and deleted");
    }
}
