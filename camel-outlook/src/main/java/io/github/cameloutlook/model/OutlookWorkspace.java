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

/** A group of desks that can be booked. */
public final class OutlookWorkspace extends OutlookPlace {

    public OutlookWorkspace() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookWorkspace(Map<String, Object> properties) {
        super(properties);
    }

    /** Address of the mailbox of the workspace. */
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

    /** How many people fit. */
    public Integer getCapacity() {
        return integer("capacity");
    }

    public void setCapacity(Integer capacity) {
        set("capacity", capacity);
    }

    /** Name of the screen. */
    public String getDisplayDeviceName() {
        return string("displayDeviceName");
    }

    public void setDisplayDeviceName(String displayDeviceName) {
        set("displayDeviceName", displayDeviceName);
    }

    /** How the places are given away. */
    public PlaceMode getMode() {
        return object("mode", PlaceMode::new);
    }

    public void setMode(PlaceMode mode) {
        set("mode", mode);
    }
}
