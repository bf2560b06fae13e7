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

/**
 * How a desk or workspace is given away. Which way tells {@code @odata.type}: assigned, drop-in, reservable or
 * unavailable.
 */
public final class PlaceMode extends OutlookObject {

    public PlaceMode() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlaceMode(Map<String, Object> properties) {
        super(properties);
    }

    /** Id of the user that an assigned place belongs to. */
    public String getAssignedUserId() {
        return string("assignedUserId");
    }

    public void setAssignedUserId(String assignedUserId) {
        set("assignedUserId", assignedUserId);
    }

    /** Address of the user that an assigned place belongs to. */
    public String getAssignedUserEmailAddress() {
        return string("assignedUserEmailAddress");
    }

    public void setAssignedUserEmailAddress(String assignedUserEmailAddress) {
        set("assignedUserEmailAddress", assignedUserEmailAddress);
    }

    /** Why an unavailable place is not to be had. */
    public String getReason() {
        return string("reason");
    }

    public void setReason(String reason) {
        set("reason", reason);
    }
}
