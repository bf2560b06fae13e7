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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.calendar.CalendarClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static org.assertj.core.api.Assertions.assertThat;

class PlacesTest {

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com")
            .room("room1@contoso.com", Map.of("displayName", "Room 1", "capacity", 8, "building", "A"))
            .room("room2@contoso.com", Map.of("displayName", "Room 2", "capacity", 20))
            .roomList("buildinga@contoso.com", "Building A", "room1@contoso.com").build();

    private CalendarClient anybody;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        anybody = new CalendarClient(emulator, "alice@contoso.com");
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    private List<Object> names(String path) throws Exception {
        return anybody.all("/v1.0/places/" + path).stream().map(place -> place.get("displayName")).toList();
    }

    @Test
    void roomsAndListsAreFound() throws Exception {
        assertThat(names("microsoft.graph.room")).containsExactly("Room 1", "Room 2");
        assertThat(names("microsoft.graph.roomlist")).containsExactly("Building A");
        assertThat(names("buildinga@contoso.com/microsoft.graph.roomlist/rooms")).containsExactly("Room 1");
        assertThat(names("microsoft.graph.room?$filter=capacity ge 10")).containsExactly("Room 2");
        assertThat(anybody.get("/v1.0/places/microsoft.graph.room/$count").text()).isEqualTo("2");
        Map<String, Object> room = anybody.get("/v1.0/places/room1@contoso.com").json();
        assertThat(room).containsEntry("emailAddress", "room1@contoso.com").containsEntry("building", "A")
                .containsEntry("@odata.type", "#microsoft.graph.room");
        assertThat(anybody.get("/v1.0/places/" + room.get("id")).json()).containsEntry("displayName", "Room 1");
        assertThat(anybody.get("/v1.0/places/nowhere@contoso.com").status()).isEqualTo(404);
    }

    @Test
    void placesCanBeChanged() throws Exception {
        String path = "/v1.0/places/room1@contoso.com";
        assertThat(ok(anybody.patch(path, Map.of("@odata.type", "microsoft.graph.room", "capacity", 12)), 200))
                .containsEntry("capacity", 12);
        assertThat(anybody.get(path).json()).containsEntry("capacity", 12).containsEntry("building", "A");
        assertThat(anybody.patch(path, Map.of("@odata.type", "microsoft.graph.room", "capacity", "many")).status())
                .isEqualTo(400);
    }

    @Test
    void typesMayBeNamedByTheAliasOfTheirNamespace() throws Exception {
        assertThat(names("graph.room")).containsExactly("Room 1", "Room 2");
        assertThat(names("graph.roomList")).containsExactly("Building A");
        assertThat(anybody.get("/v1.0/places/graph.room/$count").text()).isEqualTo("2");
        assertThat(ok(anybody.get("/v1.0/places/room1@contoso.com/graph.room"), 200)).containsEntry("displayName", "Room 1");
        assertThat(anybody.get("/v1.0/places/room1@contoso.com/microsoft.graph.roomList").status()).isEqualTo(404);
    }

    @Test
    void valuesOfPlacesHaveTheirTypes() throws Exception {
        String path = "/v1.0/places/room1@contoso.com";
        Map<String, Object> changed = ok(anybody.patch(path, Map.of("address", Map.of("city", "Berlin"), "geoCoordinates",
                Map.of("latitude", 52.5), "bookingType", "Reserved", "tags", List.of("screen"))), 200);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("tags", null);
        nothing.put("nickname", null);
        assertThat(ok(anybody.patch(path, nothing), 200)).containsEntry("tags", List.of()).containsEntry("nickname", "");
        assertThat(changed).containsEntry("bookingType", "reserved").containsEntry("address", Map.of("city", "Berlin"));
        for (Map<String, ?> wrong : List.of(Map.of("building", 7), Map.of("bookingType", "sometimes"), Map.of("tags", "screen"),
                Map.of("isWheelChairAccessible", "yes"), Map.of("address", "Berlin"), Map.of("address", Map.of("town", "x")),
                Map.of("geoCoordinates", Map.of("latitude", "north")), Map.of("windows", 3))) {
            assertThat(anybody.patch(path, wrong).status()).as("%s", wrong).isEqualTo(400);
        }
    }
}
