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

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Place of a meeting. */
public class Location extends OutlookObject {

    public Location() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Location(Map<String, Object> properties) {
        super(properties);
    }

    /** Name of the place. */
    public String getDisplayName() {
        return string("displayName");
    }

    public void setDisplayName(String displayName) {
        set("displayName", displayName);
    }

    /** Address of the room mailbox. */
    public String getLocationEmailAddress() {
        return string("locationEmailAddress");
    }

    public void setLocationEmailAddress(String locationEmailAddress) {
        set("locationEmailAddress", locationEmailAddress);
    }

    /** Link to the place. */
    public String getLocationUri() {
        return string("locationUri");
    }

    public void setLocationUri(String locationUri) {
        set("locationUri", locationUri);
    }

    /** Kind of place, such as conferenceRoom. */
    public String getLocationType() {
        return string("locationType");
    }

    public void setLocationType(String locationType) {
        set("locationType", locationType);
    }

    /** Id of the place. */
    public String getUniqueId() {
        return string("uniqueId");
    }

    public void setUniqueId(String uniqueId) {
        set("uniqueId", uniqueId);
    }

    /** Kind of that id. */
    public String getUniqueIdType() {
        return string("uniqueIdType");
    }

    public void setUniqueIdType(String uniqueIdType) {
        set("uniqueIdType", uniqueIdType);
    }

    /** Address. */
    public PhysicalAddress getAddress() {
        return object("address", PhysicalAddress::new);
    }

    public void setAddress(PhysicalAddress address) {
        set("address", address);
    }

    /** Coordinates. */
    public GeoCoordinates getCoordinates() {
        return object("coordinates", GeoCoordinates::new);
    }

    public void setCoordinates(GeoCoordinates coordinates) {
        set("coordinates", coordinates);
    }
}
