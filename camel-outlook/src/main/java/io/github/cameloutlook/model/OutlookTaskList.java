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

/** A list of tasks. */
public final class OutlookTaskList extends OutlookObject implements HasExtensions {

    public OutlookTaskList() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookTaskList(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Name. Built-in lists cannot be renamed. */
    public String getDisplayName() {
        return string("displayName");
    }

    public void setDisplayName(String displayName) {
        set("displayName", displayName);
    }

    /** defaultList or flaggedEmails for those built in, none for others. */
    public String getWellknownListName() {
        return string("wellknownListName");
    }

    /** Whether the user owns the list. */
    public Boolean getIsOwner() {
        return bool("isOwner");
    }

    /** Whether it is shared with others. */
    public Boolean getIsShared() {
        return bool("isShared");
    }

    /** Tasks, when they were expanded. */
    public List<OutlookTask> getTasks() {
        return objects("tasks", OutlookTask::new);
    }

    /** Open extensions, when they were expanded or are to be created along. */
    @Override
    public List<OutlookExtension> getExtensions() {
        return objects("extensions", OutlookExtension::new);
    }

    @Override
    public void setExtensions(List<OutlookExtension> extensions) {
        set("extensions", extensions);
    }
}
