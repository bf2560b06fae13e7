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
package io.github.cameloutlook.emulator.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;

/** Locations that clients send. */
final class LocationInput {

    private static final Set<String> TYPES = Set.of("default", "conferenceRoom", "homeAddress", "businessAddress",
            "geoCoordinates", "streetAddress", "hotel", "restaurant", "localBusiness", "postalAddress");
    private static final Set<String> ID_TYPES = Set.of("unknown", "locationStore", "directory", "private", "bing");
    private static final List<String> LOCATION = List.of("address", "coordinates", "displayName", "locationEmailAddress",
            "locationType", "locationUri", "uniqueId", "uniqueIdType");
    private static final List<String> ADDRESS = List.of("street", "city", "state", "countryOrRegion", "postalCode");
    private static final List<String> COORDINATES
            = List.of("altitude", "latitude", "longitude", "accuracy", "altitudeAccuracy");

    private LocationInput() {
    }

    /** The location of an event that has none. */
    static Map<String, Object> none() {
        return Collections.unmodifiableMap(JsonObject.of("displayName", "", "locationType", "default", "uniqueIdType",
                "unknown", "address", Map.of(), "coordinates", Map.of()));
    }

    static Map<String, Object> location(String property, Object value) {
        if (value == null) {
            return none();
        }
        Map<String, Object> given = InputValues.object(property, value, "location", LOCATION);
        Object name = InputValues.text("displayName", InputValues.get(given, "displayName"));
        Map<String, Object> location = JsonObject.of("displayName", name == null ? "" : name);
        InputValues.text("uniqueId", InputValues.get(given, "uniqueId"));
        Object idType = InputValues.get(given, "uniqueIdType");
        if (idType != null) {
            InputValues.member("uniqueIdType", idType, ID_TYPES);
        }
        put(location, given, "locationUri");
        put(location, given, "locationEmailAddress");
        Object type = InputValues.get(given, "locationType");
        location.put("locationType", type == null ? "default" : InputValues.member("locationType", type, TYPES));
        if (location.containsKey("locationEmailAddress")) {
            location.put("uniqueId", location.get("locationEmailAddress"));
            location.put("uniqueIdType", "directory");
        } else {
            location.put("uniqueId", name);
            location.put("uniqueIdType", name == null || name.toString().isEmpty() ? "unknown" : "private");
        }
        location.put("address", members(given, "address", ADDRESS, false));
        location.put("coordinates", members(given, "coordinates", COORDINATES, true));
        if (isNowhere(location)) {
            return none();
        }
        return Collections.unmodifiableMap(location);
    }

    private static boolean isNowhere(Map<String, Object> location) {
        return "".equals(location.get("displayName")) && "default".equals(location.get("locationType"))
                && location.get("uniqueId") == null && !location.containsKey("locationUri")
                && location.get("address").equals(Map.of()) && location.get("coordinates").equals(Map.of());
    }

    static List<Map<String, Object>> locations(String property, Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw InputValues.wrongType(property, value, "Collection(microsoft.graph.location)");
        }
        List<Map<String, Object>> locations = new ArrayList<>();
        list.forEach(location -> locations.add(location(property, location)));
        return Collections.unmodifiableList(locations);
    }

    /** The one location that stands for several. */
    static Map<String, Object> joined(List<Map<String, Object>> locations) {
        if (locations.size() == 1) {
            return locations.get(0);
        }
        return location("location", JsonObject.of("displayName",
                String.join("; ", locations.stream().map(location -> (String) location.get("displayName")).toList())));
    }

    private static void put(Map<String, Object> location, Map<String, Object> given, String name) {
        Object value = InputValues.text(name, InputValues.get(given, name));
        if (value != null) {
            location.put(name, value);
        }
    }

    private static Map<String, Object> members(
            Map<String, Object> location, String name, List<String> members, boolean numbers) {
        Object value = InputValues.get(location, name);
        Map<String, Object> result = JsonObject.of();
        if (value == null) {
            return result;
        }
        Map<String, Object> given
                = InputValues.object(name, value, numbers ? "outlookGeoCoordinates" : "physicalAddress", members);
        for (String member : members) {
            Object one = InputValues.get(given, member);
            if (one != null && numbers && !(one instanceof Number)) {
                throw InputValues.wrongType(member, one, "Edm.Double");
            }
            if (one != null) {
                result.put(member, numbers ? one : InputValues.text(member, one));
            }
        }
        return Collections.unmodifiableMap(result);
    }
}
