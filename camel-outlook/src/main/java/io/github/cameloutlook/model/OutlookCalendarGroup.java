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

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A group of calendars. */
public final class OutlookCalendarGroup extends OutlookObject {

    public OutlookCalendarGroup() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookCalendarGroup(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Name. */
    public String getName() {
        return string("name");
    }

    public void setName(String name) {
        set("name", name);
    }

    /** Identity of the kind of group, such as My Calendars. */
    public String getClassId() {
        return string("classId");
    }

    /** Version of the group. */
    public String getChangeKey() {
        return string("changeKey");
    }

    /** Calendars of the group, when they were expanded. */
    public List<OutlookCalendar> getCalendars() {
        return objects("calendars", OutlookCalendar::new);
    }
}
