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

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A step of a task. */
public final class OutlookChecklistItem extends OutlookObject {

    public OutlookChecklistItem() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookChecklistItem(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** What is to be done. */
    public String getDisplayName() {
        return string("displayName");
    }

    public void setDisplayName(String displayName) {
        set("displayName", displayName);
    }

    /** Whether it is done. */
    public Boolean getIsChecked() {
        return bool("isChecked");
    }

    public void setIsChecked(Boolean isChecked) {
        set("isChecked", isChecked);
    }

    /** When it was created. */
    public Instant getCreatedDateTime() {
        return instant("createdDateTime");
    }

    /** When it was done. */
    public Instant getCheckedDateTime() {
        return instant("checkedDateTime");
    }

    public void setCheckedDateTime(Instant checkedDateTime) {
        set("checkedDateTime", checkedDateTime);
    }
}
