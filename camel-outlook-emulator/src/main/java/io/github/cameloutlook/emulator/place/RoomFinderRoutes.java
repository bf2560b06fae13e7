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

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.JsonObject;

/** Rooms and lists of them as the Outlook REST API tells them: by their names and addresses. */
public final class RoomFinderRoutes implements Routes {

    private final Places places;

    public RoomFinderRoutes(Places places) {
        this.places = places;
    }

    @Override
    public void register(Router router) {
        router.outlook("GET", "/findRoomLists", request -> answer(request, places.lists()))
                .outlook("GET", "/findRooms", request -> answer(request, rooms(request.variable("roomlist"))));
    }

    private List<Place> rooms(String listAddress) {
        if (listAddress == null) {
            return places.rooms();
        }
        Place list = places.find(listAddress).filter(Place::isList).orElseThrow(() -> new GraphException(
                404, "ErrorItemNotFound", "The list of rooms was not found."));
        Set<String> wanted
                = new HashSet<>(list.rooms().stream().map(address -> address.toLowerCase(Locale.ROOT)).toList());
        return places.rooms().stream().filter(room -> wanted.contains(room.address().toLowerCase(Locale.ROOT))).toList();
    }

    private static Response answer(GraphRequest request, List<Place> found) {
        List<Map<String, Object>> value = found.stream()
                .map(place -> JsonObject.of("name", place.properties().get("displayName"), "address", place.address()))
                .toList();
        return Response.json(200,
                JsonObject.of("@odata.context", request.context("Collection(microsoft.graph.emailAddress)"), "value", value));
    }
}
