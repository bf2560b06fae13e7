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

/** A group of task lists. The Outlook REST API has them, To Do has not. */
public final class OutlookTaskGroup extends OutlookObject {

    public OutlookTaskGroup() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookTaskGroup(Map<String, Object> properties) {
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

    /** What the lists of the group know it by: their parentGroupKey. */
    public String getGroupKey() {
        return string("groupKey");
    }

    /** Whether it is the group that every mailbox has. */
    public Boolean getIsDefaultGroup() {
        return bool("isDefaultGroup");
    }

    /** Version of the group. */
    public String getChangeKey() {
        return string("changeKey");
    }
}
