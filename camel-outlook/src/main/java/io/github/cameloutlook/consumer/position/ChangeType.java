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

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of change that consumers tell of; which of them there are depends on what is consumed. */
public enum ChangeType {
    /** The message came into the folder: delivered, moved in, restored or drafted there. */
    created,
    /** A property of a message in the folder changed. */
    updated,
    /** The message left the folder: deleted or moved out. */
    deleted,
    /** An event begins or ends at another time. */
    rescheduled,
    /** An event was cancelled by its organizer. */
    cancelled,
    /** An event is about to begin. */
    starting;

    /** Kinds that the service knows, of items of every sort. */
    public static final Set<ChangeType> OF_ITEMS = Collections.unmodifiableSet(EnumSet.of(created, updated, deleted));
    /** Kinds that are told apart for events. */
    public static final Set<ChangeType> OF_EVENTS
            = Collections.unmodifiableSet(EnumSet.of(created, updated, rescheduled, cancelled, deleted));

    /**
     * Reads the option changeType for items that are created, updated and deleted.
     *
     * @throws IllegalArgumentException if it names no kind or an unknown one
     */
    public static Set<ChangeType> parse(String option) {
        return parse(option, OF_ITEMS);
    }

    /**
     * Reads the option changeType.
     *
     * @param  kinds                    those that there are
     * @throws IllegalArgumentException if it names no kind or an unknown one
     */
    public static Set<ChangeType> parse(String option, Set<ChangeType> kinds) {
        Set<ChangeType> named = EnumSet.noneOf(ChangeType.class);
        for (String name : option == null ? new String[0] : option.split(",")) {
            named.add(byName(name.trim(), option, kinds));
        }
        if (named.isEmpty()) {
            throw unknown(option, kinds);
        }
        return named;
    }

    private static ChangeType byName(String name, String option, Set<ChangeType> kinds) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(option, kinds));
    }

    private static IllegalArgumentException unknown(String option, Set<ChangeType> kinds) {
        return new IllegalArgumentException(
                "Option changeType is '" + option + "': it takes a comma-separated list of "
                                            + kinds.stream().map(ChangeType::name).collect(Collectors.joining(", ")));
    }
}
