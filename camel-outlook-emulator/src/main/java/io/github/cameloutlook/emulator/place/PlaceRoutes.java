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

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;

/** Rooms and lists of rooms. */
public final class PlaceRoutes implements Routes {

    private static final int PAGE_SIZE = 100;
    private static final EntityType<Place> ROOM = place("room")
            .with("nickname", Shape.STRING, stored("nickname", ""))
            .with("building", Shape.STRING, stored("building", null))
            .with("floorNumber", Shape.NUMBER, stored("floorNumber", null))
            .with("floorLabel", Shape.STRING, stored("floorLabel", null))
            .with("capacity", Shape.NUMBER, stored("capacity", null))
            .with("bookingType", Shape.STRING, stored("bookingType", "standard"))
            .with("audioDeviceName", Shape.STRING, stored("audioDeviceName", null))
            .with("videoDeviceName", Shape.STRING, stored("videoDeviceName", null))
            .with("displayDeviceName", Shape.STRING, stored("displayDeviceName", null));
    private static final EntityType<Place> LIST = place("roomList");

    private final Places places;

    public PlaceRoutes(Places places) {
        this.places = places;
    }

    private static EntityType<Place> place(String name) {
        return new EntityType<Place>(name)
                .with("id", Shape.ID, Place::id)
                .with("emailAddress", Shape.STRING, Place::address)
                .with("displayName", Shape.STRING, stored("displayName", ""))
                .with("address", Shape.OPEN, stored("address", null))
                .with("geoCoordinates", Shape.OPEN, stored("geoCoordinates", null))
                .with("phone", Shape.STRING, stored("phone", ""))
                .with("label", Shape.STRING, stored("label", null))
                .with("tags", Shape.collection(Shape.STRING), stored("tags", List.of()))
                .with("isWheelChairAccessible", Shape.BOOLEAN, stored("isWheelChairAccessible", false))
                .with("placeId", Shape.ID, Place::id);
    }

    private static Function<Place, Object> stored(String name, Object otherwise) {
        return place -> place.properties().getOrDefault(name, otherwise);
    }

    @Override
    public void register(Router router) {
        router.root("GET", "/places/room", request -> list(request, ROOM, places.rooms()))
                .root("GET", "/places/room/$count", request -> count(request, ROOM, places.rooms()))
                .root("GET", "/places/roomlist", request -> list(request, LIST, places.lists()))
                .root("GET", "/places/roomlist/$count", request -> count(request, LIST, places.lists()))
                .root("GET", "/places/{place}", this::get).root("PATCH", "/places/{place}", this::update)
                .root("GET", "/places/{place}/room", request -> cast(request, false))
                .root("GET", "/places/{place}/roomlist", request -> cast(request, true))
                .root("GET", "/places/{place}/roomlist/rooms", this::rooms);
    }

    private static Response list(GraphRequest request, EntityType<Place> type, List<Place> found) {
        Selection<Place> selection = Selection.parse(type, request.query().get("$select"));
        return new Listing<>(request, type, ListSource.of(found)).pagesOf(PAGE_SIZE)
                .page(request.context("places/microsoft.graph." + type.name() + selection.contextSuffix()),
                        place -> item(selection, place));
    }

    private static Response count(GraphRequest request, EntityType<Place> type, List<Place> found) {
        return new Listing<>(request, type, ListSource.of(found)).count();
    }

    private static Map<String, Object> item(Selection<Place> selection, Place place) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Property<Place> property : selection.properties()) {
            result.put(property.name(), property.value().apply(place));
        }
        return result;
    }

    private Place place(GraphRequest request) {
        return places.find(request.variable("place")).orElseThrow(() -> new GraphException(
                404, "ErrorItemNotFound", "The place was not found."));
    }

    private Response get(GraphRequest request) {
        return entity(request, place(request));
    }

    private Response cast(GraphRequest request, boolean list) {
        Place place = place(request);
        if (place.isList() != list) {
            throw new GraphException(404, "ErrorItemNotFound", "The place was not found.");
        }
        return entity(request, place);
    }

    private static Response entity(GraphRequest request, Place place) {
        EntityType<Place> type = place.isList() ? LIST : ROOM;
        Selection<Place> selection = Selection.parse(type, request.query().get("$select"));
        Map<String, Object> body = JsonObject.of("@odata.context", request.context("places/$entity"), "@odata.type",
                "#microsoft.graph." + type.name());
        body.putAll(item(selection, place));
        return Response.json(200, body);
    }

    private Response rooms(GraphRequest request) {
        Place list = place(request);
        if (!list.isList()) {
            throw new GraphException(404, "ErrorItemNotFound", "The place is no list of rooms.");
        }
        Set<String> wanted
                = new HashSet<>(list.rooms().stream().map(address -> address.toLowerCase(Locale.ROOT)).toList());
        return list(request, ROOM,
                places.rooms().stream().filter(room -> wanted.contains(room.address().toLowerCase(Locale.ROOT))).toList());
    }

    private Response update(GraphRequest request) throws IOException {
        Place place = place(request);
        EntityType<Place> type = place.isList() ? LIST : ROOM;
        places.update(place, PlaceInput.changes(type, request.json()));
        return entity(request, place(request));
    }
}
