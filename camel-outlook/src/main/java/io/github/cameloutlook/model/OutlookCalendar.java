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
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A calendar of a mailbox or group. */
public final class OutlookCalendar extends ExtensibleObject {

    public OutlookCalendar() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookCalendar(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Name. */
    public String getName() {
        return string("name");
    }

    public void setName(String name) {
        set("name", name);
    }

    /**
     * Colour by name: auto, lightBlue, lightGreen, lightOrange, lightGray, lightYellow, lightTeal, lightPink,
     * lightBrown, lightRed or maxColor.
     */
    public String getColor() {
        return string("color");
    }

    public void setColor(String color) {
        set("color", color);
    }

    /** Colour as three bytes in hexadecimal; empty while the user has chosen none. */
    public String getHexColor() {
        return string("hexColor");
    }

    public void setHexColor(String hexColor) {
        set("hexColor", hexColor);
    }

    /** Version of the calendar. */
    public String getChangeKey() {
        return string("changeKey");
    }

    /** Whose calendar it is; another user when it was shared with this mailbox. */
    public EmailAddress getOwner() {
        return object("owner", EmailAddress::new);
    }

    /** Whether this user may write events. */
    public Boolean getCanEdit() {
        return bool("canEdit");
    }

    /** Whether this user may share it. */
    public Boolean getCanShare() {
        return bool("canShare");
    }

    /** Whether this user sees events that are marked private. */
    public Boolean getCanViewPrivateItems() {
        return bool("canViewPrivateItems");
    }

    /** Whether new events go here when no calendar is named. */
    public Boolean getIsDefaultCalendar() {
        return bool("isDefaultCalendar");
    }

    public void setIsDefaultCalendar(Boolean isDefaultCalendar) {
        set("isDefaultCalendar", isDefaultCalendar);
    }

    /** Whether it can be deleted. */
    public Boolean getIsRemovable() {
        return bool("isRemovable");
    }

    /** Whether answers to invitations are counted. Only the primary calendar does. */
    public Boolean getIsTallyingResponses() {
        return bool("isTallyingResponses");
    }

    /** Services of online meetings that events here may use. */
    public List<String> getAllowedOnlineMeetingProviders() {
        return strings("allowedOnlineMeetingProviders");
    }

    /** Service that an online meeting gets when none is named. */
    public String getDefaultOnlineMeetingProvider() {
        return string("defaultOnlineMeetingProvider");
    }

    public void setDefaultOnlineMeetingProvider(String defaultOnlineMeetingProvider) {
        set("defaultOnlineMeetingProvider", defaultOnlineMeetingProvider);
    }

    /** Who may use it, when that was expanded. */
    public List<OutlookCalendarPermission> getCalendarPermissions() {
        return objects("calendarPermissions", OutlookCalendarPermission::new);
    }

    /** Events, when they were expanded. */
    public List<OutlookEvent> getEvents() {
        return objects("events", OutlookEvent::new);
    }

    /** Events of a window, when they were expanded. */
    public List<OutlookEvent> getCalendarView() {
        return objects("calendarView", OutlookEvent::new);
    }
}
