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
package io.github.cameloutlook.model;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A recurrence: pattern and range. */
public final class PatternedRecurrence extends OutlookObject {

    public PatternedRecurrence() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PatternedRecurrence(Map<String, Object> properties) {
        super(properties);
    }

    /** A recurrence of this pattern and range. */
    public static PatternedRecurrence of(RecurrencePattern pattern, RecurrenceRange range) {
        PatternedRecurrence recurrence = new PatternedRecurrence();
        recurrence.setPattern(pattern);
        recurrence.setRange(range);
        return recurrence;
    }

    /**
     * Checks that it has what its types need.
     *
     * @throws IllegalArgumentException if something is missing or out of bounds; the message tells all of it
     */
    public void validate() {
        RecurrenceRules.check(this);
    }

    /** How often. */
    public RecurrencePattern getPattern() {
        return object("pattern", RecurrencePattern::new);
    }

    public void setPattern(RecurrencePattern pattern) {
        set("pattern", pattern);
    }

    /** How long. */
    public RecurrenceRange getRange() {
        return object("range", RecurrenceRange::new);
    }

    public void setRange(RecurrenceRange range) {
        set("range", range);
    }
}
