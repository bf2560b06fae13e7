package io.github.cameloutlook.emulator.place;

import java.util.List;

/**
 * A list of rooms.
 *
 * @param address     its address
 * @param displayName its name
 * @param rooms       addresses of its rooms
 */
public record RoomList(String address, String displayName, List<String> rooms) {
}
