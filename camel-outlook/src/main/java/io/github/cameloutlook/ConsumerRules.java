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
package io.github.cameloutlook;

import java.util.Objects;
import java.util.Set;

import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.source.ConsumerSettings;

/** What the options of a consumer mean for one resource, and which of them it does not take. */
interface ConsumerRules {

    /** The kinds of change that become exchanges. */
    Set<ChangeType> changeTypes();

    /** What is seen of a calendar; null when something else is consumed. */
    default ConsumerSettings.Events events() {
        return null;
    }

    /** The mode of the settings. */
    ConsumerSettings.Mode mode();

    /** The folder, calendar or list as configured, or the name of the default one. */
    String container();

    /**
     * Refuses options that would lose, repeat or ignore something.
     *
     * @throws IllegalArgumentException the sentence names the options
     */
    void check(ConsumerSettings.Actions actions);

    /**
     * Kinds of change of items that are created, updated and deleted: as configured, or only those that are created.
     */
    static Set<ChangeType> changeTypes(OutlookConfiguration options) {
        return options.getChangeType() == null ? Set.of(ChangeType.created) : ChangeType.parse(options.getChangeType());
    }

    /** Refuses an option that would be ignored; what an endpoint has from the component may be meant for others. */
    static void unused(String option, Object value, Object inherited, String why) {
        require(Objects.equals(value, inherited), "The option " + option + " has no effect " + why + ": remove it.");
    }

    static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
