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

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A place of the organization. What it is tells {@code @odata.type}: rooms are {@link OutlookRoom}, lists of rooms
 * {@link OutlookRoomList}, groups of desks {@link OutlookWorkspace}.
 */
public class OutlookPlace extends OutlookObject {

    public OutlookPlace() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookPlace(Map<String, Object> properties) {
        super(properties);
    }

    /** A view of the kind that {@code @odata.type} tells. */
    public static OutlookPlace of(Map<String, Object> properties) {
        Object type = properties.get("@odata.type");
        String name = type == null ? "" : type.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".room")) {
            return new OutlookRoom(properties);
        }
        if (name.endsWith(".workspace")) {
            return new OutlookWorkspace(properties);
        }
        return name.endsWith(".roomlist") ? new OutlookRoomList(properties) : new OutlookPlace(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Id that does not change; rooms and room lists also answer to their address. */
    public String getPlaceId() {
        return string("placeId");
    }

    /** Name. */
    public String getDisplayName() {
        return string("displayName");
    }

    public void setDisplayName(String displayName) {
        set("displayName", displayName);
    }

    /** Label that the organization gives it, such as a number on the door. */
    public String getLabel() {
        return string("label");
    }

    public void setLabel(String label) {
        set("label", label);
    }

    /** Address of the street. */
    public PhysicalAddress getAddress() {
        return object("address", PhysicalAddress::new);
    }

    public void setAddress(PhysicalAddress address) {
        set("address", address);
    }

    /** Where on Earth. */
    public GeoCoordinates getGeoCoordinates() {
        return object("geoCoordinates", GeoCoordinates::new);
    }

    public void setGeoCoordinates(GeoCoordinates geoCoordinates) {
        set("geoCoordinates", geoCoordinates);
    }

    /** Phone number. */
    public String getPhone() {
        return string("phone");
    }

    public void setPhone(String phone) {
        set("phone", phone);
    }

    /** Whether a wheelchair gets in. */
    public Boolean getIsWheelChairAccessible() {
        return bool("isWheelChairAccessible");
    }

    public void setIsWheelChairAccessible(Boolean isWheelChairAccessible) {
        set("isWheelChairAccessible", isWheelChairAccessible);
    }

    /** Words that describe it. */
    public List<String> getTags() {
        return strings("tags");
    }

    public void setTags(List<String> tags) {
        set("tags", tags);
    }

    /** Id of the place that it is part of. */
    public String getParentId() {
        return string("parentId");
    }

    public void setParentId(String parentId) {
        set("parentId", parentId);
    }

    /** Who checked in, when that was expanded. */
    public List<CheckInClaim> getCheckIns() {
        return objects("checkIns", CheckInClaim::new);
    }
}
