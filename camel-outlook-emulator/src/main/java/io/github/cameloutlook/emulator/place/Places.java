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

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** The directory of rooms and of lists of them. */
public final class Places {

    private final Map<String, Place> byAddress = new ConcurrentSkipListMap<>();
    private final Mailboxes mailboxes;

    public Places(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** Adds a room with a mailbox of its own. */
    public void addRoom(String address, Map<String, Object> properties) {
        String local = address.substring(0, address.indexOf('@'));
        Map<String, Object> kept = new LinkedHashMap<>(properties);
        kept.putIfAbsent("displayName", local);
        Mailbox mailbox = mailboxes.create(address, (String) kept.get("displayName"));
        mailbox.settings().change(Map.of("userPurpose", "room"));
        put(address, kept, null);
    }

    /** Adds a list of rooms. */
    public void addList(RoomList list) {
        put(list.address(), Map.of("displayName", list.displayName()), list.rooms());
    }

    private void put(String address, Map<String, Object> properties, List<String> rooms) {
        String key = address.toLowerCase(Locale.ROOT);
        String id = UUID.nameUUIDFromBytes(("place " + key).getBytes(StandardCharsets.UTF_8)).toString();
        byAddress.put(key, new Place(id, address, Collections.unmodifiableMap(properties), rooms));
    }

    /** Whether a mailbox is that of a room. */
    public boolean isRoom(Mailbox mailbox) {
        return find(mailbox.upn()).filter(place -> !place.isList()).isPresent();
    }

    Optional<Place> find(String idOrAddress) {
        Place place = byAddress.get(idOrAddress.toLowerCase(Locale.ROOT));
        return place != null
                ? Optional.of(place)
                : byAddress.values().stream().filter(one -> one.id().equalsIgnoreCase(idOrAddress)).findFirst();
    }

    List<Place> rooms() {
        return byAddress.values().stream().filter(place -> !place.isList()).toList();
    }

    List<Place> lists() {
        return byAddress.values().stream().filter(Place::isList).toList();
    }

    /** Addresses of all rooms with the names of each. */
    public Map<String, String> roomNames() {
        Map<String, String> names = new LinkedHashMap<>();
        rooms().forEach(room -> names.put(room.address(), (String) room.properties().get("displayName")));
        return names;
    }

    void update(Place place, Map<String, Object> changes) {
        Map<String, Object> properties = new LinkedHashMap<>(place.properties());
        properties.putAll(changes);
        properties.values().removeIf(Objects::isNull);
        put(place.address(), properties, place.rooms());
    }
}
