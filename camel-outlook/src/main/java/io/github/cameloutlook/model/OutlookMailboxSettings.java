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

/** Settings of a mailbox. */
public final class OutlookMailboxSettings extends OutlookObject {

    public OutlookMailboxSettings() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookMailboxSettings(Map<String, Object> properties) {
        super(properties);
    }

    /** Id of the archive folder. */
    public String getArchiveFolder() {
        return string("archiveFolder");
    }

    /** Automatic replies. */
    public AutomaticRepliesSetting getAutomaticRepliesSetting() {
        return object("automaticRepliesSetting", AutomaticRepliesSetting::new);
    }

    public void setAutomaticRepliesSetting(AutomaticRepliesSetting automaticRepliesSetting) {
        set("automaticRepliesSetting", automaticRepliesSetting);
    }

    /** Format of dates. */
    public String getDateFormat() {
        return string("dateFormat");
    }

    public void setDateFormat(String dateFormat) {
        set("dateFormat", dateFormat);
    }

    /** Format of times. */
    public String getTimeFormat() {
        return string("timeFormat");
    }

    public void setTimeFormat(String timeFormat) {
        set("timeFormat", timeFormat);
    }

    /** Default time zone. */
    public String getTimeZone() {
        return string("timeZone");
    }

    public void setTimeZone(String timeZone) {
        set("timeZone", timeZone);
    }

    /** Language and country. */
    public LocaleInfo getLanguage() {
        return object("language", LocaleInfo::new);
    }

    public void setLanguage(LocaleInfo language) {
        set("language", language);
    }

    /** Working hours. */
    public WorkingHours getWorkingHours() {
        return object("workingHours", WorkingHours::new);
    }

    public void setWorkingHours(WorkingHours workingHours) {
        set("workingHours", workingHours);
    }

    /**
     * Who gets meeting messages: sendToDelegateAndInformationToPrincipal, sendToDelegateAndPrincipal or
     * sendToDelegateOnly.
     */
    public String getDelegateMeetingMessageDeliveryOptions() {
        return string("delegateMeetingMessageDeliveryOptions");
    }

    public void setDelegateMeetingMessageDeliveryOptions(String delegateMeetingMessageDeliveryOptions) {
        set("delegateMeetingMessageDeliveryOptions", delegateMeetingMessageDeliveryOptions);
    }

    /** Purpose of the mailbox: user, linked, shared, room, equipment or others. */
    public String getUserPurpose() {
        return string("userPurpose");
    }
}
