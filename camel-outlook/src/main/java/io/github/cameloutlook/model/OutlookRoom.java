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

/** A room that can be booked. */
public final class OutlookRoom extends OutlookPlace {

    public OutlookRoom() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookRoom(Map<String, Object> properties) {
        super(properties);
    }

    /** Address of the mailbox of the room. */
    public String getEmailAddress() {
        return string("emailAddress");
    }

    /** Short name. */
    public String getNickname() {
        return string("nickname");
    }

    public void setNickname(String nickname) {
        set("nickname", nickname);
    }

    /** Name of the building. */
    public String getBuilding() {
        return string("building");
    }

    public void setBuilding(String building) {
        set("building", building);
    }

    /** Number of the floor. */
    public Integer getFloorNumber() {
        return integer("floorNumber");
    }

    public void setFloorNumber(Integer floorNumber) {
        set("floorNumber", floorNumber);
    }

    /** Label of the floor, such as P. */
    public String getFloorLabel() {
        return string("floorLabel");
    }

    public void setFloorLabel(String floorLabel) {
        set("floorLabel", floorLabel);
    }

    /** How many people fit. */
    public Integer getCapacity() {
        return integer("capacity");
    }

    public void setCapacity(Integer capacity) {
        set("capacity", capacity);
    }

    /** standard (first come, first served), reserved (only on request) or unknown. */
    public String getBookingType() {
        return string("bookingType");
    }

    public void setBookingType(String bookingType) {
        set("bookingType", bookingType);
    }

    /** Name of the sound device. */
    public String getAudioDeviceName() {
        return string("audioDeviceName");
    }

    public void setAudioDeviceName(String audioDeviceName) {
        set("audioDeviceName", audioDeviceName);
    }

    /** Name of the camera. */
    public String getVideoDeviceName() {
        return string("videoDeviceName");
    }

    public void setVideoDeviceName(String videoDeviceName) {
        set("videoDeviceName", videoDeviceName);
    }

    /** Name of the screen. */
    public String getDisplayDeviceName() {
        return string("displayDeviceName");
    }

    public void setDisplayDeviceName(String displayDeviceName) {
        set("displayDeviceName", displayDeviceName);
    }

    /** Whether the room takes part in Teams meetings: enabled, disabled or unknown. */
    public String getTeamsEnabledState() {
        return string("teamsEnabledState");
    }

    public void setTeamsEnabledState(String teamsEnabledState) {
        set("teamsEnabledState", teamsEnabledState);
    }
}
