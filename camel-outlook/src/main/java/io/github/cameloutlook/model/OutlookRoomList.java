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

/** A list of rooms, mostly those of a building. */
public final class OutlookRoomList extends OutlookPlace {

    public OutlookRoomList() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookRoomList(Map<String, Object> properties) {
        super(properties);
    }

    /** Address of the list. */
    public String getEmailAddress() {
        return string("emailAddress");
    }

    /** Rooms of the list, when they were expanded. */
    public List<OutlookRoom> getRooms() {
        return objects("rooms", OutlookRoom::new);
    }

    /** Shared desks of the list, when they were expanded. */
    public List<OutlookWorkspace> getWorkspaces() {
        return objects("workspaces", OutlookWorkspace::new);
    }
}
