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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** When and where to meet. */
final class MeetingArea implements Area {

    @Override
    public Subset subset() {
        return Subset.MEETING_TIMES;
    }

    @Override
    public List<ServedOperation> operations() {
        return List.of(
                new ServedOperation("POST", "findmeetingtimes", ApiVersion.V2.andLater()),
                new ServedOperation("GET", "findrooms|findroomlists", ApiVersion.BETA.andLater()));
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of();
    }

    @Override
    public Set<String> own() {
        return Set.of("findmeetingtimes", "findrooms", "findroomlists");
    }

    @Override
    public List<BoundOperation> bound() {
        Set<ApiVersion> beta = ApiVersion.BETA.andLater();
        return List.of(
                new BoundOperation("FindMeetingTimes", StructuredType.USER, "", null, false, ApiVersion.V2.andLater()),
                new BoundOperation("FindRoomLists", StructuredType.USER, "", "EmailAddress*", true, beta),
                new BoundOperation("FindRooms", StructuredType.USER, "RoomList", "EmailAddress*", true, beta));
    }
}
