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
package io.github.cameloutlook.emulator.subscription;

import java.time.Duration;
import java.util.Set;

import io.github.cameloutlook.emulator.store.ItemKind;

/** Kinds of items whose changes can be subscribed to, and what that takes. */
public enum Subscribable {

    MESSAGE(ItemKind.MESSAGE, "Message", "Messages", Duration.ofMinutes(10_080), Duration.ofMinutes(1_440),
            Set.of("Mail.ReadBasic", "Mail.Read"), Set.of("Mail.ReadBasic", "Mail.ReadBasic.All", "Mail.Read")),
    EVENT(ItemKind.EVENT, "Event", "Events", Duration.ofMinutes(10_080), Duration.ofMinutes(1_440), Set.of("Calendars.Read"),
          Set.of("Calendars.Read")),
    CONTACT(ItemKind.CONTACT, "Contact", "Contacts", Duration.ofMinutes(10_080), Duration.ofMinutes(1_440),
            Set.of("Contacts.Read"), Set.of("Contacts.Read")),
    /** Only for signed-in users, and never with resource data. */
    TODO_TASK(ItemKind.TODO_TASK, "TodoTask", "Tasks", Duration.ofMinutes(4_230), null, Set.of("Tasks.ReadWrite"), Set.of()),
    /** Tasks of the service before Graph, which has one collection for all of them. */
    TASK(ItemKind.TODO_TASK, "Task", "Tasks", Duration.ofMinutes(10_080), Duration.ofMinutes(1_440), Set.of("Tasks.Read"),
         Set.of("Tasks.Read"));

    private final ItemKind kind;
    private final String type;
    private final String segment;
    private final Duration longest;
    private final Duration longestWithData;
    private final Set<String> delegated;
    private final Set<String> application;

    Subscribable(ItemKind kind, String type, String segment, Duration longest, Duration longestWithData,
                 Set<String> delegated, Set<String> application) {
        this.kind = kind;
        this.type = type;
        this.segment = segment;
        this.longest = longest;
        this.longestWithData = longestWithData;
        this.delegated = delegated;
        this.application = application;
    }

    public ItemKind kind() {
        return kind;
    }

    /** Type of the items as notifications name it. */
    public String odataType() {
        return "#Microsoft.Graph." + type;
    }

    /** Name of the type. */
    public String typeName() {
        return type;
    }

    /** Where the items lie below a user in the paths of notifications. */
    public String segment() {
        return segment;
    }

    boolean comesWithData() {
        return longestWithData != null;
    }

    /** Whether the service tells that such a subscription was removed or that notifications were missed. */
    boolean hasDeliveryEvents() {
        return this != TODO_TASK;
    }

    /** How long a subscription lasts at most. */
    Duration longest(boolean withData) {
        return withData ? longestWithData : longest;
    }

    /**
     * Permissions one of which is needed. Those to write do not count: the service grants subscriptions to readers
     * only.
     */
    Set<String> permissions(boolean applicationOnly) {
        return applicationOnly ? application : delegated;
    }
}
