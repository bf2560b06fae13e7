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

/** A time that is taken. */
public final class ScheduleItem extends OutlookObject {

    public ScheduleItem() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScheduleItem(Map<String, Object> properties) {
        super(properties);
    }

    /** Begin. */
    public DateTimeTimeZone getStart() {
        return object("start", DateTimeTimeZone::new);
    }

    /** End. */
    public DateTimeTimeZone getEnd() {
        return object("end", DateTimeTimeZone::new);
    }

    /** free, tentative, busy, oof, workingElsewhere or unknown. */
    public String getStatus() {
        return string("status");
    }

    /** What for, if the caller may know. */
    public String getSubject() {
        return string("subject");
    }

    /** Where, if the caller may know. */
    public String getLocation() {
        return string("location");
    }

    /** Whether the event is marked private. */
    public Boolean getIsPrivate() {
        return bool("isPrivate");
    }
}
