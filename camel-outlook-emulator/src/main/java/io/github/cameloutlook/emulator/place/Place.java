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
package io.github.cameloutlook.emulator.place;

import java.util.List;
import java.util.Map;

/**
 * A room, or a list of rooms.
 *
 * @param id         its id, a GUID
 * @param address    its address
 * @param properties Graph properties but id and emailAddress
 * @param rooms      addresses of the rooms in a list; null for a room
 */
record Place(String id, String address, Map<String, Object> properties, List<String> rooms) {

    boolean isList() {
        return rooms != null;
    }
}
