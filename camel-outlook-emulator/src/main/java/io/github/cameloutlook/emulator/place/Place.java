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
